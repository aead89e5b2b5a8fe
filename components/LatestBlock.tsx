import type { ArticleSummary } from '../archive/types';
import { SectionHead } from './SectionHead';
import { StoryRow } from './StoryRow';
import type { View } from './view';

/** A headed list of rows, for pages that have little of their own to show. */
export function LatestBlock({ heading, stories, view }: { heading: string; stories: ArticleSummary[]; view: View }) {
  if (stories.length === 0) return null;
  return (
    <section className="band">
      <SectionHead>{heading}</SectionHead>
      <ol className="rows">{stories.map((story) => <StoryRow key={story.id} story={story} view={view} label />)}</ol>
    </section>
  );
}
