import { CONVERTED } from '../i18n/editions';
import { routing } from '../i18n/routing';
import type { Driver, Row } from './driver';
import { rowLocales } from './editions';
import { dayParts } from './periods';

/** A page of the site: decoded path without its edition's prefix. */
export type PageRef = { locale: string; path: string };

/** Beyond this many pages a publish makes everything outdated at once: cheaper than naming them. */
const MOST_PAGES = 4000;
/** Publishes a server may miss before it has to take everything as outdated. */
const KEPT_VERSIONS = 50;
/** First pages of a list are renewed at once, deeper ones within the minute that ISR keeps them. */
const FIRST_PAGES = 3;

const FOLDERS: Readonly<Record<string, string>> = { category: 'categories', tag: 'tags', author: 'authors', series: 'series' };

function toRef(page: string): PageRef {
  const cut = page.indexOf(' ');
  return { locale: page.slice(0, cut), path: page.slice(cut + 1) };
}

/** Collects the pages that a publish makes outdated. */
export class ChangeLog {
  private readonly pages = new Set<string>();
  private all = false;

  /** Everything is outdated: settings, authors or free pages changed. */
  everything(): void {
    this.all = true;
  }

  page(locale: string, path: string): void {
    if (this.pages.size > MOST_PAGES) this.all = true;
    if (!this.all) this.pages.add(`${locale} ${path}`);
  }

  private list(locale: string, path: string): void {
    this.page(locale, path);
    for (let n = 2; n <= FIRST_PAGES; n++) this.page(locale, `${path}/page/${n}`);
  }

  /**
   * An article as it is stored now: its page, its translations, the lists it stands in, its neighbours; all that in the
   * edition that converts it as well. One made for that edition stands in for another there: the other's lists change too.
   */
  article(db: Driver, id: number): void {
    if (this.all) return;
    const row = db.get('SELECT locale, slug, translation_key, date, day FROM articles WHERE id = ?', [id]);
    if (!row) return;
    const { source, edition } = CONVERTED;
    for (const shown of row.locale === source ? [source, edition] : [String(row.locale)]) this.inEdition(db, id, shown, row);
    for (const other of db.all('SELECT id, locale, slug, date, day FROM articles WHERE translation_key = ? AND id <> ?', [row.translation_key ?? null, id])) {
      this.page(String(other.locale), `/articles/${String(other.slug)}`);
      if (row.locale === edition && other.locale === source) this.inEdition(db, Number(other.id), edition, other);
      else if (other.locale === source) this.page(edition, `/articles/${String(other.slug)}`);
    }
  }

  private inEdition(db: Driver, id: number, locale: string, row: Row): void {
    this.page(locale, `/articles/${String(row.slug)}`);
    this.page(locale, '/');
    this.page(locale, '/popular');
    const terms = db.all('SELECT t.id, t.kind, t.path FROM article_terms at JOIN terms t ON t.id = at.term_id WHERE at.article_id = ? ORDER BY at.position', [id]);
    for (const term of terms) {
      const folder = `/${FOLDERS[String(term.kind)] ?? ''}`;
      this.page(locale, folder);
      this.list(locale, `${folder}/${String(term.path)}`);
    }
    const [year, month, day] = dayParts(Number(row.day));
    this.page(locale, '/archive');
    this.list(locale, `/archive/${year}`);
    this.list(locale, `/archive/${year}/${month}`);
    this.page(locale, `/archive/${year}/${month}/${day}`);
    this.neighbours(db, id, locale, Number(row.date), terms.find((term) => term.kind === 'category')?.id ?? null);
  }

  /** A term of which something else is said now, in every edition: its list, its index. */
  term(kind: string, id: string): void {
    const folder = `/${FOLDERS[kind] ?? ''}`;
    for (const locale of routing.locales) {
      this.page(locale, folder);
      this.list(locale, `${folder}/${id}`);
    }
  }

  private neighbours(db: Driver, id: number, locale: string, date: number, category: unknown): void {
    const [from, where, column, params] = category === null
      ? ['articles x', 'x.locale = ?', 'x.id', []] as const
      : ['article_terms x', 'x.term_id = ? AND x.locale = ?', 'x.article_id', [Number(category)]] as const;
    for (const rows of rowLocales(locale)) {
      for (const [compare, direction] of [['<', 'DESC'], ['>', 'ASC']] as const) {
        const found = db.get(
          `SELECT a.slug FROM ${from} JOIN articles a ON a.id = ${column} WHERE ${where} AND (x.date, ${column}) ${compare} (?, ?)
           ORDER BY x.date ${direction}, ${column} ${direction} LIMIT 1`, [...params, rows, date, id]);
        if (found) this.page(locale, `/articles/${String(found.slug)}`);
      }
    }
  }

  /** The pages; null for all. */
  result(): PageRef[] | null {
    return this.all ? null : [...this.pages].map(toRef);
  }

  /** Writes the list under the version that the publish will have. */
  save(db: Driver, version: number): void {
    const pages = this.all ? ['* *'] : [...this.pages];
    for (const { locale, path } of pages.map(toRef)) db.run('INSERT INTO changes (version, locale, path) VALUES (?, ?, ?)', [version, locale, path]);
    db.run('DELETE FROM changes WHERE version <= ?', [version - KEPT_VERSIONS]);
  }
}

/** Pages outdated by the publishes after `since` up to `version`; null when all are, or when that is not known any more. */
export function changesSince(db: Driver, since: number, version: number): PageRef[] | null {
  const known = db.get('SELECT count(DISTINCT version) AS n FROM changes WHERE version > ? AND version <= ?', [since, version]);
  if (Number(known?.n ?? 0) !== version - since) return null;
  const rows = db.all('SELECT DISTINCT locale, path FROM changes WHERE version > ? AND version <= ?', [since, version]);
  if (rows.some((row) => row.path === '*')) return null;
  return rows.map((row) => ({ locale: String(row.locale), path: String(row.path) }));
}

/** Pages outdated because articles appeared or expired in (from, until], epoch ms; null when they are too many to name. */
export function changesBetween(db: Driver, from: number, until: number): PageRef[] | null {
  const rows = db.all(
    `SELECT id FROM articles WHERE visible_from > ? AND visible_from <= ? UNION SELECT id FROM articles WHERE visible_until > ? AND visible_until <= ? LIMIT ?`,
    [from, until, from, until, MOST_PAGES]);
  const log = new ChangeLog();
  for (const row of rows) log.article(db, Number(row.id));
  return log.result();
}
