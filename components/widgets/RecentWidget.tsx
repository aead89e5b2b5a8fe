import { useTranslations } from 'next-intl';
import type { ArticleSummary } from '../../archive/types';
import { periodPath } from '../../i18n/paths';
import { LatestList } from '../LatestList';
import type { View } from '../view';

/** The newest reports, bounded, with the way to all of them. */
export function RecentWidget({ stories, view }: { stories: ArticleSummary[]; view: View }) {
  const t = useTranslations('widgets');
  if (stories.length === 0) return null;
  return (
    <section className="widget">
      <h2>{t('recent')}</h2>
      <LatestList stories={stories} view={view} />
      <p className="all"><a href={periodPath(view.locale)}>{t('recentMore')} ›</a></p>
    </section>
  );
}
