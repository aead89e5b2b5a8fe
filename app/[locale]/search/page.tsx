import { getTranslations } from 'next-intl/server';
import { SearchScreen } from '../../../components';
import { searchPath } from '../../../i18n/paths';
import type { Locale } from '../../../i18n/routing';
import { text } from '../../../i18n/text';
import { getArchive } from '../../_lib/archive';
import { everyEdition, screenProps } from '../../_lib/screen';
import { parseSearch } from '../../_lib/search-query';
import { pageMetadata } from '../../_lib/seo/metadata';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const LATEST = 5;
const FACETS = 20;

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const archive = getArchive();
  const { fields } = parseSearch(await searchParams, archive);
  const t = await getTranslations({ locale });
  const title = fields.q ? t('titles.searchFor', { query: fields.q }) : t('titles.search');
  const description = t('descriptions.search', { site: text(archive.site().name, locale) });
  return pageMetadata({ locale, title, description, path: searchPath(locale), indexing: 'noindex' });
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const archive = getArchive();
  const { fields, filters, page } = parseSearch(await searchParams, archive);
  const found = fields.q ? archive.search(locale, fields.q, filters, page, archive.site().pageSize) : null;
  const editions = everyEdition(archive, (edition) => searchPath(edition) + (fields.q ? `?q=${encodeURIComponent(fields.q)}` : ''));
  return (
    <SearchScreen
      {...screenProps(archive, locale, editions)}
      fields={fields}
      result={found && { ...found, items: found.items.map((article) => ({ article })) }}
      tooShort={false}
      categories={archive.terms('category', locale).slice(0, FACETS)}
      tags={archive.terms('tag', locale).slice(0, FACETS)}
      latest={archive.latest(locale, LATEST)}
    />
  );
}
