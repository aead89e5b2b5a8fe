import { zonedParts } from '../i18n/dates';
import type { Context } from './context';
import { hiddenByDay } from './counts';
import { rowLocales } from './editions';
import type { ArchivePeriod, PeriodCount } from './types';

/** Midnight that begins a local day, in epoch ms; days begin where the zone's clock says, DST included. */
function startOfDay(year: number, month: number, day: number, timeZone: string): number {
  const wall = Date.UTC(year, month - 1, day);
  let guess = wall;
  for (let i = 0; i < 3; i++) {
    const p = zonedParts(guess, timeZone);
    guess += wall - Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second);
  }
  return guess;
}

/** [from, until) of a year, month or day in the site's zone. */
export function periodRange(period: ArchivePeriod, timeZone: string): { from: number; until: number } {
  const { year, month, day } = period;
  const at = (y: number, m: number, d: number): number => startOfDay(y, m, d, timeZone);
  if (month === undefined) return { from: at(year, 1, 1), until: at(year + 1, 1, 1) };
  if (day === undefined) return { from: at(year, month, 1), until: at(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1) };
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { from: at(year, month, day), until: at(next.getUTCFullYear(), next.getUTCMonth() + 1, next.getUTCDate()) };
}

/** True for a date of the calendar. */
export function isRealPeriod({ year, month, day }: ArchivePeriod): boolean {
  if (month !== undefined && (month < 1 || month > 12)) return false;
  if (day === undefined) return true;
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day));
  return day >= 1 && date.getUTCMonth() === (month ?? 1) - 1 && date.getUTCDate() === day;
}

/** The day of an instant in the site's zone as one number, 20250210 for 10 February 2025: what the archive groups by. */
export function dayNumber(ms: number, timeZone: string): number {
  const { year, month, day } = zonedParts(ms, timeZone);
  return year * 10_000 + month * 100 + day;
}

/** A day's number as the parts of its address: `['2025', '02', '10']`. */
export function dayParts(day: number): [string, string, string] {
  const digits = String(day).padStart(8, '0');
  return [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6)];
}

/** Days with visible articles, newest first. */
export function countDays(context: Context, locale: string): PeriodCount[] {
  const hidden = hiddenByDay(context.db, locale, context.now);
  const rows = context.db.all(
    'SELECT day, sum(n) AS n FROM day_counts WHERE locale IN (SELECT value FROM json_each(?)) GROUP BY day ORDER BY day DESC', [JSON.stringify(rowLocales(locale))]);
  return rows.flatMap((row) => {
    const count = Number(row.n) - (hidden.get(Number(row.day)) ?? 0);
    const [year, month, day] = dayParts(Number(row.day)).map(Number) as [number, number, number];
    return count > 0 ? [{ year, month, day, count }] : [];
  });
}
