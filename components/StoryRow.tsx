import type { ReactNode } from 'react';
import type { ArticleSummary } from '../archive/types';
import { formatDate, formatTime } from '../i18n/dates';
import { Headline } from './Headline';
import { Picture } from './Picture';
import { SectionLabel } from './SectionLabel';
import { Time } from './Time';
import type { View } from './view';

type Props = { story: ArticleSummary; view: View; label?: boolean; headline?: ReactNode; excerpt?: ReactNode };

/** A row of a list: time column, headline M, two lines of summary, picture at right. */
export function StoryRow({ story, view, label = false, headline, excerpt }: Props) {
  const { locale, timeZone } = view;
  const words = excerpt ?? story.lead ?? story.summary;
  return (
    <li className="row">
      <Time ms={story.published} timeZone={timeZone}>
        {formatDate(story.published, locale, timeZone)} <span>{formatTime(story.published, timeZone)}</span>
      </Time>
      <div>
        {label && <SectionLabel term={story.categories[0]} locale={story.locale} />}
        {headline ?? <Headline story={story} view={view} size="m" />}
        {words && <p className="sum">{words}</p>}
      </div>
      {story.picture && <Picture picture={story.picture} slot="row" alt="" className="plate" />}
    </li>
  );
}
