import { useTranslations } from 'next-intl';
import type { ArticleSummary } from '../archive/types';
import { StoryBand } from './StoryBand';
import type { View } from './view';

/** What to read after an article. */
export function RelatedStories({ stories, view }: { stories: ArticleSummary[]; view: View }) {
  const t = useTranslations('article');
  return <StoryBand heading={t('related')} stories={stories} view={view} />;
}
