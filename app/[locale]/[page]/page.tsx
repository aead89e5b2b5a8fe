import { notFound } from 'next/navigation';
import { FreePageScreen } from '../../../components';
import { freePagePath } from '../../../i18n/paths';
import type { Locale } from '../../../i18n/routing';
import { plainText } from '../../../markdown';
import { pageGraph } from '../../../seo/json-ld/graphs';
import { getArchive } from '../../_lib/archive';
import { decodeSegments } from '../../_lib/params';
import { renderSource } from '../../_lib/render-body';
import { everyEdition, screenProps } from '../../_lib/screen';
import { type Head, pageMetadata } from '../../_lib/seo/metadata';
import { PageData } from '../../_lib/seo/PageData';
import { trailFacts } from '../../_lib/seo/trail';

export const revalidate = 60;
export const generateStaticParams = () => [];

type Props = { params: Promise<{ locale: Locale; page: string }> };

const DESCRIPTION_CHARS = 120;

async function load({ params }: Props) {
  const { locale, page: slug } = await params;
  const [decoded] = decodeSegments([slug]) ?? [];
  const archive = getArchive();
  const page = decoded === undefined ? null : archive.page(locale, decoded);
  if (!page) notFound();
  const editions = archive.pageEditions(page.slug);
  return { archive, locale, page, editions: everyEdition(archive, (edition) => freePagePath(edition, page.slug), (edition) => editions.includes(edition)) };
}

async function headOf(props: Props): Promise<Head> {
  const { archive, locale, page, editions } = await load(props);
  const description = page.summary ?? (page.convertedFrom ? archive.wording(locale) : String)(plainText(page.body).slice(0, DESCRIPTION_CHARS));
  return { locale, title: page.title, description, path: freePagePath(locale, page.slug), editions };
}

export const generateMetadata = async (props: Props) => pageMetadata(await headOf(props));

export default async function Page(props: Props) {
  const { archive, locale, page, editions } = await load(props);
  const head = await headOf(props);
  const trail = await trailFacts(locale, [{ label: page.title, href: null }]);
  return (
    <>
      <PageData head={head} graph={(site) => pageGraph({ ...head, crumbs: trail }, site)} />
      <FreePageScreen {...screenProps(archive, locale, editions)} page={page} body={await renderSource(archive, locale, page, false)} />
    </>
  );
}
