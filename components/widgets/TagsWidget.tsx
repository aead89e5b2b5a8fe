import { useTranslations } from 'next-intl';
import type { TermCount } from '../../archive/types';
import { indexPath, termPath } from '../../i18n/paths';

/** The busiest tags as running text. */
export function TagsWidget({ terms, counts, locale }: { terms: TermCount[]; counts: boolean; locale: string }) {
  const t = useTranslations('widgets');
  if (terms.length === 0) return null;
  return (
    <section className="widget">
      <h2>{t('tags')}</h2>
      <ul className="inline-links">
        {terms.map(({ id, label, count }) => <li key={id}><a href={termPath(locale, 'tag', id)}>{label}</a>{counts && <span> {count}</span>}</li>)}
      </ul>
      <p className="all"><a href={indexPath(locale, 'tag')}>{t('tagsMore')} ›</a></p>
    </section>
  );
}
