import type { Context } from '../context';
import { visibleAt } from '../pages';
import type { ArticleRecord } from '../types';

/** A story that may be related: `shared` says how much its terms speak for it. */
export type Candidate = { id: number; date: number; shared: number };

/** Bounds of the look: the terms asked about, and how many stories of each to either side of the article in time. */
const TERMS = 8;
const PER_SIDE = 8;
/** A shared category says less than a shared tag. */
const CATEGORY_WEIGHT = 0.3;

type List = { from: string; where: string; params: (string | number)[]; id: string };

/** The stories of a list that stand nearest to a moment, before and after it; read off a covering index. */
function nearest(context: Context, { from, where, params, id }: List, date: number): { id: number; date: number }[] {
  const visible = visibleAt(context.now, 'x.');
  return ([['<=', 'DESC'], ['>', 'ASC']] as const).flatMap(([compare, direction]) =>
    context.db
      .all(`SELECT ${id} AS id, x.date FROM ${from} WHERE ${where} AND x.date ${compare} ? AND ${visible.sql} ORDER BY x.date ${direction}, ${id} ${direction} LIMIT ${PER_SIDE}`,
        [...params, date, ...visible.params])
      .map((row) => ({ id: Number(row.id), date: Number(row.date) })));
}

/**
 * Stories that share terms with an article, and some of its days that share none. A term speaks the louder the fewer
 * articles have it. Reads numbers only, at most 9 × 2 × 8 of them, whatever the size of the archive.
 */
export function candidatesFor(context: Context, article: ArticleRecord): Candidate[] {
  const { locale } = article;
  const found = new Map<number, Candidate>();
  const add = (list: List, weight: number): void => {
    for (const { id, date } of nearest(context, list, article.published)) {
      const known = found.get(id) ?? { id, date, shared: 0 };
      found.set(id, { ...known, shared: known.shared + weight });
    }
  };
  for (const { kind, id } of [...article.tags, ...article.categories].slice(0, TERMS)) {
    const term = context.db.get(
      'SELECT t.id, c.n FROM terms t JOIN term_counts c ON c.term_id = t.id AND c.locale = ? WHERE t.kind = ? AND t.path = ?', [locale, kind, id]);
    if (!term) continue;
    const weight = (kind === 'tag' ? 1 : CATEGORY_WEIGHT) / Math.log2(2 + Number(term.n));
    add({ from: 'article_terms x', where: 'x.term_id = ? AND x.locale = ?', params: [Number(term.id), locale], id: 'x.article_id' }, weight);
  }
  add({ from: 'articles x', where: 'x.locale = ?', params: [locale], id: 'x.id' }, 0);
  found.delete(article.id);
  return [...found.values()];
}
