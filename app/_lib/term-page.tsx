import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { TaxonomyKind, Term } from '../../archive';
import { AuthorScreen, ListScreen, TermIndexScreen } from '../../components';
import { indexPath, termPath } from '../../i18n/paths';
import { routing, type Locale } from '../../i18n/routing';
import { text } from '../../i18n/text';
import { getArchive } from './archive';
import { pageMetadata } from './metadata';
import { decodeSegments, splitPage } from './params';
import { otherEdition, screenProps, sidebarData } from './screen';

export type TermParams = { params: Promise<{ locale: Locale; path: string[] }> };

type Found = { term: Term; page: number; description: string | null };

/** The term and page a path means; the terms' own names may hold `/`. Not found otherwise. */
function find(kind: TaxonomyKind, locale: string, path: readonly string[]): Found {
  const archive = getArchive();
  const segments = decodeSegments(path);
  const split = segments && splitPage(segments);
  const term = split && archive.term(kind, split.rest.join('/'), locale);
  if (!split || !term) notFound();
  const known = kind === 'category' ? archive.site().categories.find((category) => category.id === term.id) : undefined;
  return { term, page: split.page, description: known?.description ? text(known.description, locale) : null };
}

const editionsOf = (kind: TaxonomyKind, id: string): Record<string, string> =>
  Object.fromEntries(routing.locales
    .filter((locale) => getArchive().ofTerm(kind, id, locale, 1, 1).total > 0)
    .map((locale) => [locale, termPath(locale, kind, id)]));

export async function termMetadata(kind: TaxonomyKind, { params }: TermParams): Promise<Metadata> {
  const { locale, path } = await params;
  const { term, page, description } = find(kind, locale, path);
  const archive = getArchive();
  const count = archive.ofTerm(kind, term.id, locale, 1, 1).total;
  const titles = await getTranslations({ locale, namespace: 'titles' });
  const descriptions = await getTranslations({ locale, namespace: 'descriptions' });
  const site = text(archive.site().name, locale);
  return pageMetadata({
    locale, page, title: titles(kind, { name: term.label }),
    description: description ?? descriptions(kind, { site, name: term.label, count }),
    path: termPath(locale, kind, term.id, page), editions: page === 1 ? editionsOf(kind, term.id) : {}, noindex: count === 0,
  });
}

/** The list of one category, tag, author or series. */
export async function TermPage({ kind, params }: TermParams & { kind: TaxonomyKind }) {
  const { locale, path } = await params;
  const { term, page: number, description } = find(kind, locale, path);
  const archive = getArchive();
  const settings = archive.site();
  const page = archive.ofTerm(kind, term.id, locale, number, settings.pageSize);
  if (number > page.pageCount) notFound();
  const t = await getTranslations({ locale, namespace: kind === 'author' ? 'authors' : 'terms' });
  const shared = {
    ...screenProps(archive, locale, editionsOf(kind, term.id), kind === 'category' ? term.id : null),
    path: termPath(locale, kind, term.id), page, feedHref: null,
    otherEdition: otherEdition(locale, page.total, (other, limit) => archive.ofTerm(kind, term.id, other, 1, limit).items, (other) => termPath(other, kind, term.id)),
    sidebar: sidebarData(archive, locale, { place: 'list' }),
  };
  if (kind === 'author') return <AuthorScreen {...shared} author={archive.author(term, locale)} />;
  const index = t(`title.${kind}` as Parameters<typeof t>[0]);
  return <ListScreen {...shared} kind={kind} title={term.label} description={description} crumbs={[{ label: index, href: indexPath(locale, kind) }]} />;
}

export type IndexParams = { params: Promise<{ locale: Locale }> };
type IndexKind = Exclude<TaxonomyKind, 'author'>;
const INDEX_DESCRIPTIONS = { category: 'categories', tag: 'tags', series: 'seriesIndex' } as const;

const indexEditions = (kind: IndexKind): Record<string, string> =>
  Object.fromEntries(routing.locales.map((locale) => [locale, indexPath(locale, kind)]));

export async function termIndexMetadata(kind: IndexKind, { params }: IndexParams): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const site = text(getArchive().site().name, locale);
  return pageMetadata({
    locale, title: t(`terms.title.${kind}`), description: t(`descriptions.${INDEX_DESCRIPTIONS[kind]}`, { site }),
    path: indexPath(locale, kind), editions: indexEditions(kind),
  });
}

/** All categories, tags or series with their counts. */
export async function TermIndexPage({ kind, params }: IndexParams & { kind: IndexKind }) {
  const { locale } = await params;
  const archive = getArchive();
  return <TermIndexScreen {...screenProps(archive, locale, indexEditions(kind))} kind={kind} terms={archive.terms(kind, locale)} />;
}
