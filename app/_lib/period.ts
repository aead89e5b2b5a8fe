import { type ArchivePeriod, isRealPeriod } from '../../archive';
import { splitPage } from './params';

const NUMBERS = [/^\d{4}$/, /^\d{2}$/, /^\d{2}$/];

/** `2026/03/09[/page/N]` as written in addresses: four, two and two digits of a real date. */
export function parsePeriod(path: readonly string[]): { period: ArchivePeriod; page: number } | null {
  const split = splitPage(path);
  if (!split || split.rest.length > 3 || !split.rest.every((part, i) => NUMBERS[i]?.test(part))) return null;
  const [year, month, day] = split.rest.map(Number);
  if (year === undefined) return null;
  const period: ArchivePeriod = { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
  return isRealPeriod(period) ? { period, page: split.page } : null;
}
