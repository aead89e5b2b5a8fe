import type { Context } from './context';
import type { Row } from './driver';
import { idsOf, inEdition } from './editions';
import { visibleAt } from './pages';
import { SUMMARY_COLUMNS, toSummary } from './rows';
import type { ArticleSummary } from './types';

/** Longest slug that is looked at, in code points. */
const MOST_CHARACTERS = 64;
const MAX_WORDS = 8;
/** Looking at slugs one by one is bounded to the newest articles. */
const NEWEST = 3000;
const LEAST_BEGINNING = 3;

const escapeLike = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Visible articles that a mistyped address may have meant: slugs that begin like it, then newer ones that hold one of its
 * words. Reads a bounded number of rows, whatever is asked.
 */
export function articlesLikeSlug(context: Context, locale: string, slug: string, limit: number): ArticleSummary[] {
  const visible = visibleAt(context.now, 'a.');
  const found = new Map<number, ArticleSummary>();
  const shown = inEdition(context, locale, 'a.');
  const keep = (rows: readonly Row[]): void => {
    for (const row of rows) if (found.size < limit && !found.has(Number(row.id))) found.set(Number(row.id), toSummary(row, context.site, locale));
  };
  for (let begin = [...slug].slice(0, MOST_CHARACTERS); begin.length >= LEAST_BEGINNING && found.size < limit; begin = begin.slice(0, Math.floor(begin.length * 0.7))) {
    const from = begin.join('');
    keep(context.db.all(
      `SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE ${shown.sql} AND a.slug >= ? AND a.slug < ? AND ${visible.sql} LIMIT ?`,
      [...shown.params, from, `${from}\u{10ffff}`, ...visible.params, limit]));
  }
  const words = slug.split(/[-_\s]+/u).filter((word) => [...word].length > 1).slice(0, MAX_WORDS);
  if (found.size >= limit || words.length === 0) return [...found.values()];
  const score = words.map(() => "(a.slug LIKE ? ESCAPE '\\')").join(' + ');
  keep(context.db.all(
    `SELECT ${SUMMARY_COLUMNS}, ${score} AS score FROM articles a WHERE a.id IN (SELECT value FROM json_each(?))
     AND score > 0 ORDER BY score DESC, a.date DESC LIMIT ?`,
    [...words.map(escapeLike), JSON.stringify(idsOf(context, locale, { table: 'articles' }, 'newest', NEWEST)), limit]));
  return [...found.values()];
}
