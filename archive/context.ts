import { createHash } from 'node:crypto';
import type { SiteSettings } from '../settings/site-types';
import type { Driver } from './driver';

/** What every query needs: the database, the settings as of its content version, and the minute it is asked in. */
export type Context = { db: Driver; site: SiteSettings; version: number; now: number };

const MEMO_LIMIT = 500;

/** Remembers results until the content version or the minute changes; time-driven visibility is exact to the minute. */
export class Memo {
  private stamp = '';
  private readonly results = new Map<string, unknown>();

  /** @param limit results kept; beyond it the oldest goes */
  constructor(private readonly limit = MEMO_LIMIT) {}

  get<T>(context: Context, key: string, make: () => T): T {
    const stamp = `${context.version}:${Math.floor(context.now / 60_000)}`;
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
