import type { ArticleSummary } from '../../archive/types';
import { StoryCard } from '../StoryCard';
import type { View } from '../view';

type Props = { stories: ArticleSummary[]; view: View };

/** A column of S stories. */
function Short({ stories, view }: Props) {
  return <div className="stack lg:col-span-3">{stories.map((story) => <StoryCard key={story.id} story={story} view={view} size="s" />)}</div>;
}

/** Two M stories, or one with its picture where there are few. */
function Middle({ stories, view }: Props) {
  const alone = stories.length === 1;
  return (
    <div className="stack lg:col-span-3">
      {stories.map((story, index) => <StoryCard key={story.id} story={story} view={view} size="m" summary={alone} picture={alone ? 'thumb' : index > 0 ? 'phone' : undefined} />)}
    </div>
  );
}

function split(stories: ArticleSummary[]): { first: ArticleSummary | undefined; middle: ArticleSummary[]; short: ArticleSummary[] } {
  const inMiddle = stories.length < 5 ? 1 : 2;
  return { first: stories[0], middle: stories.slice(1, 1 + inMiddle), short: stories.slice(1 + inMiddle, 5 + inMiddle) };
}

/** Weight at the left: a broad L story, M stories, a list. */
export function LeftPattern({ stories, view }: Props) {
  const { first, middle, short } = split(stories);
  return (
    <div className="cols lg:grid-cols-12">
      {first && <div className="lg:col-span-6"><StoryCard story={first} view={view} size="l" picture="split" summary /></div>}
      <Middle stories={middle} view={view} />
      <Short stories={short} view={view} />
    </div>
  );
}

/** Four columns of the same weight; the last is a list where there are more than four. */
export function EvenPattern({ stories, view }: Props) {
  const cards = stories.length === 4 ? 4 : 3;
  return (
    <div className="cols lg:grid-cols-12">
      {stories.slice(0, cards).map((story, index) => (
        <div key={story.id} className="lg:col-span-3"><StoryCard story={story} view={view} size="m" picture={index === 0 ? 'top' : 'thumb'} summary /></div>
      ))}
      {stories.length > cards && <Short stories={stories.slice(cards, cards + 4)} view={view} />}
    </div>
  );
}

/** Weight in the middle between two columns, or at the right where there are few; on phones the weight comes first. */
export function CentrePattern({ stories, view }: Props) {
  const { first, middle, short } = split(stories);
  const isFull = stories.length > 5;
  const heavy = first && <div className="heavy lg:col-span-6"><StoryCard story={first} view={view} size="l" picture={isFull ? 'top' : 'split'} summary /></div>;
  return (
    <div className="cols lg:grid-cols-12">
      {isFull ? <Middle stories={middle.slice(0, 1)} view={view} /> : <Middle stories={middle} view={view} />}
      {isFull && heavy}
      <Short stories={isFull ? [...middle.slice(1), ...short] : short} view={view} />
      {!isFull && heavy}
    </div>
  );
}
