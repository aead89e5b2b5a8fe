import { getTranslations } from 'next-intl/server';
import { ArchiveScreen } from '../../../components';
import { periodPath } from '../../../i18n/paths';
import { routing } from '../../../i18n/routing';
import { text } from '../../../i18n/text';
import { getArchive } from '../../_lib/archive';
import { pageMetadata } from '../../_lib/metadata';
import { screenProps } from '../../_lib/screen';
import type { IndexParams } from '../../_lib/term-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

const editions = Object.fromEntries(routing.locales.map((locale) => [locale, periodPath(locale)]));

export async function generateMetadata({ params }: IndexParams) {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const description = t('descriptions.archive', { site: text(getArchive().site().name, locale) });
  return pageMetadata({ locale, title: t('archive.title'), description, path: periodPath(locale), editions });
}

export default async function Page({ params }: IndexParams) {
  const { locale } = await params;
  const archive = getArchive();
  return <ArchiveScreen {...screenProps(archive, locale, editions)} days={archive.days(locale)} />;
}
