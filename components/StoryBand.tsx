import type { ArticleSummary } from '../archive/types';
import { SectionHead } from './SectionHead';
import { StoryCard } from './StoryCard';
import type { View } from './view';

type Props = { heading: string; stories: ArticleSummary[]; view: View; href?: string; more?: string };

/** Up to four M stories side by side under a rule. */
export function StoryBand({ heading, stories, view, href, more }: Props) {
  if (stories.length === 0) return null;
  return (
    <section className="band">
      <SectionHead href={href} more={more}>{heading}</SectionHead>
      <div className="cols lg:grid-cols-4">
        {stories.slice(0, 4).map((story) => <StoryCard key={story.id} story={story} view={view} size="m" picture="thumb" />)}
      </div>
    </section>
  );
}
