import { rowsOfTerm, summariesOf } from './articles';
import type { Context } from './context';
import type { Row } from './driver';
import { idsOf, rowLocales, rowsOf } from './editions';
import { visibleAt } from './pages';
import type { StoredCard, StoredRecord } from './stored';
import type { ArticleSummary, Indexing, Picture, TaxonomyKind } from './types';

/** What machines are told of an article without reading it: its address, its times, its pictures. */
export type Listing = {
  locale: string;
  language: string;
  slug: string;
  /** As it was written, whatever the edition. */
  title: string;
  published: number;
  modified: number;
  images: Pick<Picture, 'url' | 'width' | 'height'>[];
  indexing: Indexing;
};

/** A month in which an edition published, and the newest change of what it published then. */
export type MonthOfListings = { year: number; month: number; count: number; modified: number };

const LISTING_COLUMNS = 'a.id, a.locale, a.slug, a.title, a.date, a.modified, a.indexing, a.card, a.record';
/** Lists for machines name what engines may show at its own address; `+` keeps the planner off an index of it. */
const LISTED = "+x.indexing IN ('index', 'news-noindex')";

function toListing(row: Row, edition: string): Listing {
  const { language, picture } = JSON.parse(String(row.card)) as StoredCard;
  const { leadPicture, bodyImages } = JSON.parse(String(row.record)) as StoredRecord;
  const pictures = [leadPicture, picture, ...Object.values(bodyImages)].filter((found) => found !== null);
  return {
    locale: edition, language: row.locale === edition ? language : edition, slug: String(row.slug), title: String(row.title), published: Number(row.date), modified: Number(row.modified),
    images: pictures.map(({ url, width, height }) => ({ url, width, height })), indexing: String(row.indexing) as Indexing,
  };
}

/** Articles by their numbers, in that order. */
function listingsOf(context: Context, edition: string, ids: readonly number[]): Listing[] {
  const rows = context.db.all(`SELECT ${LISTING_COLUMNS} FROM articles a WHERE a.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  const byId = new Map(rows.map((row) => [Number(row.id), toListing(row, edition)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Every month of an edition, newest first; read off one covering index. */
export function listingMonths(context: Context, locale: string): MonthOfListings[] {
  const visible = visibleAt(context.now, 'x.');
  const months = new Map<number, MonthOfListings>();
  for (const rows of rowsOf(context, locale)) {
    const found = context.db.all(
      `SELECT x.day / 100 AS month, count(*) AS n, max(x.modified) AS modified FROM articles x WHERE ${rows.sql} AND ${visible.sql} AND ${LISTED} GROUP BY x.day / 100`,
      [...rows.params, ...visible.params]);
    for (const row of found) {
      const month = Number(row.month);
      const known = months.get(month);
      months.set(month, {
        year: Math.floor(month / 100), month: month % 100,
        count: Number(row.n) + (known?.count ?? 0), modified: Math.max(Number(row.modified), known?.modified ?? 0),
      });
    }
  }
  return [...months].sort(([a], [b]) => b - a).map(([, month]) => month);
}

/** Articles dated in [from, until), oldest first, so that a full part of a long list never changes its members. */
export function listingsBetween(context: Context, locale: string, from: number, until: number, offset: number, limit: number): Listing[] {
  const where = { sql: `x.date >= ? AND x.date < ? AND ${LISTED}`, params: [from, until] };
  return listingsOf(context, locale, idsOf(context, locale, { table: 'articles', where }, 'oldest', limit, offset));
}

/** Articles written for an edition and published since, newest first: none that it converts. */
export function listingsSince(context: Context, locale: string, since: number, limit: number): Listing[] {
  const where = { sql: `x.date >= ? AND x.locale = ? AND ${LISTED}`, params: [since, locale] };
  return listingsOf(context, locale, idsOf(context, locale, { table: 'articles', where }, 'newest', limit));
}

/** An edition's newest articles: what its feeds show. */
export const latestListed = (context: Context, locale: string, limit: number): ArticleSummary[] =>
  summariesOf(context, locale, idsOf(context, locale, { table: 'articles', where: { sql: LISTED, params: [] } }, 'newest', limit));

/** A term's articles, newest first whatever their weight: what a feed shows. */
export function latestOfTerm(context: Context, kind: TaxonomyKind, id: string, locale: string, limit: number): ArticleSummary[] {
  const { table, where } = rowsOfTerm(context, kind, id);
  const listed = `${where.sql} AND EXISTS (SELECT 1 FROM articles l WHERE l.id = x.article_id AND ${LISTED.replace('x.', 'l.')})`;
  return summariesOf(context, locale, idsOf(context, locale, { table, where: { sql: listed, params: where.params } }, 'newest', limit));
}

/** Free pages of an edition, those it converts included. */
export function freePages(context: Context, locale: string): { slug: string; modified: number | null }[] {
  const rows = context.db.all(
    'SELECT slug, locale, record FROM pages WHERE locale IN (SELECT value FROM json_each(?)) ORDER BY slug, locale <> ?', [JSON.stringify(rowLocales(locale)), locale]);
  return rows
    .filter((row, index) => rows[index - 1]?.slug !== row.slug)
    .map((row) => ({ slug: String(row.slug), modified: (JSON.parse(String(row.record)) as { modified: number | null }).modified }));
}
