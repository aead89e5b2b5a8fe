import { useTranslations } from 'next-intl';
import type { ArticleSummary } from '../../archive/types';
import { Headline } from '../Headline';
import { Picture } from '../Picture';
import { SectionLabel } from '../SectionLabel';
import { StoryCard } from '../StoryCard';
import type { View } from '../view';

/** The day's first story: picture, label, the largest headline, standfirst, what belongs to it. */
export function LeadPackage({ story, related, view }: { story: ArticleSummary; related: ArticleSummary[]; view: View }) {
  const t = useTranslations('front');
  const words = story.lead ?? story.summary;
  return (
    <div className="front-lead">
      <article className="story">
        {story.picture && <Picture picture={story.picture} slot="wide" priority className="plate" />}
        <SectionLabel term={story.categories[0]} locale={story.locale} />
        <Headline story={story} view={view} size="lead" level={2} />
        {words && <p className="standfirst">{words}</p>}
      </article>
      {related.length > 0 && (
        <ul className="related" aria-label={t('related')}>
          {related.map((item) => <li key={item.id}><StoryCard story={item} view={view} size="s" picture="side" /></li>)}
        </ul>
      )}
    </div>
  );
}
