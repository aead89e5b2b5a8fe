import { getTranslations } from 'next-intl/server';
import { FrontScreen } from '../../components';
import { homePath } from '../../i18n/paths';
import { routing } from '../../i18n/routing';
import { text } from '../../i18n/text';
import { frontGraph } from '../../seo/json-ld/graphs';
import { getArchive } from '../_lib/archive';
import { frontPage } from '../_lib/front-page';
import { type Head, pageMetadata } from '../_lib/seo/metadata';
import { PageData } from '../_lib/seo/PageData';
import type { IndexParams } from '../_lib/term-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

const editions = Object.fromEntries(routing.locales.map((locale) => [locale, homePath(locale)]));

async function headOf({ params }: IndexParams): Promise<Head> {
  const { locale } = await params;
  const { name, tagline, description } = getArchive().site();
  const t = await getTranslations({ locale, namespace: 'titles' });
  const site = text(name, locale);
  const line = text(tagline, locale);
  return {
    locale, title: site, description: text(description, locale), path: homePath(locale), editions,
    ...(line ? { wholeTitle: t('front', { site, tagline: line }) } : {}),
  };
}

export const generateMetadata = async (props: IndexParams) => pageMetadata(await headOf(props));

export default async function Page(props: IndexParams) {
  const { locale } = await props.params;
  return (
    <>
      <PageData head={await headOf(props)} graph={frontGraph} />
      <FrontScreen {...frontPage(getArchive(), locale, editions)} />
    </>
  );
}
