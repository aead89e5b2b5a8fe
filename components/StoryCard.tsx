import type { ArticleSummary } from '../archive/types';
import { formatDateTime } from '../i18n/dates';
import { Headline, type HeadlineLevel, type HeadlineSize } from './Headline';
import { Picture } from './Picture';
import { SectionLabel } from './SectionLabel';
import { Time } from './Time';
import type { Slot } from './pictures';
import { type View, shortMoment } from './view';

/**
 * Where the picture stands. `top`: above, everywhere; `thumb`: above on wide screens, right on phones; `phone`: right, on
 * phones only; `side`: right, everywhere; `split`: above on phones, left half on wide screens.
 */
export type PicturePlace = 'top' | 'thumb' | 'phone' | 'side' | 'split';

const SLOT_OF: Record<PicturePlace, Slot> = { top: 'card', thumb: 'small', phone: 'thumb', side: 'thumb', split: 'wide' };

type Props = {
  story: ArticleSummary;
  view: View;
  size: Exclude<HeadlineSize, 'lead'>;
  picture?: PicturePlace;
  summary?: boolean;
  label?: boolean;
  /** `full` says the date even for the newest day. */
  time?: boolean | 'full';
  level?: HeadlineLevel;
};

/** A story in a column: headline in one of three sizes, with or without picture, label, summary and time. */
export function StoryCard({ story, view, size, picture, summary = false, label = false, time = true, level }: Props) {
  const shown = picture && story.picture ? story.picture : null;
  const moment = time === 'full' ? formatDateTime(story.published, view.locale, view.timeZone) : shortMoment(story.published, view);
  const words = (
    <>
      {label && <SectionLabel term={story.categories[0]} locale={story.locale} />}
      <Headline story={story} view={view} size={size} level={level} />
      {summary && story.summary && <p className="sum">{story.summary}</p>}
      {time && <p className="meta"><Time ms={story.published} timeZone={view.timeZone}>{moment}</Time></p>}
    </>
  );
  if (!shown || !picture) return <article className="story">{words}</article>;
  return (
    <article className={`story pic-${picture}`}>
      <Picture picture={shown} slot={SLOT_OF[picture]} alt="" className="plate" />
      <div>{words}</div>
    </article>
  );
}
