import { sourceOfEdition } from '../../i18n/editions';
import { rowsOfTerm } from '../articles';
import type { Context } from '../context';
import { departure } from '../departures';
import { idsOf, inEdition } from '../editions';
import { visibleAt } from '../pages';
import { SUMMARY_COLUMNS, toSummary } from '../rows';
import type { ArticleSummary, TaxonomyKind } from '../types';
import type { Window } from './index';
import type { Standings } from './standings';

/** A term's newest articles; what was read most this week is seldom older. */
const NEWEST_OF_TERM = 200;
const ARTICLE = '/articles/';

/** An article and what another script makes of it are one: their readers are counted together. */
export const countedIn = (edition: string): string => sourceOfEdition(edition) ?? edition;

/** Where an article is now that had this address when it was read. */
function presentSlug(context: Context, edition: string, slug: string): string {
  const locale = countedIn(edition);
  const target = departure(context.db, locale, ARTICLE + slug)?.target;
  return target?.locale === locale && target.path.startsWith(ARTICLE) ? target.path.slice(ARTICLE.length) : slug;
}

/** The visible articles of some slugs, in their order. */
function articlesOf(context: Context, locale: string, slugs: readonly string[], limit: number): ArticleSummary[] {
  const visible = visibleAt(context.now, 'a.');
  const shown = inEdition(context, locale, 'a.');
  const find = (wanted: readonly string[]): Map<string, ArticleSummary> => {
    const rows = context.db.all(
      `SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE ${shown.sql} AND a.slug IN (SELECT value FROM json_each(?)) AND ${visible.sql}`,
      [...shown.params, JSON.stringify(wanted), ...visible.params]);
    return new Map(rows.map((row) => [String(row.slug), toSummary(row, context.site, locale)]));
  };
  const found = find(slugs);
  const moved = new Map(slugs.filter((slug) => !found.has(slug)).map((slug) => [slug, presentSlug(context, locale, slug)]));
  const present = find([...moved.values()]);
  const articles = slugs.flatMap((slug) => found.get(slug) ?? present.get(moved.get(slug) ?? '') ?? []);
  return [...new Map(articles.map((article) => [article.id, article])).values()].slice(0, limit);
}

/** The articles of an edition that were read most in a window. */
export function mostRead(context: Context, standings: Standings, locale: string, window: Window, limit: number): ArticleSummary[] {
  return articlesOf(context, locale, standings.of(countedIn(locale), window), limit);
}

/** The articles of a term that were read most this week. */
export function mostReadOfTerm(context: Context, standings: Standings, kind: TaxonomyKind, id: string, locale: string, limit: number): ArticleSummary[] {
  const rows = rowsOfTerm(context, kind, id);
  const newest = context.db.all('SELECT slug FROM articles WHERE id IN (SELECT value FROM json_each(?))', [JSON.stringify(idsOf(context, locale, rows, 'newest', NEWEST_OF_TERM))]);
  const shown = inEdition(context, locale, 'a.');
  const known = context.db.all(
    `SELECT a.slug FROM json_each(?) j CROSS JOIN articles a ON ${shown.sql} AND a.slug = j.value CROSS JOIN article_terms x ON x.article_id = a.id WHERE ${rows.where.sql}`,
    [JSON.stringify(standings.of(countedIn(locale), 'week')), ...shown.params, ...rows.where.params]);
  const slugs = [...new Set([...newest, ...known].map((row) => String(row.slug)))];
  return articlesOf(context, locale, standings.ofThese(countedIn(locale), slugs, limit), limit);
}
