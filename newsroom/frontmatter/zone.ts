import type { DateParts } from './date-parts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  let made: Intl.DateTimeFormat;
  try {
    made = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', timeZoneName: 'longOffset' });
  } catch {
    made = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', year: 'numeric', timeZoneName: 'longOffset' });
  }
  formatters.set(timeZone, made);
  return made;
}

/** Minutes east of UTC in a zone at an instant. */
export function offsetAt(timeZone: string, instant: number): number {
  const name = formatterOf(timeZone).formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = name.match(/([+-])(\d{2}):(\d{2})/) ?? [];
  const size = Number(hours ?? 0) * 60 + Number(minutes ?? 0);
  return sign === '-' ? -size : size;
}

/** The instant of a wall clock: the first of two in an overlap; in a gap, as if the clock had not been put forward yet. */
function instantOf(wall: number, timeZone: string): number {
  const before = offsetAt(timeZone, wall - DAY);
  const after = offsetAt(timeZone, wall + DAY);
  const fitting = [before, after].map((offset) => ({ offset, instant: wall - offset * MINUTE }))
    .filter(({ offset, instant }) => offsetAt(timeZone, instant) === offset).map(({ instant }) => instant);
  return fitting.length > 0 ? Math.min(...fitting) : wall - before * MINUTE;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO 8601 with an explicit offset: the written one, else the zone's at that time. */
export function isoOf({ year, month, day, hour, minute, second, millisecond, offset }: DateParts, timeZone: string): string {
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const instant = offset === null ? instantOf(wall, timeZone) : wall - offset * MINUTE;
  const minutes = offset ?? offsetAt(timeZone, instant);
  const local = new Date(instant + minutes * MINUTE).toISOString().replace('Z', '').replace(/\.000$/, '');
  const size = Math.abs(minutes);
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}
