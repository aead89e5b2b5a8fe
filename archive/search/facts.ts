import type { Driver } from '../driver';
import { sourceOfEdition } from '../../i18n/editions';
import { parseNumbers } from './numbers';
import { touchedSince } from './store';

/** More changed articles than these are read anew with all others. */
const MOST_TOUCHED = 2000;
const NO_LOCALE = 255;
const TERM_KINDS = "('category','tag','author')";

/** Which articles may be shown. */
export type Scope = {
  locale: string;
  now: number;
  /** Dated in [from, until), epoch ms. */
  from: number;
  until: number;
  /** Rows of `terms`: all of `with`, none of `without`. */
  with: readonly number[];
  without: readonly number[];
};

/**
 * What decides whether an article is among the results and where, for all articles, in memory: edition, dates, terms.
 * Thirty bytes an article; the index then has only words to find. Follows the archive from version to version.
 */
export class Facts {
  private version = -1;
  private locales: string[] = [];
  private locale = new Uint8Array(0);
  private date = new Float64Array(0);
  private visibleFrom = new Float64Array(0);
  private visibleUntil = new Float64Array(0);
  private termStart = new Uint32Array(0);
  private termCount = new Uint8Array(0);
  private termPool = new Uint32Array(0);
  private termPoolSize = 0;
  /** Articles that the edition which converts them leaves out, and when (`archive/editions.ts`). */
  private unconverted: Map<number, { from: number; until: number }> | null = null;
  /** Row numbers below this may be articles. */
  private end = 0;

  constructor(private readonly db: Driver) {}

  /** Brings the facts to a version of the archive. */
  follow(version: number): void {
    if (version === this.version) return;
    const touched = this.version < 0 || version < this.version ? null : touchedSince(this.db, this.version, version, MOST_TOUCHED);
    if (touched === null) this.load();
    else for (const id of touched) this.reload(id);
    this.unconverted = null;
    this.version = version;
  }

  dateOf(id: number): number {
    return this.date[id] ?? 0;
  }

  /** Rows of `terms` that an article has: categories, tags, authors. */
  termsOf(id: number): Uint32Array {
    const start = this.termStart[id] ?? 0;
    return this.termPool.subarray(start, start + (this.termCount[id] ?? 0));
  }

  /** Those of some articles that may be shown, in their order. */
  within(ids: ArrayLike<number>, scope: Scope): number[] {
    const shows = this.test(scope);
    const kept: number[] = [];
    for (let i = 0; i < ids.length; i++) if ((ids[i] as number) < this.end && shows(ids[i] as number)) kept.push(ids[i] as number);
    return kept;
  }

  /** All articles that may be shown. */
  all(scope: Scope): number[] {
    return this.within(Uint32Array.from({ length: this.end }, (_, id) => id), scope);
  }

  private test({ locale, now, from, until, with: wanted, without }: Scope): (id: number) => boolean {
    const own = this.locales.indexOf(locale);
    const source = sourceOfEdition(locale);
    const converted = source === null ? -1 : this.locales.indexOf(source);
    const leftOut = converted < 0 ? null : this.leftOut();
    return (id) => {
      const edition = this.locale[id] as number;
      if (edition === NO_LOCALE || (edition !== own && edition !== converted)) return false;
      const out = edition === converted ? leftOut?.get(id) : undefined;
      if (out && out.from <= now && out.until > now) return false;
      if ((this.visibleFrom[id] as number) > now || (this.visibleUntil[id] as number) <= now) return false;
      const date = this.date[id] as number;
      if (date < from || date >= until) return false;
      if (wanted.length === 0 && without.length === 0) return true;
      const terms = this.termsOf(id);
      return wanted.every((term) => terms.includes(term)) && !without.some((term) => terms.includes(term));
    };
  }

  private leftOut(): Map<number, { from: number; until: number }> {
    this.unconverted ??= new Map(this.db.all('SELECT article_id AS id, visible_from AS since, visible_until AS until FROM unconverted')
      .map((row) => [Number(row.id), { from: Number(row.since), until: Number(row.until) }]));
    return this.unconverted;
  }

