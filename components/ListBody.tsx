import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { ArticleSummary, Page } from '../archive/types';
import { homePath, pagedPath } from '../i18n/paths';
import { EmptyState } from './EmptyState';
import { Pagination } from './Pagination';
import { StoryCard } from './StoryCard';
import { StoryRow } from './StoryRow';
import type { View } from './view';

type Props = { page: Page<ArticleSummary>; path: string; view: View; labels: boolean; empty?: ReactNode };

/** First story L with its picture (on page 1), then rows, then the pages. */
export function ListBody({ page, path, view, labels, empty }: Props) {
  const t = useTranslations('list');
  const opensLarge = page.page === 1 && page.items[0]?.picture != null;
  const rows = opensLarge ? page.items.slice(1) : page.items;
  if (page.items.length === 0) return empty ?? <EmptyState text={t('empty')} href={homePath(view.locale)} link={t('emptyLink')} />;
  return (
    <section className="list">
      <h2 className="sr-only">{t('articles')}</h2>
      {opensLarge && page.items[0] && <div className="opener"><StoryCard story={page.items[0]} view={view} size="l" picture="split" summary label={labels} time="full" /></div>}
      {rows.length > 0 && <ol className="rows">{rows.map((story) => <StoryRow key={story.id} story={story} view={view} label={labels} />)}</ol>}
      <Pagination page={page.page} pageCount={page.pageCount} hrefOf={(n) => pagedPath(path, n)} />
    </section>
  );
}
