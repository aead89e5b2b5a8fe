import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { ErrorScreen, GoneScreen, NotFoundScreen } from '../../../../components';
import type { Locale } from '../../../../i18n/routing';
import { getArchive } from '../../../_lib/archive';
import { screenProps } from '../../../_lib/screen';
import { namelessMetadata } from '../../../_lib/seo/metadata';
import { suggestionsFor, wordsOf } from '../../../_lib/suggestions';

/** Bodies of the answers 404, 410 and 500; the edge alone asks for them and sets the status (ADR 0006). */
type Props = { params: Promise<{ locale: Locale; kind: string }>; searchParams: Promise<{ from?: string }> };

const TITLES = { missing: 'notFound', gone: 'gone', unavailable: 'error' } as const;
const LATEST = 5;

function kindOf(kind: string): keyof typeof TITLES {
  if (kind in TITLES) return kind as keyof typeof TITLES;
  notFound();
}

export async function generateMetadata({ params }: Props) {
  const { locale, kind } = await params;
  const t = await getTranslations({ locale, namespace: 'titles' });
  return namelessMetadata(locale, t(TITLES[kindOf(kind)]));
}

export default async function Page({ params, searchParams }: Props) {
  const { locale, kind } = await params;
  const archive = getArchive();
  const screen = screenProps(archive, locale);
  const latest = archive.latest(locale, LATEST);
  switch (kindOf(kind)) {
    case 'gone':
      return <GoneScreen {...screen} latest={latest} />;
    case 'unavailable':
      return <ErrorScreen {...screen} />;
    case 'missing': {
      const { from = '' } = await searchParams;
      return <NotFoundScreen {...screen} latest={latest} query={wordsOf(from)} suggestions={await suggestionsFor(archive, locale, from)} />;
    }
  }
}
