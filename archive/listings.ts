import type { Context } from './context';
import { visibleAt } from './pages';
import { SUMMARY_COLUMNS, toSummary } from './rows';
import type { StoredCard, StoredRecord } from './stored';
import type { ArticleSummary, Indexing, Picture, TaxonomyKind } from './types';

/** What machines are told of an article without reading it: its address, its times, its pictures. */
export type Listing = {
  locale: string;
  language: string;
  slug: string;
  title: string;
  published: number;
  modified: number;
  images: Pick<Picture, 'url' | 'width' | 'height'>[];
  indexing: Indexing;
};

/** A month in which an edition published, and the newest change of what it published then. */
export type MonthOfListings = { year: number; month: number; count: number; modified: number };

const LISTING_COLUMNS = 'a.locale, a.slug, a.title, a.date, a.modified, a.indexing, a.card, a.record';
/** Lists for machines name what engines may show at its own address; `+` keeps the planner off an index of it. */
const LISTED = "+indexing IN ('index', 'news-noindex')";

function toListing(row: Record<string, unknown>): Listing {
  const { language, picture } = JSON.parse(String(row.card)) as StoredCard;
  const { leadPicture, bodyImages } = JSON.parse(String(row.record)) as StoredRecord;
  const pictures = [leadPicture, picture, ...Object.values(bodyImages)].filter((found) => found !== null);
  return {
    locale: String(row.locale), language, slug: String(row.slug), title: String(row.title), published: Number(row.date), modified: Number(row.modified),
    images: pictures.map(({ url, width, height }) => ({ url, width, height })), indexing: String(row.indexing) as Indexing,
  };
}

/** Every month of an edition, newest first; read off one covering index. */
export function listingMonths(context: Context, locale: string): MonthOfListings[] {
  const visible = visibleAt(context.now);
  const rows = context.db.all(
    `SELECT day / 100 AS month, count(*) AS n, max(modified) AS modified FROM articles WHERE locale = ? AND ${visible.sql} AND ${LISTED} GROUP BY day / 100 ORDER BY month DESC`,
    [locale, ...visible.params]);
  return rows.map((row) => ({ year: Math.floor(Number(row.month) / 100), month: Number(row.month) % 100, count: Number(row.n), modified: Number(row.modified) }));
}

/** Articles dated in [from, until), oldest first, so that a full part of a long list never changes its members. */
export function listingsBetween(context: Context, locale: string, from: number, until: number, offset: number, limit: number): Listing[] {
  const visible = visibleAt(context.now, 'a.');
  return context.db
    .all(`SELECT ${LISTING_COLUMNS} FROM articles a WHERE a.locale = ? AND a.date >= ? AND a.date < ? AND ${visible.sql} AND ${LISTED} ORDER BY a.date, a.id LIMIT ? OFFSET ?`,
      [locale, from, until, ...visible.params, limit, offset])
    .map(toListing);
}

/** Articles of an edition published since, newest first. */
export function listingsSince(context: Context, locale: string, since: number, limit: number): Listing[] {
  const visible = visibleAt(context.now, 'a.');
  return context.db
    .all(`SELECT ${LISTING_COLUMNS} FROM articles a WHERE a.locale = ? AND a.date >= ? AND ${visible.sql} AND ${LISTED} ORDER BY a.date DESC, a.id DESC LIMIT ?`,
      [locale, since, ...visible.params, limit])
    .map(toListing);
}

/** An edition's newest articles: what its feeds show. */
export function latestListed(context: Context, locale: string, limit: number): ArticleSummary[] {
  const visible = visibleAt(context.now, 'a.');
  return context.db
    .all(`SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE a.locale = ? AND ${visible.sql} AND ${LISTED} ORDER BY a.date DESC, a.id DESC LIMIT ?`, [locale, ...visible.params, limit])
    .map((row) => toSummary(row, context.site));
}

/** A term's articles, newest first whatever their weight: what a feed shows. */
export function latestOfTerm(context: Context, kind: TaxonomyKind, id: string, locale: string, limit: number): ArticleSummary[] {
  const visible = visibleAt(context.now, 'x.');
  const rows = context.db.all(
    `SELECT ${SUMMARY_COLUMNS} FROM article_terms x JOIN articles a ON a.id = x.article_id
     WHERE x.term_id = (SELECT id FROM terms WHERE kind = ? AND path = ?) AND x.locale = ? AND ${visible.sql} AND ${LISTED} ORDER BY x.date DESC, x.article_id DESC LIMIT ?`,
    [kind, id, locale, ...visible.params, limit]);
  return rows.map((row) => toSummary(row, context.site));
}

/** Free pages of an edition. */
export function freePages(context: Context, locale: string): { slug: string; modified: number | null }[] {
  return context.db.all('SELECT slug, record FROM pages WHERE locale = ? ORDER BY slug', [locale])
    .map((row) => ({ slug: String(row.slug), modified: (JSON.parse(String(row.record)) as { modified: number | null }).modified }));
}
