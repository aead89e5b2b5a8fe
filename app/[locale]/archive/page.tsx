import { getTranslations } from 'next-intl/server';
import { ArchiveScreen } from '../../../components';
import { formatPeriod } from '../../../i18n/dates';
import { periodPath } from '../../../i18n/paths';
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

const editionsNow = (): Record<string, string> => everyEdition(getArchive(), (locale) => periodPath(locale));

async function headOf({ params }: IndexParams): Promise<Head> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const description = t('descriptions.archive', { site: text(getArchive().site().name, locale) });
  return { locale, title: t('archive.title'), description, path: periodPath(locale), ...indexEditions(getArchive(), locale, (edition) => periodPath(edition), (edition) => getArchive().listingMonths(edition).length > 0) };
}

export const generateMetadata = async (props: IndexParams) => pageMetadata(await headOf(props));

export default async function Page(props: IndexParams) {
  const head = await headOf(props);
  const { locale } = head;
  const archive = getArchive();
  const crumbs = await trailFacts(locale, [{ label: head.title, href: null }]);
  const items = archive.listingMonths(locale).map((period) => ({ path: periodPath(locale, period), title: formatPeriod({ year: period.year, month: period.month }, locale) }));
  return (
    <>
      <PageData head={head} graph={(site) => listGraph({ ...head, crumbs, items }, site)} />
      <ArchiveScreen {...screenProps(archive, locale, editionsNow())} days={archive.days(locale)} />
    </>
  );
}
