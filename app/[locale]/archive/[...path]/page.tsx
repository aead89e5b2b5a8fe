import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { periodCrumbs, PeriodScreen } from '../../../../components';
import { formatPeriod } from '../../../../i18n/dates';
import { pagedPath, periodPath } from '../../../../i18n/paths';
import { text } from '../../../../i18n/text';
import { listGraph } from '../../../../seo/json-ld/graphs';
import { getArchive } from '../../../_lib/archive';
import { parsePeriod } from '../../../_lib/period';
import { otherEdition, screenProps, sidebarData } from '../../../_lib/screen';
import { type Head, pageMetadata } from '../../../_lib/seo/metadata';
import { PageData } from '../../../_lib/seo/PageData';
import { rowFacts, trailFacts } from '../../../_lib/seo/trail';
import type { TermParams } from '../../../_lib/term-page';

export const revalidate = 60;
export const generateStaticParams = () => [];

async function load({ params }: TermParams) {
  const { locale, path } = await params;
  const parsed = parsePeriod(path);
  if (!parsed) notFound();
  const archive = getArchive();
  const { period } = parsed;
  const page = archive.ofPeriod(period, locale, parsed.page, archive.site().pageSize);
  const elsewhere = archive.editions().filter((edition) => edition === locale || archive.countOfPeriod(period, edition) > 0);
  const empty = page.total === 0 && elsewhere.length === 1;
  if (empty || parsed.page > page.pageCount) notFound();
  const editions = Object.fromEntries(elsewhere.map((edition) => [edition, periodPath(edition, period)]));
  return { archive, locale, period, page, editions };
}

async function headOf(props: TermParams): Promise<Head> {
  const { archive, locale, period, page, editions } = await load(props);
  const name = formatPeriod(period, locale);
  const t = await getTranslations({ locale });
  const description = t('descriptions.period', { site: text(archive.site().name, locale), period: name, count: page.total });
  return {
    locale, title: t('titles.period', { period: name }), description, page: page.page,
    path: pagedPath(periodPath(locale, period), page.page), editions: page.page === 1 ? editions : {}, indexing: page.total === 0 ? 'noindex' : 'index',
  };
}

export const generateMetadata = async (props: TermParams) => pageMetadata(await headOf(props));

export default async function Page(props: TermParams) {
  const { archive, locale, period, page, editions } = await load(props);
  const head = await headOf(props);
  const t = await getTranslations({ locale, namespace: 'archive' });
  const crumbs = await trailFacts(locale, periodCrumbs(period, locale, t('title')));
  return (
    <>
      <PageData head={head} graph={(site) => listGraph({ path: head.path, title: head.title, description: head.description, crumbs, ...rowFacts(page) }, site)} />
      <PeriodScreen
        {...screenProps(archive, locale, editions)}
        period={period}
        page={page}
        days={archive.days(locale).filter((day) => day.year === period.year)}
        otherEdition={otherEdition(archive, locale, page.total, (other, limit) => archive.ofPeriod(period, other, 1, limit).items, (other) => periodPath(other, period))}
        sidebar={sidebarData(archive, locale, { place: 'list' })}
      />
    </>
  );
}
