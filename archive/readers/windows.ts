import type { Driver } from '../driver';

export const HOUR_MS = 3_600_000;
export const HOURS_OF_DAY = 24;
export const DAYS_OF_WEEK = 7;

export const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS);
const dayOfHour = (hour: number): number => Math.floor(hour / HOURS_OF_DAY);

/** Adds reads to the hour and to both windows, an article's together: one change of each index, however many they are. */
export function addReads(db: Driver, hour: number, reads: readonly { locale: string; slug: string }[]): void {
  const counts = new Map<string, number>();
  for (const { locale, slug } of reads) counts.set(`${locale} ${slug}`, (counts.get(`${locale} ${slug}`) ?? 0) + 1);
  const rows = JSON.stringify([...counts].map(([name, n]) => [name.slice(0, name.indexOf(' ')), name.slice(name.indexOf(' ') + 1), n]));
  const from = "FROM json_each(?) j WHERE TRUE ON CONFLICT DO UPDATE SET";
  db.run(`INSERT INTO recent (hour, locale, slug, n) SELECT ?, j.value ->> 0, j.value ->> 1, j.value ->> 2 ${from} n = n + excluded.n`, [hour, rows]);
  db.run(
    `INSERT INTO totals (locale, slug, day_n, week_n) SELECT j.value ->> 0, j.value ->> 1, j.value ->> 2, j.value ->> 2 ${from}
     day_n = day_n + excluded.day_n, week_n = week_n + excluded.week_n`, [rows]);
}

/**
 * Takes what has left the windows out of the sums, a part at a time: true when something may be left. Hours leave the 24 h
 * into their day, days leave after a week.
 */
export function passTime(db: Driver, hour: number, most: number): boolean {
  const hours = db.all('SELECT hour, locale, slug, n FROM recent WHERE hour <= ? LIMIT ?', [hour - HOURS_OF_DAY, most]);
  for (const { hour: at = 0, locale = '', slug = '', n = 0 } of hours) {
    db.run('INSERT INTO older (day, locale, slug, n) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET n = n + excluded.n', [dayOfHour(Number(at)), locale, slug, n]);
    db.run('UPDATE totals SET day_n = day_n - ? WHERE locale = ? AND slug = ?', [n, locale, slug]);
    db.run('DELETE FROM recent WHERE hour = ? AND locale = ? AND slug = ?', [at, locale, slug]);
  }
  const days = db.all('SELECT day, locale, slug, n FROM older WHERE day <= ? LIMIT ?', [dayOfHour(hour) - DAYS_OF_WEEK, most - hours.length]);
  for (const { day = 0, locale = '', slug = '', n = 0 } of days) {
    db.run('UPDATE totals SET week_n = week_n - ? WHERE locale = ? AND slug = ?', [n, locale, slug]);
    db.run('DELETE FROM totals WHERE locale = ? AND slug = ? AND week_n <= 0', [locale, slug]);
    db.run('DELETE FROM older WHERE day = ? AND locale = ? AND slug = ?', [day, locale, slug]);
  }
  return hours.length + days.length >= most;
}
