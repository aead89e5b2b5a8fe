import { useTranslations } from 'next-intl';
import { Notice } from '../Notice';
import { PageShell } from '../PageShell';
import { SectionLinks } from '../SectionLinks';
import { StoryBand } from '../StoryBand';
import type { GoneScreenProps } from '../types';
import { viewOf } from '../view';

/** 410: it was here and was taken down. */
export function GoneScreen({ latest, ...screen }: GoneScreenProps) {
  const t = useTranslations('states');
  return (
    <PageShell {...screen}>
      <Notice kicker={t('goneKicker')} title={t('goneTitle')} text={t('gone')}>
        <SectionLinks sections={screen.header.sections} locale={screen.locale} />
      </Notice>
      <StoryBand heading={t('latest')} stories={latest} view={viewOf(screen)} />
    </PageShell>
  );
}
