import { useTranslations } from 'next-intl';
import type { ArticleSummary } from '../../archive/types';
import { popularPath } from '../../i18n/paths';
import { MostReadList } from '../MostReadList';
import type { View } from '../view';

/** What was read most in the last day, bounded, with the way to the whole list. */
export function PopularWidget({ stories, view }: { stories: ArticleSummary[]; view: View }) {
  const t = useTranslations('widgets');
  if (stories.length === 0) return null;
  return (
    <section className="widget">
      <h2>{t('popular')}</h2>
      <MostReadList stories={stories} view={view} />
      <p className="all"><a href={popularPath(view.locale)}>{t('popularMore')} ›</a></p>
    </section>
  );
}
