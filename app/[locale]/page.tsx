import { getTranslations } from 'next-intl/server';
import { FrontScreen } from '../../components';
import { homePath } from '../../i18n/paths';
import { text } from '../../i18n/text';
import { frontGraph } from '../../seo/json-ld/graphs';
import { getArchive } from '../_lib/archive';
import { frontPage } from '../_lib/front-page';
import { everyEdition } from '../_lib/screen';
import { type Head, pageMetadata } from '../_lib/seo/metadata';
import { PageData } from '../_lib/seo/PageData';
import type { IndexParams } from '../_lib/term-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

const editionsNow = (): Record<string, string> => everyEdition(getArchive(), homePath);

async function headOf({ params }: IndexParams): Promise<Head> {
  const { locale } = await params;
  const { name, tagline, description } = getArchive().site();
  const t = await getTranslations({ locale, namespace: 'titles' });
  const site = text(name, locale);
  const line = text(tagline, locale);
  return {
    locale, title: site, description: text(description, locale), path: homePath(locale), editions: editionsNow(),
    ...(line ? { wholeTitle: t('front', { site, tagline: line }) } : {}),
  };
}

export const generateMetadata = async (props: IndexParams) => pageMetadata(await headOf(props));

export default async function Page(props: IndexParams) {
  const { locale } = await props.params;
  return (
    <>
      <PageData head={await headOf(props)} graph={frontGraph} />
      <FrontScreen {...frontPage(getArchive(), locale, editionsNow())} />
    </>
  );
}
