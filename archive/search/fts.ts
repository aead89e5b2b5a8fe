import type { Driver } from '../driver';
import { parseNumbers } from './numbers';

export type IndexTable = 'search' | 'search_head';

/** How much more a word counts in the headline, in terms, in the summary, in the body. */
const WEIGHTS: Readonly<Record<IndexTable, string>> = { search: '12, 6, 3, 1', search_head: '12, 6, 3' };
/** bm25() of a word in most articles is a few billionths. */
const SCALE = 1e12;

/** Words one after the other; they hold letters, digits, `+` and `#` only, so nothing in them is syntax of FTS5. */
export const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`;
export const allOf = (expressions: readonly string[]): string => expressions.map((one) => `(${one})`).join(' AND ');
export const anyOf = (expressions: readonly string[]): string => expressions.map((one) => `(${one})`).join(' OR ');

/** The full-text tables: row numbers and scores of what matches an expression. */
export class Fts {
  constructor(private readonly db: Driver) {}

  /** All rows, in ascending order. */
  rows(table: IndexTable, expression: string): Float64Array {
    return parseNumbers(String(this.db.get(`SELECT group_concat(rowid) AS ids FROM ${table} WHERE ${table} MATCH ?`, [expression])?.ids ?? ''));
  }

  /** The last rows, newest first; stops looking when it has enough. */
  lastRows(table: IndexTable, expression: string, limit: number): Float64Array {
    const sql = `SELECT group_concat(id) AS ids FROM (SELECT rowid AS id FROM ${table} WHERE ${table} MATCH ? ORDER BY rowid DESC LIMIT ?)`;
    return parseNumbers(String(this.db.get(sql, [expression, limit])?.ids ?? ''));
  }

  /** How many rows, counted up to a limit. */
  count(table: IndexTable, expression: string, limit: number): number {
    return Number(this.db.get(`SELECT count(*) AS n FROM (SELECT 1 FROM ${table} WHERE ${table} MATCH ? LIMIT ?)`, [expression, limit])?.n ?? 0);
  }

  /** BM25 of rows, more is better; of those in `among` only, where given. */
  scores(table: IndexTable, expression: string, among: readonly number[] | null): Map<number, number> {
    // a limit keeps SQLite from merging the two queries: bm25() works beside no aggregate
    const only = among === null ? '' : 'AND +rowid IN (SELECT value FROM json_each(?))';
    const sql = `SELECT group_concat(id || ' ' || CAST(score * -${SCALE} AS INTEGER)) AS list
      FROM (SELECT rowid AS id, bm25(${table}, ${WEIGHTS[table]}) AS score FROM ${table} WHERE ${table} MATCH ? ${only} LIMIT -1)`;
    const list = parseNumbers(String(this.db.get(sql, among === null ? [expression] : [expression, JSON.stringify(among)])?.list ?? ''));
    const scores = new Map<number, number>();
    for (let i = 0; i + 1 < list.length; i += 2) scores.set(list[i] as number, list[i + 1] as number);
    return scores;
  }
}
