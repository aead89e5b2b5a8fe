import type { Context } from '../context';
import { idsOf, rowLocales } from '../editions';
import { labelledTerms } from '../terms';
import type { TaxonomyKind, Term } from '../types';

/** The newest articles of a term that are asked what else they are about. */
const NEWEST = 150;
/** One article in common is chance where there are many. */
const CHANCE = 2;
const MANY = 12;

/**
 * Tags that stand beside a term more often than their own number of articles explains, the closest first. Looks at a
 * bounded number of articles, however many the term has.
 */
export function relatedTags(context: Context, kind: TaxonomyKind, id: string, locale: string, limit: number): Term[] {
  const own = context.db.get('SELECT id FROM terms WHERE kind = ? AND path = ?', [kind, id]);
  if (!own) return [];
  const where = { sql: 'x.term_id = ?', params: [Number(own.id)] };
  const articles = idsOf(context, locale, { table: 'article_terms', where }, 'newest', NEWEST);
  const rows = context.db.all(
    `SELECT at.term_id AS id, count(*) AS n, (SELECT sum(c.n) FROM term_counts c WHERE c.term_id = at.term_id AND c.locale IN (SELECT value FROM json_each(?))) AS total
     FROM json_each(?) j CROSS JOIN article_terms at ON at.article_id = j.value CROSS JOIN terms t ON t.id = at.term_id
     WHERE t.kind = 'tag' AND at.term_id <> ? GROUP BY at.term_id`,
    [JSON.stringify(rowLocales(locale)), JSON.stringify(articles), Number(own.id)]);
  const least = articles.length >= MANY ? CHANCE : 1;
  const best = rows
    .filter((row) => Number(row.n) >= least)
    .map((row) => ({ id: Number(row.id), score: Number(row.n) / Math.sqrt(Number(row.total)) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit);
  return labelledTerms(context, best.map((term) => term.id), locale);
}
