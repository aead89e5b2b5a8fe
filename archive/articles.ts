import type { Context, Memo } from './context';
import { type Condition, toPage, visibleAt } from './pages';
import { SUMMARY_COLUMNS, toRecord, toSummary } from './rows';
import { termsOfArticle } from './terms';
import type { ArticleLink, ArticleRecord, ArticleSummary, Page, TaxonomyKind } from './types';

/** An article as of now; null when unknown, hidden, expired or a draft. */
export function findArticle(context: Context, locale: string, slug: string): ArticleRecord | null {
  const visible = visibleAt(context.now, 'a.');
  const row = context.db.get(
    `SELECT ${SUMMARY_COLUMNS}, a.path, a.translation_key, a.indexing, a.record, b.markdown FROM articles a JOIN bodies b ON b.article_id = a.id
     WHERE a.locale = ? AND a.slug = ? AND ${visible.sql}`,
    [locale, slug, ...visible.params],
  );
  return row ? toRecord(row, context.site, termsOfArticle(context, Number(row.id), locale)) : null;
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

/** The visible article that a content file became. */
export function articleByPath(context: Context, path: string): ArticleLink | null {
  const visible = visibleAt(context.now);
  const row = context.db.get(`SELECT locale, slug, title, date FROM articles WHERE path = ? AND ${visible.sql}`, [path, ...visible.params]);
  return row ? toLink(row) : null;
}

/** Newest first, whatever their weight. */
export function latestArticles(context: Context, locale: string, limit: number): ArticleSummary[] {
  const visible = visibleAt(context.now, 'a.');
  const rows = context.db.all(
    `SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE a.locale = ? AND ${visible.sql} ORDER BY a.date DESC, a.id DESC LIMIT ?`,
    [locale, ...visible.params, limit],
  );
  return rows.map((row) => toSummary(row, context.site));
}

type ListQuery = { from: string; where: Condition; order: string };

/** The page is found on a covering index first, so that deep pages read only the rows they show. */
function listPage(context: Context, memo: Memo, key: string, query: ListQuery, page: number, pageSize: number): Page<ArticleSummary> {
  const total = memo.get(context, key, () =>
    Number(context.db.get(`SELECT count(*) AS n FROM ${query.from} WHERE ${query.where.sql}`, query.where.params)?.n ?? 0));
  const idColumn = query.from.startsWith('article_terms') ? 'x.article_id' : 'x.id';
  const ids = context.db
    .all(`SELECT ${idColumn} AS id FROM ${query.from} WHERE ${query.where.sql} ORDER BY ${query.order} LIMIT ? OFFSET ?`,
      [...query.where.params, pageSize, (page - 1) * pageSize])
    .map((row) => Number(row.id));
  const rows = context.db.all(
    `SELECT ${SUMMARY_COLUMNS} FROM articles a WHERE a.id IN (SELECT value FROM json_each(?))`, [JSON.stringify(ids)]);
  const byId = new Map(rows.map((row) => [Number(row.id), toSummary(row, context.site)]));
  const items = ids.flatMap((id) => byId.get(id) ?? []);
  return toPage(items, total, page, pageSize);
}

const ORDER = 'x.sort_weight, x.date DESC, x.id DESC';

/** All visible articles of an edition in Hugo's default order: weighted first, then newest. */
export function allArticles(context: Context, memo: Memo, locale: string, page: number, pageSize: number): Page<ArticleSummary> {
  const visible = visibleAt(context.now, 'x.');
  const where = { sql: `x.locale = ? AND ${visible.sql}`, params: [locale, ...visible.params] };
  return listPage(context, memo, `all ${locale}`, { from: 'articles x', where, order: ORDER }, page, pageSize);
}

export function articlesOfTerm(
  context: Context, memo: Memo, kind: TaxonomyKind, id: string, locale: string, page: number, pageSize: number,
): Page<ArticleSummary> {
  const term = context.db.get('SELECT id FROM terms WHERE kind = ? AND path = ?', [kind, id]);
  const visible = visibleAt(context.now, 'x.');
  const where = { sql: `x.term_id = ? AND x.locale = ? AND ${visible.sql}`, params: [Number(term?.id ?? -1), locale, ...visible.params] };
  const order = ORDER.replace('x.id', 'x.article_id');
  return listPage(context, memo, `${kind} ${locale} ${id}`, { from: 'article_terms x', where, order }, page, pageSize);
}

/** Articles dated in [from, until), newest first. */
export function articlesBetween(
  context: Context, memo: Memo, locale: string, from: number, until: number, page: number, pageSize: number,
): Page<ArticleSummary> {
  const visible = visibleAt(context.now, 'x.');
  const where = { sql: `x.locale = ? AND x.date >= ? AND x.date < ? AND ${visible.sql}`, params: [locale, from, until, ...visible.params] };
  return listPage(context, memo, `between ${locale} ${from} ${until}`, { from: 'articles x', where, order: 'x.date DESC, x.id DESC' }, page, pageSize);
}

/** The other editions of an article that are visible now. */
export function translationsOf(context: Context, key: string, exceptLocale: string): ArticleLink[] {
  const visible = visibleAt(context.now);
  const rows = context.db.all(
    `SELECT locale, slug, title, date FROM articles WHERE translation_key = ? AND locale <> ? AND ${visible.sql} ORDER BY locale`,
    [key, exceptLocale, ...visible.params]);
  return rows.map(toLink);
}

const toLink = (row: Record<string, unknown>): ArticleLink =>
  ({ locale: String(row.locale), slug: String(row.slug), title: String(row.title), published: Number(row.date) });

/** The next older and newer article of the same edition and first category (Hugo's PrevInSection and NextInSection). */
export function neighboursOf(context: Context, article: ArticleSummary): { older: ArticleLink | null; newer: ArticleLink | null } {
  const category = article.categories[0]?.id ?? null;
  const visible = visibleAt(context.now, 'x.');
  const inCategory = category === null
    ? { from: 'articles x', where: 'x.locale = ?', params: [article.locale], id: 'x.id' }
    : {
        from: 'article_terms x', where: "x.term_id = (SELECT id FROM terms WHERE kind = 'category' AND path = ?) AND x.locale = ?",
        params: [category, article.locale], id: 'x.article_id',
      };
  const find = (compare: '<' | '>', direction: 'ASC' | 'DESC'): ArticleLink | null => {
    const found = context.db.get(
      `SELECT ${inCategory.id} AS id FROM ${inCategory.from} WHERE ${inCategory.where} AND ${visible.sql}
       AND (x.date, ${inCategory.id}) ${compare} (?, ?) ORDER BY x.date ${direction}, ${inCategory.id} ${direction} LIMIT 1`,
      [...inCategory.params, ...visible.params, article.published, article.id]);
    const row = found && context.db.get('SELECT locale, slug, title, date FROM articles WHERE id = ?', [Number(found.id)]);
    return row ? toLink(row) : null;
  };
  return { older: find('<', 'DESC'), newer: find('>', 'ASC') };
}
