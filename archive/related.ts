import type { Context } from './context';
import { visibleAt } from './pages';
import { SUMMARY_COLUMNS, toSummary } from './rows';
import type { ArticleRecord, ArticleSummary } from './types';

/** Bounds of the look: the terms asked about, and the newest stories of each. */
const TERMS = 8;
const PER_TERM = 12;
/** A shared tag says more than a shared category. */
const TAG_WEIGHT = 3;

type Candidate = { id: number; date: number; score: number };

/** Reads numbers only, off covering indexes; just the stories that are shown are loaded. */
export function relatedArticles(context: Context, article: ArticleRecord, limit: number): ArticleSummary[] {
  const terms = [...article.tags, ...article.categories].slice(0, TERMS);
  const visible = visibleAt(context.now, 'x.');
  const candidates = new Map<number, Candidate>();
  for (const { kind, id } of terms) {
    const term = context.db.get(
      'SELECT t.id, c.n FROM terms t JOIN term_counts c ON c.term_id = t.id AND c.locale = ? WHERE t.kind = ? AND t.path = ?', [article.locale, kind, id]);
    if (!term) continue;
    const weight = (kind === 'tag' ? TAG_WEIGHT : 1) / Math.log2(2 + Number(term.n));
    const rows = context.db.all(
      `SELECT x.article_id AS id, x.date FROM article_terms x WHERE x.term_id = ? AND x.locale = ? AND ${visible.sql} ORDER BY x.date DESC, x.article_id DESC LIMIT ${PER_TERM}`,
      [Number(term.id), article.locale, ...visible.params]);
    for (const row of rows) {
      const known = candidates.get(Number(row.id)) ?? { id: Number(row.id), date: Number(row.date), score: 0 };
      candidates.set(known.id, { ...known, score: known.score + weight });
    }
  }
  candidates.delete(article.id);
  const best = [...candidates.values()].sort((a, b) => b.score - a.score || b.date - a.date).slice(0, limit);
  const rows = context.db.all(`SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE a.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(best.map(({ id }) => id))]);
  const loaded = new Map(rows.map((row) => [Number(row.id), toSummary(row, context.site)]));
  return best.flatMap(({ id }) => loaded.get(id) ?? []);
}
