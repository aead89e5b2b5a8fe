import type { Context } from '../context';
import { visibleAt } from '../pages';
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
  const visible = visibleAt(context.now, 'x.');
  const articles = context.db.all(
    `SELECT x.article_id AS id FROM article_terms x WHERE x.term_id = ? AND x.locale = ? AND ${visible.sql} ORDER BY x.date DESC, x.article_id DESC LIMIT ${NEWEST}`,
    [Number(own.id), locale, ...visible.params]).map((row) => Number(row.id));
  const rows = context.db.all(
    `SELECT at.term_id AS id, count(*) AS n, (SELECT c.n FROM term_counts c WHERE c.term_id = at.term_id AND c.locale = ?) AS total
     FROM json_each(?) j CROSS JOIN article_terms at ON at.article_id = j.value CROSS JOIN terms t ON t.id = at.term_id
     WHERE t.kind = 'tag' AND at.term_id <> ? GROUP BY at.term_id`,
    [locale, JSON.stringify(articles), Number(own.id)]);
  const least = articles.length >= MANY ? CHANCE : 1;
  const best = rows
    .filter((row) => Number(row.n) >= least)
    .map((row) => ({ id: Number(row.id), score: Number(row.n) / Math.sqrt(Number(row.total)) }))
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .slice(0, limit);
  return labelledTerms(context, best.map((term) => term.id), locale);
}
