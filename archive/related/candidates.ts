import type { Context } from '../context';
import { rowLocales, type Rows, rowsInOrder } from '../editions';
import type { ArticleRecord } from '../types';

/** A story that may be related: `shared` says how much its terms speak for it. */
export type Candidate = { id: number; date: number; shared: number };

/** Bounds of the look: the terms asked about, and how many stories of each to either side of the article in time. */
const TERMS = 8;
const PER_SIDE = 8;
/** A shared category says less than a shared tag. */
const CATEGORY_WEIGHT = 0.3;

/** The stories of a list that stand nearest to a moment, before and after it; read off a covering index. */
function nearest(context: Context, locale: string, { table, where }: Rows, date: number): { id: number; date: number }[] {
  return ([['<=', 'newest'], ['>', 'oldest']] as const).flatMap(([compare, order]) => {
    const side = { sql: `${where ? `${where.sql} AND ` : ''}x.date ${compare} ?`, params: [...(where?.params ?? []), date] };
    return rowsInOrder(context, locale, { table, where: side }, order, PER_SIDE);
  });
}

/**
 * Stories that share terms with an article, and some of its days that share none. A term speaks the louder the fewer
 * articles have it. Reads numbers only, at most 9 × 2 × 8 of them, whatever the size of the archive.
 */
export function candidatesFor(context: Context, article: ArticleRecord): Candidate[] {
  const { locale } = article;
  const found = new Map<number, Candidate>();
  const add = (list: Rows, weight: number): void => {
    for (const { id, date } of nearest(context, locale, list, article.published)) {
      const known = found.get(id) ?? { id, date, shared: 0 };
      found.set(id, { ...known, shared: known.shared + weight });
    }
  };
  for (const { kind, id } of [...article.tags, ...article.categories].slice(0, TERMS)) {
    const term = context.db.get(
      'SELECT t.id, sum(c.n) AS n FROM terms t JOIN term_counts c ON c.term_id = t.id AND c.locale IN (SELECT value FROM json_each(?)) WHERE t.kind = ? AND t.path = ? GROUP BY t.id',
      [JSON.stringify(rowLocales(locale)), kind, id]);
    if (!term) continue;
    const weight = (kind === 'tag' ? 1 : CATEGORY_WEIGHT) / Math.log2(2 + Number(term.n));
    add({ table: 'article_terms', where: { sql: 'x.term_id = ?', params: [Number(term.id)] } }, weight);
  }
  add({ table: 'articles' }, 0);
  found.delete(article.id);
  return [...found.values()];
}
