import { getTranslations } from 'next-intl/server';
import { TagIndexScreen } from '../../../../components';
import { indexPath } from '../../../../i18n/paths';
import type { Locale } from '../../../../i18n/routing';
import { getArchive } from '../../../_lib/archive';
import { everyEdition, screenProps } from '../../../_lib/screen';
import { pageMetadata } from '../../../_lib/seo/metadata';
import { tagIndex } from '../../../_lib/tag-index';

/** The index of tags as a reader's question narrows it; the edge leads `/tags?q=…` here, so that `/tags` itself is kept. */
export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<{ q?: string | string[]; initial?: string | string[] }> };

const editionsNow = (): Record<string, string> => everyEdition(getArchive(), (locale) => indexPath(locale, 'tag'));

export async function generateMetadata({ params }: Props) {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  return pageMetadata({ locale, title: t('terms.title.tag'), description: t('terms.intro.tag'), path: indexPath(locale, 'tag'), indexing: 'noindex' });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const archive = getArchive();
  return <TagIndexScreen {...screenProps(archive, locale, editionsNow())} {...tagIndex(archive.terms('tag', locale), locale, (id) => archive.termNote('tag', id)?.initial ?? null, await searchParams)} />;
}
