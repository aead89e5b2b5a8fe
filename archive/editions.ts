import { CONVERTED, sourceOfEdition } from '../i18n/editions';
import type { Context } from './context';
import type { Driver } from './driver';
import { type Condition, visibleAt } from './pages';
import { FOREVER } from './schema';

/** The locales whose rows an edition shows: its own, and those it converts (ADR 0015). */
export function rowLocales(edition: string): string[] {
  const source = sourceOfEdition(edition);
  return source === null ? [edition] : [source, edition];
}

/** Articles of the source that an edition does not show now; null for an edition that converts nothing. */
export function unconvertedIn(edition: string, now: number): Condition | null {
  if (sourceOfEdition(edition) === null) return null;
  return { sql: 'SELECT article_id FROM unconverted WHERE visible_from <= ? AND visible_until > ?', params: [now, now] };
}

/** Whether an article of the source shows in the edition that converts it. */
export function isConvertedNow({ db, now }: Pick<Context, 'db' | 'now'>, id: number): boolean {
  return !db.get('SELECT 1 AS n FROM unconverted WHERE article_id = ? AND visible_from <= ? AND visible_until > ?', [id, now, now]);
}

/** Most sites have none: their converted edition is read as quickly as its source. */
const hasOwn = (db: Driver, edition: string): boolean =>
  Number(db.get('SELECT EXISTS (SELECT 1 FROM unconverted) OR EXISTS (SELECT 1 FROM articles WHERE locale = ?) AS n', [edition])?.n) === 1;

/**
 * Which rows an edition shows, one condition for each locale they have: all of its own, and of the edition it converts
 * those that nobody has translated for it by hand. `x` is the table's alias with a dot, `id` the column of the article's number.
 * Every query of an edition asks this; ordered ones keep the conditions apart, so that each reads its index in order.
 */
export function rowsOf({ db, now }: Pick<Context, 'db' | 'now'>, edition: string, x = 'x.', id = 'id'): Condition[] {
  const source = sourceOfEdition(edition);
  const own: Condition = { sql: `${x}locale = ?`, params: [edition] };
  if (source === null) return [own];
  if (!hasOwn(db, edition)) return [{ sql: `${x}locale = ?`, params: [source] }];
  const isLeftOut = `EXISTS (SELECT 1 FROM unconverted u WHERE u.article_id = ${x}${id} AND u.visible_from <= ? AND u.visible_until > ?)`;
  return [{ sql: `${x}locale = ? AND NOT ${isLeftOut}`, params: [source, now, now] }, own];
}

/** `rowsOf` as one condition, for queries whose order no index gives. */
export function inEdition(context: Pick<Context, 'db' | 'now'>, edition: string, x = 'x.', id = 'id'): Condition {
  const rows = rowsOf(context, edition, x, id);
  return { sql: `(${rows.map(({ sql }) => `(${sql})`).join(' OR ')})`, params: rows.flatMap(({ params }) => params) };
}

const ORDERS = {
  /** Hugo's default: weighted first, then newest. */
  rank: 'weight, date DESC, id DESC',
  newest: 'date DESC, id DESC',
  oldest: 'date, id',
} as const;

export type Rows = { table: 'articles' | 'article_terms'; where?: Condition };

function select(context: Context, edition: string, { table, where }: Rows, columns: (id: string) => string): Condition {
  const id = table === 'articles' ? 'id' : 'article_id';
  const visible = visibleAt(context.now, 'x.');
  const parts = rowsOf(context, edition, 'x.', id).map((rows) => [rows, visible, ...(where ? [where] : [])]);
  return {
    sql: parts.map((conditions) => `SELECT ${columns(`x.${id}`)} FROM ${table} x WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`).join(' UNION ALL '),
    params: parts.flat().flatMap(({ params }) => params),
  };
}

/** An edition's visible articles in an order, read off covering indexes that SQLite merges where there are several. */
export function rowsInOrder(context: Context, edition: string, rows: Rows, order: keyof typeof ORDERS, limit: number, offset = 0): { id: number; date: number }[] {
  const { sql, params } = select(context, edition, rows, (id) => `${id} AS id${order === 'rank' ? ', x.sort_weight AS weight' : ''}, x.date AS date`);
  return context.db.all(`${sql} ORDER BY ${ORDERS[order]} LIMIT ? OFFSET ?`, [...params, limit, offset]).map((row) => ({ id: Number(row.id), date: Number(row.date) }));
}

/** As `rowsInOrder`, their numbers alone. */
export const idsOf = (...question: Parameters<typeof rowsInOrder>): number[] => rowsInOrder(...question).map(({ id }) => id);

/** How many visible articles of an edition there are. */
export function countOf(context: Context, edition: string, rows: Rows): number {
  const { sql, params } = select(context, edition, rows, () => 'count(*) AS n');
  return context.db.all(sql, params).reduce((sum, row) => sum + Number(row.n), 0);
}

/** `visible_from` of what is never converted: its language is not the edition's. */
const ALWAYS = -1;

/** An article of the source in another language: there is nothing to convert. */
export function noteForeign(db: Driver, id: number): void {
  db.run('INSERT OR REPLACE INTO unconverted (article_id, visible_from, visible_until) VALUES (?, ?, ?)', [id, ALWAYS, FOREVER]);
}

/**
 * Keeps note of which articles of the source have a translation made by hand, and when that one shows. Called after an
 * article of either edition was written, and before one is dropped with its number as `except`.
 */
export function noteTranslations(db: Driver, locale: string, translationKey: string, except = -1): void {
  const { edition, source } = CONVERTED;
  if (locale !== source && locale !== edition) return;
  const keyed = 'SELECT id FROM articles WHERE translation_key = ? AND locale = ?';
  if (locale === source && !db.get(`${keyed} LIMIT 1`, [translationKey, edition])) return;
  db.run(`DELETE FROM unconverted WHERE visible_from <> ${ALWAYS} AND article_id IN (${keyed})`, [translationKey, source]);
  db.run(
    `INSERT OR IGNORE INTO unconverted (article_id, visible_from, visible_until)
     SELECT s.id, min(t.visible_from), max(t.visible_until) FROM (${keyed} AND id <> ?) s JOIN articles t ON t.translation_key = ? AND t.locale = ? AND t.id <> ? AND t.visible_from IS NOT NULL
     GROUP BY s.id`, [translationKey, source, except, translationKey, edition, except]);
}
