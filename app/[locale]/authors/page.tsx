import { getTranslations } from 'next-intl/server';
import { AuthorsScreen } from '../../../components';
import { indexPath, termPath } from '../../../i18n/paths';
import { text } from '../../../i18n/text';
import { listGraph } from '../../../seo/json-ld/graphs';
import { getArchive } from '../../_lib/archive';
import { everyEdition, screenProps } from '../../_lib/screen';
import { indexEditions } from '../../_lib/seo/index-editions';
import { type Head, pageMetadata } from '../../_lib/seo/metadata';
import { PageData } from '../../_lib/seo/PageData';
import { trailFacts } from '../../_lib/seo/trail';
import type { IndexParams } from '../../_lib/term-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

const editionsNow = (): Record<string, string> => everyEdition(getArchive(), (locale) => indexPath(locale, 'author'));

/** A list in structured data names the busiest only. */
const ITEMS = 100;

async function headOf({ params }: IndexParams): Promise<Head> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const description = t('descriptions.authors', { site: text(getArchive().site().name, locale) });
  return { locale, title: t('authors.title'), description, path: indexPath(locale, 'author'), ...indexEditions(getArchive(), locale, (edition) => indexPath(edition, 'author'), (edition) => getArchive().terms('author', edition).length > 0) };
}

export const generateMetadata = async (props: IndexParams) => pageMetadata(await headOf(props));

export default async function Page(props: IndexParams) {
  const head = await headOf(props);
  const { locale } = head;
  const archive = getArchive();
  const authors = archive.authors(locale);
  const crumbs = await trailFacts(locale, [{ label: head.title, href: null }]);
  const items = authors.slice(0, ITEMS).map(({ id, label }) => ({ path: termPath(locale, 'author', id), title: label }));
  return (
    <>
      <PageData head={head} graph={(site) => listGraph({ ...head, crumbs, items }, site)} />
      <AuthorsScreen {...screenProps(archive, locale, editionsNow())} authors={authors} />
    </>
  );
}
