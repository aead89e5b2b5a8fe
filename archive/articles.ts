import type { Context, Memo } from './context';
import { countOf, idsOf, type Rows, rowsOf } from './editions';
import { LINK_COLUMNS, toLink } from './links';
import { toPage, visibleAt } from './pages';
import { SUMMARY_COLUMNS, toRecord, toSummary } from './rows';
import { termsOfArticle } from './terms';
import type { ArticleLink, ArticleRecord, ArticleSummary, Page, TaxonomyKind } from './types';

/** An article as of now; null when unknown, hidden, expired or a draft. One made for the edition comes before a converted one. */
export function findArticle(context: Context, locale: string, slug: string): ArticleRecord | null {
  const visible = visibleAt(context.now, 'a.');
  for (const rows of rowsOf(context, locale, 'a.').reverse()) {
    const row = context.db.get(
      `SELECT ${SUMMARY_COLUMNS}, a.path, a.translation_key, a.indexing, a.record, b.markdown FROM articles a JOIN bodies b ON b.article_id = a.id
       WHERE ${rows.sql} AND a.slug = ? AND ${visible.sql}`,
      [...rows.params, slug, ...visible.params],
    );
    if (row) return toRecord(row, context.site, termsOfArticle(context, Number(row.id), locale), locale);
  }
  return null;
}

/** The article of a content file, whether readers may see it or not, with the times that decide. */
export function previewArticle(context: Context, path: string): (ArticleRecord & { visibleFrom: number | null; visibleUntil: number }) | null {
  const row = context.db.get(
    `SELECT ${SUMMARY_COLUMNS}, a.path, a.translation_key, a.indexing, a.record, a.visible_from, a.visible_until, b.markdown
     FROM articles a JOIN bodies b ON b.article_id = a.id WHERE a.path = ?`, [path]);
  if (!row) return null;
  const record = toRecord(row, context.site, termsOfArticle(context, Number(row.id), String(row.locale)));
  return { ...record, visibleFrom: row.visible_from === null ? null : Number(row.visible_from), visibleUntil: Number(row.visible_until) };
}

/** Articles by their numbers, in that order, as an edition shows them. */
export function summariesOf(context: Context, edition: string, ids: readonly number[]): ArticleSummary[] {
  const rows = context.db.all(`SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE a.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  const byId = new Map(rows.map((row) => [Number(row.id), toSummary(row, context.site, edition)]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Newest first, whatever their weight. */
export const latestArticles = (context: Context, locale: string, limit: number): ArticleSummary[] =>
  summariesOf(context, locale, idsOf(context, locale, { table: 'articles' }, 'newest', limit));

/** The page is found on a covering index first, so that deep pages read only the rows they show. */
function listPage(
  context: Context, memo: Memo, key: string, locale: string, rows: Rows, order: 'rank' | 'newest', page: number, pageSize: number,
): Page<ArticleSummary> {
  const total = memo.get(context, key, () => countOf(context, locale, rows));
  return toPage(summariesOf(context, locale, idsOf(context, locale, rows, order, pageSize, (page - 1) * pageSize)), total, page, pageSize);
}

/** All visible articles of an edition in Hugo's default order: weighted first, then newest. */
export function allArticles(context: Context, memo: Memo, locale: string, page: number, pageSize: number): Page<ArticleSummary> {
  return listPage(context, memo, `all ${locale}`, locale, { table: 'articles' }, 'rank', page, pageSize);
}

/** The rows of a term's articles. */
export function rowsOfTerm(context: Context, kind: TaxonomyKind, id: string): Required<Rows> {
  const term = context.db.get('SELECT id FROM terms WHERE kind = ? AND path = ?', [kind, id]);
  return { table: 'article_terms', where: { sql: 'x.term_id = ?', params: [Number(term?.id ?? -1)] } };
}

export function articlesOfTerm(
  context: Context, memo: Memo, kind: TaxonomyKind, id: string, locale: string, page: number, pageSize: number,
): Page<ArticleSummary> {
  return listPage(context, memo, `${kind} ${locale} ${id}`, locale, rowsOfTerm(context, kind, id), 'rank', page, pageSize);
}

/** How many articles a term has in an edition. */
export const countOfTerm = (context: Context, memo: Memo, kind: TaxonomyKind, id: string, locale: string): number =>
  memo.get(context, `${kind} ${locale} ${id}`, () => countOf(context, locale, rowsOfTerm(context, kind, id)));

const between = (from: number, until: number): Rows => ({ table: 'articles', where: { sql: 'x.date >= ? AND x.date < ?', params: [from, until] } });

/** How many articles of an edition are dated in [from, until). */
export const countBetween = (context: Context, memo: Memo, locale: string, from: number, until: number): number =>
  memo.get(context, `between ${locale} ${from} ${until}`, () => countOf(context, locale, between(from, until)));

/** Articles dated in [from, until), newest first. */
export function articlesBetween(
  context: Context, memo: Memo, locale: string, from: number, until: number, page: number, pageSize: number,
): Page<ArticleSummary> {
  return listPage(context, memo, `between ${locale} ${from} ${until}`, locale, between(from, until), 'newest', page, pageSize);
}

/** The next older and newer article of the same edition and first category (Hugo's PrevInSection and NextInSection). */
export function neighboursOf(context: Context, article: ArticleSummary): { older: ArticleLink | null; newer: ArticleLink | null } {
  const [category] = article.categories;
  const rows: Rows = category ? rowsOfTerm(context, 'category', category.id) : { table: 'articles' };
  const id = category ? 'x.article_id' : 'x.id';
  const find = (compare: '<' | '>', order: 'newest' | 'oldest'): ArticleLink | null => {
    const next = { sql: `(x.date, ${id}) ${compare} (?, ?)`, params: [article.published, article.id] };
    const where = rows.where ? { sql: `${rows.where.sql} AND ${next.sql}`, params: [...rows.where.params, ...next.params] } : next;
    const [found] = idsOf(context, article.locale, { ...rows, where }, order, 1);
    const row = found === undefined ? undefined : context.db.get(`SELECT ${LINK_COLUMNS} FROM articles WHERE id = ?`, [found]);
    return row ? toLink(context, row, article.locale) : null;
  };
  return { older: find('<', 'newest'), newer: find('>', 'oldest') };
}
