import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PopularScreen } from '../../../components';
import { articlePath, popularPath } from '../../../i18n/paths';
import { text } from '../../../i18n/text';
import { listGraph } from '../../../seo/json-ld/graphs';
import { getArchive } from '../../_lib/archive';
import { everyEdition, screenProps } from '../../_lib/screen';
import { type Head, pageMetadata } from '../../_lib/seo/metadata';
import { PageData } from '../../_lib/seo/PageData';
import { trailFacts } from '../../_lib/seo/trail';
import type { IndexParams } from '../../_lib/term-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

/** As `edge/reads/pages.ts` expects. */
const PER_LIST = 10;
const LATEST = 5;

const editionsNow = (): Record<string, string> => everyEdition(getArchive(), (locale) => popularPath(locale));

async function headOf({ params }: IndexParams): Promise<Head> {
  const { locale } = await params;
  const site = getArchive().site();
  if (!site.popular) notFound();
  const t = await getTranslations({ locale });
  return {
    locale, title: t('popular.title'), description: t('descriptions.popular', { site: text(site.name, locale) }), path: popularPath(locale), editions: editionsNow(),
    indexing: getArchive().mostRead(locale, 'week', 1).length === 0 ? 'noindex' : 'index',
  };
}

export const generateMetadata = async (props: IndexParams) => pageMetadata(await headOf(props));

export default async function Page(props: IndexParams) {
  const head = await headOf(props);
  const { locale } = head;
  const archive = getArchive();
  const day = archive.mostRead(locale, 'day', PER_LIST);
  const crumbs = await trailFacts(locale, [{ label: head.title, href: null }]);
  const items = day.map((story) => ({ path: articlePath(story.locale, story.slug), title: story.title }));
  return (
    <>
      <PageData head={head} graph={(site) => listGraph({ ...head, crumbs, items }, site)} />
      <PopularScreen {...screenProps(archive, locale, editionsNow())} day={day} week={archive.mostRead(locale, 'week', PER_LIST)} latest={archive.latest(locale, LATEST)} />
    </>
  );
}
