import { useTranslations } from 'next-intl';
import { LatestBlock } from '../LatestBlock';
import { Notice } from '../Notice';
import { PageShell } from '../PageShell';
import { SearchForm } from '../SearchForm';
import { SectionLinks } from '../SectionLinks';
import { StoryBand } from '../StoryBand';
import type { NotFoundScreenProps } from '../types';
import { viewOf } from '../view';

/** 404: what may have been meant, search, sections, the latest. */
export function NotFoundScreen({ suggestions, latest, query, ...screen }: NotFoundScreenProps) {
  const t = useTranslations('states');
  const view = viewOf(screen);
  return (
    <PageShell {...screen} search={false}>
      <Notice kicker={t('notFoundKicker')} title={t('notFoundTitle')} text={t('notFound')}>
        <SearchForm locale={screen.locale} query={query} />
        <SectionLinks sections={screen.header.sections} locale={screen.locale} />
      </Notice>
      <LatestBlock heading={t('suggestions')} stories={suggestions} view={view} />
      <StoryBand heading={t('latest')} stories={latest} view={view} />
    </PageShell>
  );
}
