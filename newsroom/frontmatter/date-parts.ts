/** A date as written; `offset` in minutes east of UTC, null when none was written. */
export type DateParts = {
  year: number; month: number; day: number; hour: number; minute: number; second: number; millisecond: number; offset: number | null;
};

const MAX_OFFSET = 15 * 60;

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Why no calendar or clock shows this; null when one does. */
export function impossibility({ year, month, day, hour, minute, second, offset }: DateParts): string | null {
  if (year < 1900 || year > 2200) return `The year ${year} is outside 1900–2200.`;
  if (month < 1 || month > 12) return `There is no month ${month}.`;
  if (day < 1 || day > daysIn(year, month)) return `Month ${month} of ${year} has no day ${day}.`;
  if (hour > 23 || minute > 59 || second > 59) return `There is no time ${hour}:${minute}:${second}.`;
  if (offset !== null && Math.abs(offset) >= MAX_OFFSET) return 'There is no such offset from UTC.';
  return null;
}
