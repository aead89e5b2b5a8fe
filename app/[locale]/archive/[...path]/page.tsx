import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { PeriodScreen } from '../../../../components';
import { formatPeriod } from '../../../../i18n/dates';
import { pagedPath, periodPath } from '../../../../i18n/paths';
import { routing } from '../../../../i18n/routing';
import { text } from '../../../../i18n/text';
import { getArchive } from '../../../_lib/archive';
import { pageMetadata } from '../../../_lib/metadata';
import { parsePeriod } from '../../../_lib/period';
import { otherEdition, screenProps, sidebarData } from '../../../_lib/screen';
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
  const elsewhere = routing.locales.filter((edition) => edition === locale || archive.ofPeriod(period, edition, 1, 1).total > 0);
  const empty = page.total === 0 && elsewhere.length === 1;
  if (empty || parsed.page > page.pageCount) notFound();
  const editions = Object.fromEntries(elsewhere.map((edition) => [edition, periodPath(edition, period)]));
  return { archive, locale, period, page, editions };
}

export async function generateMetadata(props: TermParams) {
  const { archive, locale, period, page, editions } = await load(props);
  const name = formatPeriod(period, locale);
  const t = await getTranslations({ locale });
  const description = t('descriptions.period', { site: text(archive.site().name, locale), period: name, count: page.total });
  return pageMetadata({
    locale, title: t('titles.period', { period: name }), description, page: page.page,
    path: pagedPath(periodPath(locale, period), page.page), editions: page.page === 1 ? editions : {}, noindex: page.total === 0,
  });
}

export default async function Page(props: TermParams) {
  const { archive, locale, period, page, editions } = await load(props);
  return (
    <PeriodScreen
      {...screenProps(archive, locale, editions)}
      period={period}
      page={page}
      days={archive.days(locale).filter((day) => day.year === period.year)}
      otherEdition={otherEdition(locale, page.total, (other, limit) => archive.ofPeriod(period, other, 1, limit).items, (other) => periodPath(other, period))}
      sidebar={sidebarData(archive, locale, { place: 'list' })}
    />
  );
}
