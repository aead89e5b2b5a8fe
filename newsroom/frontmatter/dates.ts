import { isoWithOffset } from '../../i18n/dates';
import { isRealTime, type WallTime, wallToEpoch } from './zone';

export type DateReading =
  | { kind: 'ok'; iso: string; repaired: boolean }
  | { kind: 'impossible' | 'unreadable' | 'ambiguous' };

export type DateRules = { timeZone: string; dateFormats: readonly string[] };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME = '(?:[T\\s,]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?';
const OFFSET = '(?:\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?))?';

const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}${OFFSET}$`, 'i');
const CHINESE = new RegExp(`^(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]${TIME.replace('[T\\s,]+', '[T\\s,]*')}${OFFSET}$`, 'i');
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
const DAY_MONTH = new RegExp(`^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})\\s+([a-z]{3,9})\\.?,?\\s+(\\d{4})${TIME}${OFFSET}$`, 'i');
const MONTH_DAY = new RegExp(`^(?:[a-z]{3,9},\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}${OFFSET}$`, 'i');
const SLASHED = new RegExp(`^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})${TIME}${OFFSET}$`, 'i');

type Clock = readonly (string | undefined)[];

function wall(year: number, month: number, day: number, [hour, minute, second, fraction]: Clock): WallTime {
  return {
    year, month, day, hour: Number(hour ?? 0), minute: Number(minute ?? 0), second: Number(second ?? 0),
    ms: Number((fraction ?? '0').padEnd(3, '0').slice(0, 3)),
  };
}

const monthNumber = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

function offsetMinutes(written: string): number {
  if (/^[a-z]/i.test(written)) return 0;
  const digits = written.replace(':', '').slice(1).padEnd(4, '0');
  return (written.startsWith('-') ? -1 : 1) * (Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2)));
}

/** ISO 8601 with the written offset, else the zone's. */
function finish(time: WallTime, offset: string | undefined, { timeZone }: DateRules, repaired = false): DateReading {
  if (!isRealTime(time) || time.year < 1900 || time.year > 2200) return { kind: 'impossible' };
  if (offset === undefined) return { kind: 'ok', iso: isoWithOffset(wallToEpoch(time, timeZone), timeZone), repaired };
  const epoch = Date.UTC(time.year, time.month - 1, time.day, time.hour, time.minute, time.second) - offsetMinutes(offset) * 60_000;
  return { kind: 'ok', iso: isoWithOffset(epoch, timeZone), repaired };
}

/** Day and month in the order a site's format says, `MM/DD/YYYY` or `DD/MM/YYYY`; null when none is given. */
function orderOf(formats: readonly string[]): 'month-first' | 'day-first' | null {
  for (const format of formats) {
    const month = format.indexOf('M');
    const day = format.indexOf('D');
    if (month >= 0 && day >= 0 && format.indexOf('Y') > Math.max(month, day)) return month < day ? 'month-first' : 'day-first';
  }
  return null;
}

function readSlashed(match: RegExpMatchArray, rules: DateRules): DateReading {
  const [a, b, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const order = orderOf(rules.dateFormats);
  const make = (month: number, day: number, repaired: boolean) => finish(wall(year, month, day, match.slice(4, 8)), match[8], rules, repaired);
  if (order !== null) return order === 'month-first' ? make(a, b, false) : make(b, a, false);
  if (a > 12 && b <= 12) return make(b, a, true);
  if (b > 12 && a <= 12) return make(a, b, true);
  if (a === b) return make(a, b, true);
  return a > 12 ? { kind: 'impossible' } : { kind: 'ambiguous' };
}

/** Reads a date as an editor typed it; the forms are those found in 109,000 real files. */
export function readDate(typed: string, rules: DateRules): DateReading {
  const value = typed.trim().replace(/\s+/g, ' ');
  const yearFirst = value.match(YEAR_FIRST);
  if (yearFirst) return finish(wall(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), yearFirst.slice(5, 9)), yearFirst[9], rules);
  const chinese = value.match(CHINESE);
  if (chinese) return finish(wall(Number(chinese[1]), Number(chinese[2]), Number(chinese[3]), chinese.slice(4, 8)), chinese[8], rules);
  const compact = value.match(COMPACT);
  if (compact) return finish(wall(Number(compact[1]), Number(compact[2]), Number(compact[3]), []), undefined, rules);
  const dayMonth = value.match(DAY_MONTH);
  if (dayMonth && monthNumber(dayMonth[2] ?? '') > 0) {
    return finish(wall(Number(dayMonth[3]), monthNumber(dayMonth[2] ?? ''), Number(dayMonth[1]), dayMonth.slice(4, 8)), dayMonth[8], rules);
  }
  const monthDay = value.match(MONTH_DAY);
  if (monthDay && monthNumber(monthDay[1] ?? '') > 0) {
    return finish(wall(Number(monthDay[3]), monthNumber(monthDay[1] ?? ''), Number(monthDay[2]), monthDay.slice(4, 8)), monthDay[8], rules);
  }
  const slashed = value.match(SLASHED);
  return slashed ? readSlashed(slashed, rules) : { kind: 'unreadable' };
}

/** The date in a file name or path: `2024-05-06-x.md`, `20240506.md`, `2024/05/06/x.md`; null without one. */
export function dateFromPath(path: string, rules: DateRules): string | null {
  const patterns = [/(?:^|[/_-])(\d{4})-(\d{1,2})-(\d{1,2})(?=[-_./ ]|$)/, /(?:^|\/)(\d{4})(\d{2})(\d{2})(?=[-_.]|$)/, /(?:^|\/)(\d{4})\/(\d{2})\/(\d{2})(?=\/)/];
  for (const pattern of patterns) {
    const match = path.match(pattern);
    const reading = match && finish(wall(Number(match[1]), Number(match[2]), Number(match[3]), []), undefined, rules);
    if (reading?.kind === 'ok') return reading.iso;
  }
  return null;
}
