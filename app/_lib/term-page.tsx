import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import type { Picture, TaxonomyKind, Term } from '../../archive';
import { AuthorScreen, ListScreen, TagIndexScreen, TermIndexScreen } from '../../components';
import { indexPath, termPath } from '../../i18n/paths';
import type { Locale } from '../../i18n/routing';
import { text } from '../../i18n/text';
import { feedLinks } from '../../seo/feeds/kinds';
import { authorGraph, listGraph } from '../../seo/json-ld/graphs';
import { getArchive } from './archive';
import { decodeSegments, splitPage } from './params';
import { everyEdition, otherEdition, screenProps, sidebarData } from './screen';
import { authorFacts } from './seo/article-facts';
import { tagIndex } from './tag-index';
import { indexEditions } from './seo/index-editions';
import { type Head, pageMetadata } from './seo/metadata';
import { PageData } from './seo/PageData';
import { rowFacts, trailFacts } from './seo/trail';

export type TermParams = { params: Promise<{ locale: Locale; path: string[] }> };

type Found = { term: Term; page: number; description: string | null; picture: Picture | null };

/** The term and page a path means; the terms' own names may hold `/`. Not found otherwise. */
function find(kind: TaxonomyKind, locale: string, path: readonly string[]): Found {
  const archive = getArchive();
  const segments = decodeSegments(path);
  const split = segments && splitPage(segments);
  const term = split && archive.term(kind, split.rest.join('/'), locale);
  if (!split || !term) notFound();
  const known = kind === 'category' ? archive.site().categories.find((category) => category.id === term.id) : undefined;
  const note = archive.termNote(kind, term.id);
  const written = note ? text(note.description, locale) : '';
  const words = note?.description?.[locale] === undefined ? archive.wording(locale)(written) : written;
  return {
    term, page: split.page, description: words || (known?.description ? text(known.description, locale) : null),
    picture: note?.picture ? { ...note.picture, alt: text(note.picture.alt, locale), credit: text(note.picture.credit, locale) || undefined } : null,
  };
}

/** What a list shows beside its articles. */
const RELATED_TAGS = 10;
const POPULAR = 5;

const editionsOf = (kind: TaxonomyKind, id: string): Record<string, string> =>
  everyEdition(getArchive(), (locale) => termPath(locale, kind, id), (locale) => getArchive().countOfTerm(kind, id, locale) > 0);

/** Kinds whose lists have feeds (DESIGN §5). */
const hasFeed = (kind: TaxonomyKind): boolean => kind !== 'series';

async function headOf(kind: TaxonomyKind, { params }: TermParams): Promise<Head> {
  const { locale, path } = await params;
  const { term, page, description, picture } = find(kind, locale, path);
  const archive = getArchive();
  const count = archive.countOfTerm(kind, term.id, locale);
  const titles = await getTranslations({ locale, namespace: 'titles' });
  const descriptions = await getTranslations({ locale, namespace: 'descriptions' });
  const title = titles(kind, { name: term.label });
  return {
    locale, page, title, description: description ?? descriptions(kind, { site: text(archive.site().name, locale), name: term.label, count }),
    path: termPath(locale, kind, term.id, page), editions: page === 1 ? editionsOf(kind, term.id) : {}, indexing: count === 0 ? 'noindex' : 'index',
    images: picture ? [picture] : [],
    feeds: hasFeed(kind) ? feedLinks(termPath(locale, kind, term.id), title) : [],
  };
}

export const termMetadata = async (kind: TaxonomyKind, props: TermParams): Promise<Metadata> => pageMetadata(await headOf(kind, props));

