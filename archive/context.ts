import { createHash } from 'node:crypto';
import type { SiteSettings } from '../settings/site-types';
import type { Driver } from './driver';

/** What every query needs: the database, the settings as of its content version, the moment, and when an article last appeared or expired before it. */
export type Context = { db: Driver; site: SiteSettings; version: number; now: number; turn: number };

const MEMO_LIMIT = 500;

/** Remembers results until the content changes or an article appears or expires. */
export class Memo {
  private stamp = '';
  private readonly results = new Map<string, unknown>();

  /** @param limit results kept; beyond it the oldest goes */
  constructor(private readonly limit = MEMO_LIMIT) {}

  get<T>(context: Context, key: string, make: () => T): T {
    const stamp = `${context.version}:${context.turn}`;
    if (stamp !== this.stamp) {
      this.stamp = stamp;
      this.results.clear();
    }
    if (this.results.has(key)) return this.results.get(key) as T;
    const made = make();
    this.results.set(key, made);
    if (this.results.size > this.limit) this.results.delete(this.results.keys().next().value ?? '');
    return made;
  }
}

/** Short stable tag of a value, for memo keys. */
export const digest = (value: string): string => createHash('sha1').update(value).digest('hex').slice(0, 12);
