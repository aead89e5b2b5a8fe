import { useTranslations } from 'next-intl';
import type { Page } from '../archive/types';
import { searchPath } from '../i18n/paths';
import { Headline } from './Headline';
import { MarkedLine } from './MarkedLine';
import { Pagination } from './Pagination';
import { StoryRow } from './StoryRow';
import { markWords, wordsOf } from './marks';
import type { SearchFields, SearchHit } from './types';
import type { View } from './view';

/** Hits as rows, marked, with their dates. */
export function SearchResults({ result, fields, view }: { result: Page<SearchHit>; fields: SearchFields; view: View }) {
  const t = useTranslations('search');
  const { q } = fields;
  const count = result.total;
  const words = wordsOf(q);
  return (
    <>
      <h2 className="result-count">{q ? t('results', { count, query: q }) : t('resultsAny', { count })}</h2>
      {count === 0 && <p className="hint">{t('none')}</p>}
      <ol className="rows">
        {result.items.map(({ article, title, excerpt }) => (
          <StoryRow key={article.id} story={article} view={view} label
            headline={<Headline story={article} view={view} size="m"><MarkedLine parts={title ?? markWords(article.title, words)} /></Headline>}
            excerpt={excerpt || article.summary ? <MarkedLine parts={excerpt ?? markWords(article.summary, words)} /> : null} />
        ))}
      </ol>
      <Pagination page={result.page} pageCount={result.pageCount} hrefOf={(page) => hrefOf(view.locale, fields, page)} />
    </>
  );
}

function hrefOf(locale: string, fields: SearchFields, page: number): string {
  const filled = Object.entries(fields).filter(([, value]) => value !== '');
  const query = new URLSearchParams(filled);
  if (page > 1) query.set('page', String(page));
  return `${searchPath(locale)}?${query.toString()}`;
}
