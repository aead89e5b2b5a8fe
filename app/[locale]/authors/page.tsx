import { getTranslations } from 'next-intl/server';
import { AuthorsScreen } from '../../../components';
import { indexPath } from '../../../i18n/paths';
import { routing } from '../../../i18n/routing';
import { text } from '../../../i18n/text';
import { getArchive } from '../../_lib/archive';
import { pageMetadata } from '../../_lib/metadata';
import { screenProps } from '../../_lib/screen';
import type { IndexParams } from '../../_lib/term-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

const editions = Object.fromEntries(routing.locales.map((locale) => [locale, indexPath(locale, 'author')]));

export async function generateMetadata({ params }: IndexParams) {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const description = t('descriptions.authors', { site: text(getArchive().site().name, locale) });
  return pageMetadata({ locale, title: t('authors.title'), description, path: indexPath(locale, 'author'), editions });
}

export default async function Page({ params }: IndexParams) {
  const { locale } = await params;
  const archive = getArchive();
  return <AuthorsScreen {...screenProps(archive, locale, editions)} authors={archive.authors(locale)} />;
}