/** The list of one category, tag, author or series. */
export async function TermPage({ kind, params }: TermParams & { kind: TaxonomyKind }) {
  const { locale, path } = await params;
  const { term, page: number, description, picture } = find(kind, locale, path);
  const archive = getArchive();
  const settings = archive.site();
  const page = archive.ofTerm(kind, term.id, locale, number, settings.pageSize);
  if (number > page.pageCount) notFound();
  const t = await getTranslations({ locale });
  const address = termPath(locale, kind, term.id);
  const shared = {
    ...screenProps(archive, locale, editionsOf(kind, term.id), kind === 'category' ? term.id : null),
    path: address, page, feedHref: hasFeed(kind) ? `${address}/feed.xml` : null,
    otherEdition: otherEdition(archive, locale, page.total, (other, limit) => archive.ofTerm(kind, term.id, other, 1, limit).items, (other) => termPath(other, kind, term.id)),
    sidebar: sidebarData(archive, locale, { place: 'list' }),
  };
  const popular = kind === 'author' ? [] : archive.mostReadOfTerm(kind, term.id, locale, POPULAR);
  const index = { label: kind === 'author' ? t('authors.title') : t(`terms.title.${kind}`), href: indexPath(locale, kind) };
  const head = await headOf(kind, { params });
  const list = { path: head.path, title: term.label, description: head.description, crumbs: await trailFacts(locale, [index, { label: term.label, href: null }]), ...rowFacts(page) };
  if (kind === 'author') {
    const author = archive.author(term, locale);
    return (
      <>
        <PageData head={head} graph={(site) => authorGraph(authorFacts(author, locale), list, site)} />
        <AuthorScreen {...shared} author={author} />
      </>
    );
  }
  return (
    <>
      <PageData head={head} graph={(site) => listGraph(list, site)} />
      <ListScreen
        {...shared}
        kind={kind} title={term.label} description={description} picture={number === 1 ? picture : null} crumbs={[index]}
        relatedTags={archive.relatedTags(kind, term.id, locale, RELATED_TAGS)}
        popular={popular}
      />
    </>
  );
}

export type IndexParams = { params: Promise<{ locale: Locale }> };
type IndexKind = Exclude<TaxonomyKind, 'author'>;
/** A list in structured data names the busiest terms only. */
const INDEX_ITEMS = 100;
const INDEX_DESCRIPTIONS = { category: 'categories', tag: 'tags', series: 'seriesIndex' } as const;

const addresses = (kind: IndexKind): Record<string, string> => everyEdition(getArchive(), (locale) => indexPath(locale, kind));

async function indexHead(kind: IndexKind, { params }: IndexParams): Promise<Head> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const site = text(getArchive().site().name, locale);
  return {
    locale, title: t(`terms.title.${kind}`), description: t(`descriptions.${INDEX_DESCRIPTIONS[kind]}`, { site }),
    path: indexPath(locale, kind), ...indexEditions(getArchive(), locale, (edition) => indexPath(edition, kind), (edition) => getArchive().terms(kind, edition).length > 0),
  };
}

export const termIndexMetadata = async (kind: IndexKind, props: IndexParams): Promise<Metadata> => pageMetadata(await indexHead(kind, props));

/** All categories, tags or series with their counts. */
export async function TermIndexPage({ kind, params }: IndexParams & { kind: IndexKind }) {
  const { locale } = await params;
  const archive = getArchive();
  const terms = archive.terms(kind, locale);
  const head = await indexHead(kind, { params });
  const items = terms.slice(0, INDEX_ITEMS).map(({ id, label }) => ({ path: termPath(locale, kind, id), title: label }));
  const crumbs = await trailFacts(locale, [{ label: head.title, href: null }]);
  return (
    <>
      <PageData head={head} graph={(site) => listGraph({ ...head, crumbs, items }, site)} />
      {kind === 'tag'
        ? <TagIndexScreen {...screenProps(archive, locale, addresses(kind))} {...tagIndex(terms, locale, (id) => archive.termNote('tag', id)?.initial ?? null)} />
        : <TermIndexScreen {...screenProps(archive, locale, addresses(kind))} kind={kind} terms={terms} />}
    </>
  );
}
