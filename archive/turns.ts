import type { Driver } from './driver';
import { FOREVER } from './schema';

/** When an article last appeared or expired, and when the next one will; epoch ms, `next` Infinity when nothing is planned. */
export type Turn = { last: number; next: number };

/** The turns around a moment. */
export function turnAt(db: Driver, now: number): Turn {
  const at = (sql: string): number | null => {
    const value = db.get(sql, [now])?.at;
    return value === null || value === undefined ? null : Number(value);
  };
  return {
    last: Math.max(
      at('SELECT max(visible_from) AS at FROM articles WHERE visible_from <= ?') ?? 0,
      at(`SELECT max(visible_until) AS at FROM articles WHERE visible_until <= ? AND visible_until < ${FOREVER}`) ?? 0,
    ),
    next: Math.min(
      at('SELECT min(visible_from) AS at FROM articles WHERE visible_from > ?') ?? Infinity,
      at(`SELECT min(visible_until) AS at FROM articles WHERE visible_until > ? AND visible_until < ${FOREVER}`) ?? Infinity,
    ),
  };
}

/** Follows the clock from turn to turn: between two of them nothing is asked of the database. */
export class Turns {
  private known: (Turn & { version: number }) | null = null;

  /** The last turn before a moment, as of a version of the content. */
  last(db: Driver, version: number, now: number): number {
    if (this.known === null || this.known.version !== version || now >= this.known.next || now < this.known.last) this.known = { ...turnAt(db, now), version };
    return this.known.last;
  }
}
