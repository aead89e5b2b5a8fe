import { useTranslations } from 'next-intl';
import { periodPath } from '../../i18n/paths';
import { LatestList } from '../LatestList';
import { StoryCard } from '../StoryCard';
import type { FrontScreenProps } from '../types';
import type { View } from '../view';
import { LeadPackage } from './LeadPackage';

type Props = Pick<FrontScreenProps, 'related' | 'secondary' | 'latest' | 'picks'> & { lead: NonNullable<FrontScreenProps['lead']>; view: View };

/** Above the fold: 6 columns for the lead, 3 for what matters next, 3 for what is new. The picks fill the place of a missing picture. */
export function TopStories({ lead, related, secondary, latest, picks, view }: Props) {
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
          <LatestList stories={latest} view={view} />
          <p className="all"><a href={periodPath(view.locale)}>{t('moreLatest')} ›</a></p>
        </section>
        {lead.picture && <Picks picks={picks} view={view} />}
      </div>
    </div>
  );
}

function Picks({ picks, view }: { picks: FrontScreenProps['picks']; view: View }) {
  const t = useTranslations('front');
  if (picks.length === 0) return null;
  return (
    <section className="picks" aria-labelledby="picks">
      <h2 className="kicker" id="picks">{t('picks')}</h2>
      <ol>{picks.map((story) => <li key={story.id}><StoryCard story={story} view={view} size="s" time={false} /></li>)}</ol>
    </section>
  );
}
