import { useTranslations } from 'next-intl';
import type { ArticleSummary } from '../archive/types';
import { MostReadList } from './MostReadList';
import type { View } from './view';

/** What was read most this week of a list's articles. */
export function TermPopular({ name, stories, view }: { name: string; stories: ArticleSummary[]; view: View }) {
  const t = useTranslations('terms');
  return (
    <section className="widget">
      <h2>{t('popular', { name })}</h2>
      <MostReadList stories={stories} view={view} />
    </section>
  );
}
