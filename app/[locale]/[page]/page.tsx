import { notFound } from 'next/navigation';
import { FreePageScreen } from '../../../components';
import { freePagePath } from '../../../i18n/paths';
import type { Locale } from '../../../i18n/routing';
import { plainText } from '../../../markdown';
import { getArchive } from '../../_lib/archive';
import { pageMetadata } from '../../_lib/metadata';
import { decodeSegments } from '../../_lib/params';
import { renderSource } from '../../_lib/render-body';
import { samePath, screenProps } from '../../_lib/screen';

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
  return { archive, locale, page, editions: samePath(`/${page.slug}`, (edition) => editions.includes(edition)) };
}

export async function generateMetadata(props: Props) {
  const { locale, page, editions } = await load(props);
  const description = page.summary ?? plainText(page.body).slice(0, DESCRIPTION_CHARS);
  return pageMetadata({ locale, title: page.title, description, path: freePagePath(locale, page.slug), editions });
}

export default async function Page(props: Props) {
  const { archive, locale, page, editions } = await load(props);
  return <FreePageScreen {...screenProps(archive, locale, editions)} page={page} body={await renderSource(archive, locale, page, false)} />;
}
