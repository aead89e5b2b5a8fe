import type { ArticleSummary } from '../archive/types';
import { Headline } from './Headline';
import type { View } from './view';

/** What readers read most, numbered. The mark tells the edge that this page shows what changes without a publish. */
export function MostReadList({ stories, view }: { stories: ArticleSummary[]; view: View }) {
  return (
    <ol className="ranked" data-most-read="">
      {stories.map((story) => <li key={story.id}><Headline story={story} view={view} size="s" /></li>)}
    </ol>
  );
}
