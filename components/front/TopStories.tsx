import { useTranslations } from 'next-intl';
import { periodPath, popularPath } from '../../i18n/paths';
import { LatestList } from '../LatestList';
import { MostReadList } from '../MostReadList';
import { StoryCard } from '../StoryCard';
import type { FrontScreenProps } from '../types';
import type { View } from '../view';
import { LeadPackage } from './LeadPackage';

type Props = Pick<FrontScreenProps, 'related' | 'secondary' | 'latest' | 'picks' | 'popular'> & { lead: NonNullable<FrontScreenProps['lead']>; view: View };

/** Where most read articles take the place of the older of them. */
const LATEST_BESIDE = 9;

/** Above the fold: 6 columns for the lead, 3 for what matters next, 3 for what is new. The picks fill the place of a missing picture. */
export function TopStories({ lead, related, secondary, latest, picks, popular, view }: Props) {
  const t = useTranslations('front');
  const hasSecondary = secondary.length > 0;
  return (
    <div className="cols top lg:grid-cols-12">
      <div className={hasSecondary ? 'lg:col-span-6' : 'alone lg:col-span-9'}>
        <LeadPackage story={lead} related={related} view={view} />
        {!lead.picture && <Picks picks={picks} view={view} />}
      </div>
      {hasSecondary && (
        <div className="stack lg:col-span-3">
          {secondary.map((story, index) => (
            <StoryCard key={story.id} story={story} view={view} label size={index < 3 ? 'm' : 's'} picture={index === 0 ? 'thumb' : index % 2 === 0 ? 'phone' : undefined} />
          ))}
        </div>
      )}
      <div className="lg:col-span-3">
        <section aria-labelledby="latest">
          <h2 className="kicker" id="latest">{t('latest')}</h2>
          <LatestList stories={popular.length > 0 ? latest.slice(0, LATEST_BESIDE) : latest} view={view} />
          <p className="all"><a href={periodPath(view.locale)}>{t('moreLatest')} ›</a></p>
        </section>
        <Popular stories={popular} view={view} />
        {lead.picture && <Picks picks={picks} view={view} />}
      </div>
    </div>
  );
}

function Popular({ stories, view }: { stories: FrontScreenProps['popular']; view: View }) {
  const t = useTranslations('front');
  if (stories.length === 0) return null;
  return (
    <section className="picks" aria-labelledby="popular">
      <h2 className="kicker" id="popular">{t('popular')}</h2>
      <MostReadList stories={stories} view={view} />
      <p className="all"><a href={popularPath(view.locale)}>{t('popularMore')} ›</a></p>
    </section>
  );
}

function Picks({ picks, view }: { picks: FrontScreenProps['picks']; view: View }) {
  const t = useTranslations('front');
  if (picks.length === 0) return null;
  return (
    <section className="picks" aria-labelledby="picks">
      <h2 className="kicker" id="picks">{t('picks')}</h2>
      <ol className="ranked">{picks.map((story) => <li key={story.id}><StoryCard story={story} view={view} size="s" time={false} /></li>)}</ol>
    </section>
  );
}
