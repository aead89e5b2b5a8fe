import { getTranslations } from 'next-intl/server';
import type { Archive, SearchAnswer, SearchRequest, TaxonomyKind, TermCount } from '../../../archive';
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

/** Stories to read instead where nothing was found. */
const SHOWN = 5;
/** Terms to choose from, the busiest. */
const CHOICES = 40;

export async function generateMetadata({ params, searchParams }: Props) {
  const { locale } = await params;
  const archive = getArchive();
  const { fields } = parseSearch(await searchParams, archive, locale);
  const t = await getTranslations({ locale });
  const title = fields.q ? t('titles.searchFor', { query: fields.q }) : t('titles.search');
  const description = t('descriptions.search', { site: text(archive.site().name, locale) });
  return pageMetadata({ locale, title, description, path: searchPath(locale), indexing: 'noindex' });
}

/** The answer; where a reader asks for a page beyond the last, that of the last one. */
async function ask(archive: Archive, request: SearchRequest): Promise<SearchAnswer> {
  const answer = await archive.search(request);
  const { items, total, page, pageCount } = answer.hits;
  return items.length === 0 && total > 0 && page > pageCount ? archive.search({ ...request, page: pageCount }) : answer;
}

export default async function Page({ params, searchParams }: Props) {
  const { locale } = await params;
  const archive = getArchive();
  const { fields, request } = parseSearch(await searchParams, archive, locale);
  const answer = await ask(archive, request);
  const isEmpty = answer.hits.total === 0;
  const termsOf = (kind: TaxonomyKind): TermCount[] => (isEmpty ? archive.terms(kind, locale).slice(0, CHOICES) : []);
  const editions = everyEdition(archive, (edition) => searchPath(edition) + (fields.q ? `?q=${encodeURIComponent(fields.q)}` : ''));
  return (
    <SearchScreen
      {...screenProps(archive, locale, editions)}
      fields={fields}
      answer={answer}
      choices={{ category: termsOf('category'), tag: termsOf('tag'), author: termsOf('author') }}
      popular={isEmpty ? archive.mostRead(locale, 'week', SHOWN) : []}
      latest={isEmpty ? archive.latest(locale, SHOWN) : []}
    />
  );
}
