import { useTranslations } from 'next-intl';
import { homePath } from '../../i18n/paths';
import { AuthorCard } from '../AuthorCard';
import { Breadcrumb } from '../Breadcrumb';
import { EmptyState } from '../EmptyState';
import { PageHead } from '../PageHead';
import { PageShell } from '../PageShell';
import type { AuthorsScreenProps } from '../types';

/** Everyone who writes. */
export function AuthorsScreen({ authors, ...screen }: AuthorsScreenProps) {
  const t = useTranslations('authors');
  const list = useTranslations('list');
  const { locale } = screen;
  return (
    <PageShell {...screen}>
      <Breadcrumb crumbs={[{ label: t('title'), href: null }]} locale={locale} />
      <PageHead title={t('title')} description={t('intro')} />
      <h2 className="sr-only">{t('title')}</h2>
      {authors.length === 0 ? <EmptyState text={t('empty')} href={homePath(locale)} link={list('emptyLink')} /> : (
        <ul className="authors">
          {authors.map((author) => <li key={author.id}><AuthorCard author={author} locale={locale} count={author.count} /></li>)}
        </ul>
      )}
    </PageShell>
  );
}
