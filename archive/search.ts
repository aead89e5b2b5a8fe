import type { Context } from './context';
import type { Row } from './driver';
import { idsOf, inEdition } from './editions';
import { type Condition, toPage, visibleAt } from './pages';
import { SUMMARY_COLUMNS, toSummary } from './rows';
import type { ArticleSummary, Page } from './types';

export type SearchFilters = { category?: string; tag?: string; from?: number; until?: number };

/** Longest query the archive looks at, in code points; the rest is ignored. */
export const MAX_QUERY = 64;
const MAX_WORDS = 8;
/** Looking into bodies one by one is bounded to the newest articles; it blocks everybody else. */
const NEWEST = 3000;
const LEAST_BEGINNING = 3;

/** Words of a query: NFKC, lower case, split at white space. */
export function queryWords(query: string): string[] {
  const folded = [...query.normalize('NFKC').toLowerCase().replace(/[\u0000-\u001f\u007f]/g, ' ')].slice(0, MAX_QUERY).join('');
  return folded.split(/\s+/u).filter(Boolean).slice(0, MAX_WORDS);
}

const escapeLike = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/** The newest visible articles of an edition, as the parameter of `AMONG`. */
const newest = (context: Context, locale: string): string => JSON.stringify(idsOf(context, locale, { table: 'articles' }, 'newest', NEWEST));
const AMONG = 'json_each(?) n JOIN articles a ON a.id = n.value';

function termFilter(kind: 'category' | 'tag', id: string): Condition {
  return {
    sql: `EXISTS (SELECT 1 FROM article_terms at JOIN terms t ON t.id = at.term_id WHERE at.article_id = a.id AND t.kind = '${kind}' AND t.path = ?)`,
    params: [id],
  };
}

/** Among the newest articles: every word must stand in the title, the card (summary, lead) or the body; hits in the title come first, then the newest. */
export function searchArticles(
  context: Context, locale: string, query: string, filters: SearchFilters, page: number, pageSize: number,
): Page<ArticleSummary> {
  const words = queryWords(query);
  if (words.length === 0) return toPage([], 0, 1, pageSize);
  const conditions: Condition[] = [];
  for (const word of words) {
    const like = escapeLike(word);
    conditions.push({
      sql: `(a.title LIKE ? ESCAPE '\\' OR a.card LIKE ? ESCAPE '\\' OR b.markdown LIKE ? ESCAPE '\\')`, params: [like, like, like],
    });
  }
  if (filters.category) conditions.push(termFilter('category', filters.category));
  if (filters.tag) conditions.push(termFilter('tag', filters.tag));
  if (filters.from !== undefined) conditions.push({ sql: 'a.date >= ?', params: [filters.from] });
  if (filters.until !== undefined) conditions.push({ sql: 'a.date < ?', params: [filters.until] });
  const where = conditions.map((c) => c.sql).join(' AND ');
  const params = [newest(context, locale), ...conditions.flatMap((c) => c.params)];
  const from = `${AMONG} JOIN bodies b ON b.article_id = a.id`;
  const total = Number(context.db.get(`SELECT count(*) AS n FROM ${from} WHERE ${where}`, params)?.n ?? 0);
  const rows = context.db.all(
    `SELECT ${SUMMARY_COLUMNS} FROM ${from} WHERE ${where} ORDER BY (a.title LIKE ? ESCAPE '\\') DESC, a.date DESC LIMIT ? OFFSET ?`,
    [...params, escapeLike(words[0] ?? ''), pageSize, (page - 1) * pageSize]);
  return toPage(rows.map((row) => toSummary(row, context.site, locale)), total, page, pageSize);
}

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
  for (let begin = [...slug].slice(0, MAX_QUERY); begin.length >= LEAST_BEGINNING && found.size < limit; begin = begin.slice(0, Math.floor(begin.length * 0.7))) {
    const from = begin.join('');
    keep(context.db.all(
      `SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE ${shown.sql} AND a.slug >= ? AND a.slug < ? AND ${visible.sql} LIMIT ?`,
      [...shown.params, from, `${from}\u{10ffff}`, ...visible.params, limit]));
  }
  const words = slug.split(/[-_\s]+/u).filter((word) => [...word].length > 1).slice(0, MAX_WORDS);
  if (found.size >= limit || words.length === 0) return [...found.values()];
  const score = words.map(() => "(a.slug LIKE ? ESCAPE '\\')").join(' + ');
  keep(context.db.all(
    `SELECT ${SUMMARY_COLUMNS}, ${score} AS score FROM ${AMONG}
     WHERE score > 0 ORDER BY score DESC, a.date DESC LIMIT ?`,
    [...words.map(escapeLike), newest(context, locale), limit]));
  return [...found.values()];
}
