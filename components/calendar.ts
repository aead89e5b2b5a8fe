import type { PeriodCount } from '../archive/types';

export type YearCount = { year: number; count: number; months: number[] };

/** Years, newest first, with the count of each month (index 0 = January). */
export function yearsOf(days: PeriodCount[]): YearCount[] {
  const years = new Map<number, YearCount>();
  for (const { year, month, count } of days) {
    const entry = years.get(year) ?? { year, count: 0, months: new Array<number>(12).fill(0) };
    entry.count += count;
    entry.months[month - 1] = (entry.months[month - 1] ?? 0) + count;
    years.set(year, entry);
  }
  return [...years.values()].sort((a, b) => b.year - a.year);
}

export type DayCell = { day: number; count: number } | null;

/** Weeks of a month, Monday first; cells outside the month are null. */
export function weeksOf(year: number, month: number, days: PeriodCount[]): DayCell[][] {
  const counts = new Map(days.filter((d) => d.year === year && d.month === month).map((d) => [d.day, d.count]));
  const lead = (new Date(Date.UTC(year, month - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const cells: DayCell[] = new Array<DayCell>(lead).fill(null);
  for (let day = 1; day <= length; day++) cells.push({ day, count: counts.get(day) ?? 0 });
  while (cells.length % 7 > 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

type Period = { year: number; month?: number; day?: number };
const rank = (p: Period): number => p.year * 10_000 + (p.month ?? 0) * 100 + (p.day ?? 0);

/** The nearest earlier and later periods of the same length that have articles. */
export function neighboursOf(period: Period, days: PeriodCount[]): { earlier: Period | null; later: Period | null } {
  const same = days.map(({ year, month, day }): Period => {
    if (period.month === undefined) return { year };
    return period.day === undefined ? { year, month } : { year, month, day };
  });
  let earlier: Period | null = null;
  let later: Period | null = null;
  for (const other of same) {
    if (rank(other) < rank(period) && (!earlier || rank(other) > rank(earlier))) earlier = other;
    if (rank(other) > rank(period) && (!later || rank(other) < rank(later))) later = other;
  }
  return { earlier, later };
}
