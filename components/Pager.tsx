import { useTranslations } from 'next-intl';
import type { ArticleLink } from '../archive/types';
import { articlePath } from '../i18n/paths';

/** The older and the newer article of the section, in two columns. */
export function Pager({ older, newer }: { older: ArticleLink | null; newer: ArticleLink | null }) {
  const t = useTranslations('article');
  if (!older && !newer) return null;
  return (
    <nav className="pager" aria-label={t('pager')}>
      {older && <a rel="prev" href={articlePath(older.locale, older.slug)}><span>{t('older')}</span> {older.title}</a>}
      {newer && <a rel="next" className="newer" href={articlePath(newer.locale, newer.slug)}><span>{t('newer')}</span> {newer.title}</a>}
    </nav>
  );
}
