import { useTranslations } from 'next-intl';
import type { TermCount } from '../../archive/types';
import { indexPath, termPath } from '../../i18n/paths';

/** Categories one a line, with their counts if the site wants them. */
export function CategoriesWidget({ terms, counts, locale }: { terms: TermCount[]; counts: boolean; locale: string }) {
  const t = useTranslations('widgets');
  if (terms.length === 0) return null;
  return (
    <section className="widget">
      <h2>{t('categories')}</h2>
      <ul className="counted">
        {terms.map(({ id, label, count }) => <li key={id}><a href={termPath(locale, 'category', id)}>{label}</a>{counts && <span>{count}</span>}</li>)}
      </ul>
      <p className="all"><a href={indexPath(locale, 'category')}>{t('categoriesMore')} ›</a></p>
    </section>
  );
}
