import type { Context } from './context';
import type { Driver } from './driver';
import { inEdition } from './editions';
import { visibleAt } from './pages';
import { FOREVER } from './schema';
import type { Indexing } from './types';

/** What became of an article's address. `stamp` tells one state of its text from another; '' when it is gone. */
export type News = { locale: string; slug: string; kind: 'new' | 'changed' | 'gone'; stamp: string };

/** A publish that touches more moves house: whoever follows the site looks at the newest articles instead. */
const MOST_NEWS = 5000;
/** Publishes whose news is kept for followers that were away. */
const KEPT_VERSIONS = 50;
/** Stands in for what is too much to name. */
const TOO_MUCH = '*';

/** Collects what a publish did to articles that readers could see before it or can see after it. */
export class NewsLog {
  private readonly found = new Map<string, News>();
  private isTooMuch = false;

  /** A first publish: none of it is news in itself. */
  everything(): void {
    this.isTooMuch = true;
  }

  add(news: News): void {
    const key = `${news.locale} ${news.slug}`;
    const before = this.found.get(key)?.kind;
    // an address that one file gives up and another takes in the same publish is neither new nor gone
    const kind = before === 'gone' && news.kind === 'new' ? 'changed' : before === 'new' && news.kind === 'changed' ? 'new' : news.kind;
    this.found.set(key, { ...news, kind });
    if (this.found.size > MOST_NEWS) this.isTooMuch = true;
  }

  /** Writes the list under the version that the publish will have. */
  save(db: Driver, version: number): void {
    const rows: News[] = this.isTooMuch ? [{ locale: TOO_MUCH, slug: TOO_MUCH, kind: 'changed', stamp: '' }] : [...this.found.values()];
    for (const { locale, slug, kind, stamp } of rows) db.run('INSERT INTO news (version, locale, slug, kind, stamp) VALUES (?, ?, ?, ?, ?)', [version, locale, slug, kind, stamp]);
    db.run('DELETE FROM news WHERE version <= ?', [version - KEPT_VERSIONS]);
  }
}

/** News of the publishes after `since` up to `version`, oldest first; null when they were too much to name or are not known any more. */
export function newsSince(db: Driver, since: number, version: number): News[] | null {
  if (version < since || version - since >= KEPT_VERSIONS) return null;
  const rows = db.all('SELECT locale, slug, kind, stamp FROM news WHERE version > ? AND version <= ? ORDER BY version', [since, version]);
  return rows.some((row) => row.slug === TOO_MUCH) ? null : rows.map(toNews);
}

/** Articles that appeared in (from, until] and are still there, and those that expired in it, epoch ms; the newest `limit`. */
export function newsBetween(db: Driver, from: number, until: number, limit: number): News[] {
  const appeared = db.all(
    `SELECT a.locale, a.slug, 'new' AS kind, f.hash AS stamp FROM articles a JOIN files f ON f.path = a.path
     WHERE a.visible_from > ? AND a.visible_from <= ? AND a.visible_until > ? ORDER BY a.visible_from DESC LIMIT ?`, [from, until, until, limit]);
  const expired = db.all(
    `SELECT locale, slug, 'gone' AS kind, '' AS stamp FROM articles
     WHERE visible_until > ? AND visible_until <= ? AND visible_until < ${FOREVER} AND visible_from IS NOT NULL AND visible_from <= visible_until LIMIT ?`, [from, until, limit]);
  return [...appeared, ...expired].map(toNews);
}

/** How engines may take an article that readers see now; null when they see none there. */
export function indexingOf(context: Context, locale: string, slug: string): Indexing | null {
  const visible = visibleAt(context.now, 'a.');
  const shown = inEdition(context, locale, 'a.');
  const row = context.db.get(`SELECT a.indexing FROM articles a WHERE ${shown.sql} AND a.slug = ? AND ${visible.sql}`, [...shown.params, slug, ...visible.params]);
  return row ? (String(row.indexing) as Indexing) : null;
}

const toNews = (row: Record<string, unknown>): News => ({ locale: String(row.locale), slug: String(row.slug), kind: String(row.kind) as News['kind'], stamp: String(row.stamp) });