  private localeCode(locale: string): number {
    if (!this.locales.includes(locale)) this.locales.push(locale);
    return this.locales.indexOf(locale);
  }

  private allot(end: number): void {
    const size = Math.ceil(end * 1.1) + 64;
    const grown = <T extends Uint8Array | Uint32Array | Float64Array>(made: T, from: T): T => {
      made.set(from);
      return made;
    };
    this.locale = grown(new Uint8Array(size).fill(NO_LOCALE), this.locale);
    this.date = grown(new Float64Array(size), this.date);
    this.visibleFrom = grown(new Float64Array(size), this.visibleFrom);
    this.visibleUntil = grown(new Float64Array(size), this.visibleUntil);
    this.termStart = grown(new Uint32Array(size), this.termStart);
    this.termCount = grown(new Uint8Array(size), this.termCount);
  }

  private load(): void {
    const end = Number(this.db.get('SELECT max(id) AS id FROM articles')?.id ?? 0) + 1;
    for (const column of [this.locale, this.date, this.visibleFrom, this.visibleUntil, this.termStart, this.termCount]) column.fill(0);
    this.locale.fill(NO_LOCALE);
    if (end > this.locale.length) this.allot(end);
    this.end = end;
    const rows = this.db.all(
      `SELECT locale, group_concat(id || ' ' || date || ' ' || visible_from || ' ' || visible_until) AS facts FROM articles INDEXED BY articles_latest
       WHERE visible_from IS NOT NULL GROUP BY locale`);
    for (const row of rows) {
      const code = this.localeCode(String(row.locale));
      const facts = parseNumbers(String(row.facts));
      for (let i = 0; i + 3 < facts.length; i += 4) this.set(facts[i] as number, code, facts[i + 1] as number, facts[i + 2] as number, facts[i + 3] as number);
    }
    this.loadTerms();
  }

  private set(id: number, locale: number, date: number, from: number, until: number): void {
    this.locale[id] = locale;
    this.date[id] = date;
    this.visibleFrom[id] = from;
    this.visibleUntil[id] = until;
  }

  private loadTerms(): void {
    const lists = this.db.all(
      `SELECT at.term_id AS term, group_concat(at.article_id) AS ids FROM terms t JOIN article_terms at ON at.term_id = t.id WHERE t.kind IN ${TERM_KINDS} GROUP BY at.term_id`);
    const counts = new Uint8Array(this.locale.length);
    for (const list of lists) for (const id of parseNumbers(String(list.ids))) if ((counts[id] as number) < 255) counts[id] = (counts[id] as number) + 1;
    let size = 0;
    for (let id = 0; id < this.end; id++) {
      this.termStart[id] = size;
      size += counts[id] as number;
    }
    this.termPool = new Uint32Array(size + 1024);
    this.termPoolSize = size;
    for (const list of lists) {
      for (const id of parseNumbers(String(list.ids))) {
        const n = this.termCount[id] as number;
        if (n === 255) continue;
        this.termPool[(this.termStart[id] as number) + n] = Number(list.term);
        this.termCount[id] = n + 1;
      }
    }
  }

  private reload(id: number): void {
    const row = this.db.get('SELECT locale, date, visible_from, visible_until FROM articles WHERE id = ? AND visible_from IS NOT NULL', [id]);
    if (id >= this.locale.length) this.allot(id + 1);
    this.end = Math.max(this.end, id + 1);
    if (!row) return this.set(id, NO_LOCALE, 0, 0, 0);
    this.set(id, this.localeCode(String(row.locale)), Number(row.date), Number(row.visible_from), Number(row.visible_until));
    const terms = this.db.all(`SELECT t.id FROM article_terms at JOIN terms t ON t.id = at.term_id WHERE at.article_id = ? AND t.kind IN ${TERM_KINDS} LIMIT 255`, [id]);
    if (this.termPoolSize + terms.length > this.termPool.length) {
      const pool = new Uint32Array(2 * this.termPool.length + 1024);
      pool.set(this.termPool);
      this.termPool = pool;
    }
    this.termStart[id] = this.termPoolSize;
    this.termCount[id] = terms.length;
    for (const term of terms) this.termPool[this.termPoolSize++] = Number(term.id);
  }
}
