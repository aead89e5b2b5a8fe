import { getTranslations } from 'next-intl/server';
import { FrontScreen } from '../../components';
import { homePath } from '../../i18n/paths';
import { routing } from '../../i18n/routing';
import { text } from '../../i18n/text';
import { getArchive } from '../_lib/archive';
import { frontPage } from '../_lib/front-page';
import { pageMetadata } from '../_lib/metadata';
import type { IndexParams } from '../_lib/term-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

const editions = Object.fromEntries(routing.locales.map((locale) => [locale, homePath(locale)]));

export async function generateMetadata({ params }: IndexParams) {
  const { locale } = await params;
  const { name, tagline, description } = getArchive().site();
  const t = await getTranslations({ locale, namespace: 'titles' });
  const site = text(name, locale);
  const line = text(tagline, locale);
  const metadata = await pageMetadata({ locale, title: site, description: text(description, locale), path: homePath(locale), editions });
  return line ? { ...metadata, title: t('front', { site, tagline: line }) } : metadata;
}

export default async function Page({ params }: IndexParams) {
  const { locale } = await params;
  return <FrontScreen {...frontPage(getArchive(), locale, editions)} />;
}
