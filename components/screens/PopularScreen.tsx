import { useTranslations } from 'next-intl';
import { homePath } from '../../i18n/paths';
import { Breadcrumb } from '../Breadcrumb';
import { EmptyState } from '../EmptyState';
import { LatestBlock } from '../LatestBlock';
import { PageHead } from '../PageHead';
import { PageShell } from '../PageShell';
import { SectionHead } from '../SectionHead';
import { StoryCard } from '../StoryCard';
import type { PopularScreenProps } from '../types';
import { type View, viewOf } from '../view';

/** What was read most, in the last day and in the last week, side by side. */
export function PopularScreen({ day, week, latest, ...screen }: PopularScreenProps) {
  const t = useTranslations('popular');
  const { locale } = screen;
  const view = viewOf(screen);
  const isEmpty = day.length === 0 && week.length === 0;
  return (
    <PageShell {...screen}>
      <Breadcrumb crumbs={[{ label: t('title'), href: null }]} locale={locale} />
      <PageHead title={t('title')} description={t('intro')} />
      {isEmpty ? (
        <>
          <EmptyState text={t('empty')} href={homePath(locale)} link={t('emptyLink')} />
          <LatestBlock heading={t('latest')} stories={latest} view={view} />
        </>
      ) : (
        <div className="cols standings lg:grid-cols-2">
          <Standing heading={t('day')} stories={day} view={view} none={t('emptyDay')} />
          <Standing heading={t('week')} stories={week} view={view} none={t('emptyDay')} />
        </div>
      )}
    </PageShell>
  );
}

function Standing({ heading, stories, view, none }: { heading: string; stories: PopularScreenProps['day']; view: View; none: string }) {
  return (
    <section>
      <SectionHead>{heading}</SectionHead>
      {stories.length === 0 ? <p className="hint">{none}</p> : (
        <ol className="ranked large" data-most-read="">
          {stories.map((story, index) => (
            <li key={story.id}><StoryCard story={story} view={view} size={index < 3 ? 'm' : 's'} label picture={index < 3 ? 'side' : undefined} time="full" /></li>
          ))}
        </ol>
      )}
    </section>
  );
}
