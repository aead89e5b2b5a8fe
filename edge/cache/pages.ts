import { Kept, type KeptParts } from './kept';

/** What is outdated when: a `page` when a change names it, or a minute after any; `site` with every change; a `file` by its age only. */
export type Depends = 'page' | 'site' | 'file';

export type Made = KeptParts & {
  /** null: good for this answer only. */
  keep: Depends | null;
  /** For answers that change with the clock: how long they are good. */
  maxAgeMs?: number;
};

type Entry = {
  kept: Kept;
  depends: Depends;
  /** The number of changes seen when it was made. */
  change: number;
  expires: number;
  isOutdated: boolean;
  usedAt: number;
  bytes: number;
};

type Flight = { promise: Promise<Kept>; isOutdated: boolean };

export type PagesOptions = { maxBytes: number; clock?: () => number };
export type PagesCount = { entries: number; bytes: number; hits: number; stale: number; misses: number; evictions: number };

/** A page that a change does not name may show what was before it, in a side widget, for this long (ADR 0009). */
const LAG_MS = 60_000;
/** Moving an entry to the young end of the map at every hit would cost more than it is worth. */
const TOUCH_MS = 1000;
const REMEMBERED_CHANGES = 1000;

/**
 * Rendered answers by address, bounded in bytes, the longest unused leaving first. What a page shows depends on content
 * and on the minute only, and both announce their changes: between changes a page is as good as new however old it is.
 * After a change the pages it names are made before they are answered again; others are answered at once and made anew
 * behind that, and after a minute before it. Many requests for one page make it once.
 */
export class Pages {
  private readonly entries = new Map<string, Entry>();
  private readonly flights = new Map<string, Flight>();
  /** When the last changes happened; the first of them has the number `firstChange`. */
  private changes: number[] = [];
  private firstChange = 1;
  private bytes = 0;
  private readonly counts = { hits: 0, stale: 0, misses: 0, evictions: 0 };
  private readonly clock: () => number;

  constructor(private readonly options: PagesOptions) {
    this.clock = options.clock ?? Date.now;
  }

  private get change(): number {
    return this.firstChange + this.changes.length - 1;
  }

  get count(): PagesCount {
    return { entries: this.entries.size, bytes: this.bytes, ...this.counts };
  }

  /** The answer, if it is there and as good as new. */
  fresh(key: string): Kept | undefined {
    const entry = this.entries.get(key);
    if (entry === undefined || entry.isOutdated || (entry.change !== this.change && entry.depends !== 'file')) return undefined;
    const now = this.clock();
    if (now >= entry.expires) return undefined;
    if (now - entry.usedAt > TOUCH_MS) this.touch(key, entry, now);
    this.counts.hits += 1;
    return entry.kept;
  }

  private touch(key: string, entry: Entry, now: number): void {
    entry.usedAt = now;
    this.entries.delete(key);
    this.entries.set(key, entry);
    this.measure(entry);
  }

  /** An answer's bytes grow with the codings that are asked for. */
  private measure(entry: Entry): void {
    this.bytes += entry.kept.bytes - entry.bytes;
    entry.bytes = entry.kept.bytes;
  }

  /** Good enough to be sent while it is made anew: no change names it, and the first it did not see is a moment ago. */
  private isTolerable(entry: Entry, now: number): boolean {
    if (entry.isOutdated || entry.depends === 'site' || now >= entry.expires) return false;
    const missed = this.changes[entry.change + 1 - this.firstChange];
    return missed !== undefined && now - missed < LAG_MS;
  }

  /**
   * The answer for an address, made by `make` where it has to be. Where that fails, or answers with a server error, what
   * was kept is answered for as long as there is nothing better.
   */
  async get(key: string, make: () => Promise<Made>): Promise<Kept> {
    const kept = this.fresh(key);
    if (kept) return kept;
    const entry = this.entries.get(key);
    if (entry && this.isTolerable(entry, this.clock())) {
      this.counts.stale += 1;
      this.fly(key, make).catch(() => undefined);
      return entry.kept;
    }
    this.counts.misses += 1;
    return this.fly(key, make).catch((error: unknown) => {
      if (entry) return entry.kept;
      throw error;
    }).then((made) => (made.status >= 500 && entry ? entry.kept : made));
  }

  private fly(key: string, make: () => Promise<Made>): Promise<Kept> {
    const flying = this.flights.get(key);
    if (flying) return flying.promise;
    const { change } = this;
    const flight: Flight = { isOutdated: false, promise: make().then((made) => this.land(key, made, change, flight)) };
    this.flights.set(key, flight);
    const end = (): void => {
      if (this.flights.get(key) === flight) this.flights.delete(key);
    };
    flight.promise.then(end, end);
    return flight.promise;
  }

  private land(key: string, made: Made, change: number, flight: Flight): Kept {
    const before = this.entries.get(key)?.kept;
    const now = new Kept(made);
    // the same bytes keep their date and the codings already made of them
    const kept = before?.isSameAs(now) ? before : now;
    if (made.keep !== null && made.status < 500 && !flight.isOutdated) this.store(key, kept, made, change);
    else if (made.status === 404 || made.status === 410) this.drop(key);
    return kept;
  }

  private store(key: string, kept: Kept, { keep, maxAgeMs }: Made, change: number): void {
    const now = this.clock();
    // one that set out later may have come back earlier
    if ((this.entries.get(key)?.change ?? 0) > change) return;
    this.drop(key);
    const entry: Entry = { kept, depends: keep ?? 'site', change, expires: maxAgeMs === undefined ? Infinity : now + maxAgeMs, isOutdated: false, usedAt: now, bytes: 0 };
    this.entries.set(key, entry);
    this.measure(entry);
    this.evict();
  }

  private drop(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.bytes -= entry.bytes;
    this.entries.delete(key);
  }

  private evict(): void {
    for (const key of this.entries.keys()) {
      if (this.bytes <= this.options.maxBytes || this.entries.size <= 1) return;
      this.drop(key);
      this.counts.evictions += 1;
    }
  }

  /** Content or the minute changed: these addresses are outdated, null for all of them. */
  outdate(keys: readonly string[] | null): void {
    this.changes.push(this.clock());
    const surplus = this.changes.length - REMEMBERED_CHANGES;
    if (surplus > 0) {
      this.changes = this.changes.slice(surplus);
      this.firstChange += surplus;
    }
    for (const key of keys ?? [...this.entries.keys(), ...this.flights.keys()]) {
      const entry = this.entries.get(key);
      if (entry) entry.isOutdated = true;
      const flight = this.flights.get(key);
      if (flight) flight.isOutdated = true;
    }
    // whoever asks from now on shall not get what set out before the change
    this.flights.clear();
  }

  /** These addresses show something new though content did not change: they alone are made before they are answered again. */
  renew(keys: readonly string[]): void {
    for (const key of keys) {
      const entry = this.entries.get(key);
      if (entry) entry.isOutdated = true;
      const flight = this.flights.get(key);
      if (flight) flight.isOutdated = true;
      this.flights.delete(key);
    }
  }

  /** Accounts for what was coded since: called now and then, as codings are made behind the answers. */
  settle(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.measure(entry);
    this.evict();
  }
}
