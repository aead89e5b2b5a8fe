import type { Driver } from './driver';

/** A former address of an article, decoded and without prefix, and where it leads: another article, or nowhere (410). */
export type Departure = { locale: string; path: string; target: { locale: string; path: string } | null; at: number };

type Address = { locale: string; path: string };

const articlePath = (slug: string): string => `/articles/${slug}`;

function put(db: Driver, from: Address, to: Address | null, at: number): void {
  db.run(
    `INSERT INTO departed (locale, path, target_locale, target, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (locale, path) DO UPDATE SET target_locale = excluded.target_locale, target = excluded.target, at = excluded.at`,
    [from.locale, from.path, to?.locale ?? null, to?.path ?? null, at]);
  // What led to the former address follows, so that no reader is sent on twice.
  db.run('UPDATE departed SET target_locale = ?, target = ? WHERE target_locale = ? AND target = ?',
    [to?.locale ?? null, to?.path ?? null, from.locale, from.path]);
}

/** An article is withdrawn: its address and its older ones answer 410 from now on. */
export function withdraw(db: Driver, id: number, locale: string, slug: string, at: number): void {
  put(db, { locale, path: articlePath(slug) }, null, at);
  for (const row of db.all('SELECT path FROM addresses WHERE article_id = ?', [id])) {
    put(db, { locale, path: String(row.path) }, null, at);
  }
}

/** An article has another slug now: its former address leads to it. */
export function move(db: Driver, from: { locale: string; slug: string }, to: { locale: string; slug: string }, at: number): void {
  const target = { locale: to.locale, path: articlePath(to.slug) };
  put(db, { locale: from.locale, path: articlePath(from.slug) }, target, at);
  db.run('DELETE FROM departed WHERE locale = ? AND path = ?', [target.locale, target.path]);
}

/** An address is an article's again. */
export function returned(db: Driver, locale: string, slug: string): void {
  db.run('DELETE FROM departed WHERE locale = ? AND path = ?', [locale, articlePath(slug)]);
}

/** A former address; undefined when it never was one. */
export function departure(db: Driver, locale: string, path: string): Departure | undefined {
  const row = db.get('SELECT * FROM departed WHERE locale = ? AND path = ?', [locale, path]);
  return row && toDeparture(row);
}

/** All former addresses, the oldest first, for the export to `redirects.yml`. */
export function departures(db: Driver): Departure[] {
  return db.all('SELECT * FROM departed ORDER BY at, locale, path').map(toDeparture);
}

function toDeparture(row: Record<string, unknown>): Departure {
  const target = row.target === null ? null : { locale: String(row.target_locale), path: String(row.target) };
  return { locale: String(row.locale), path: String(row.path), target, at: Number(row.at) };
}
