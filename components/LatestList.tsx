import type { ArticleSummary } from '../archive/types';
import { Headline } from './Headline';
import { Time } from './Time';
import { type View, shortMoment } from './view';

/** Dense rows: when, and headline S. */
export function LatestList({ stories, view }: { stories: ArticleSummary[]; view: View }) {
  return (
    <ol className="latest">
      {stories.map((story) => (
        <li key={story.id}>
          <Time ms={story.published} timeZone={view.timeZone}>{shortMoment(story.published, view)}</Time>
          <Headline story={story} view={view} size="s" />
        </li>
      ))}
    </ol>
  );
}
