import { useTranslations } from 'next-intl';
import { StoryBand } from './StoryBand';
import { languageName } from './languages';
import type { OtherEdition } from './types';
import type { View } from './view';

/** What another edition has, for when this one has little. */
export function OtherEditionBlock({ edition, view }: { edition: OtherEdition | null; view: View }) {
  const t = useTranslations('list');
  const names = useTranslations('languages');
  if (!edition) return null;
  const language = languageName(names, edition.locale);
  return <StoryBand heading={t('otherEdition', { language })} stories={edition.stories} view={view} href={edition.href} more={t('otherEditionMore', { language })} />;
}
