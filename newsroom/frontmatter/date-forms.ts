import type { DateParts } from './date-parts';
import { readTime } from './date-time';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const YEAR_FIRST = /^(\d{4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})(?!\d)/;
const CHINESE = /^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?/;
const DIGITS = /^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2})?(?!\d))?/i;
const DAY_MONTH = /^(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{4})(?!\d)/i;
const MONTH_DAY = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(\d{4})(?!\d)/i;
const CTIME = /^([a-z]{3,9})\s+(\d{1,2})\s+(\d{1,2}:\d{2}:\d{2})\s+(?:([a-z]{3,4})\s+)?(\d{4})$/i;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;

/** One spelling of dates: half-width, no weekday, plain minus. */
export function plainDate(text: string): string {
  return text.normalize('NFKC').replace(/\u2212/g, '-').replace(/\(?(?:星期|周|礼拜)[一二三四五六日天]\)?/g, ' ')
    .replace(/^\s*(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+/i, '').trim();
}

function monthOf(name: string): number {
  const wanted = name.toLowerCase();
  return MONTHS.findIndex((month) => month === wanted || (wanted.length <= 4 && wanted.length >= 3 && (month.startsWith(wanted) || wanted === 'sept' && month === 'september'))) + 1;
}

function withTime(year: string | undefined, month: number, day: string | undefined, rest: string): DateParts | null {
  const time = readTime(rest);
  return time && { year: Number(year), month, day: Number(day), ...time };
}

/** Reads every form whose parts cannot be mistaken for each other. */
export function readForms(text: string): DateParts | null {
  const yearFirst = text.match(YEAR_FIRST);
  if (yearFirst) return withTime(yearFirst[1], Number(yearFirst[3]), yearFirst[4], text.slice(yearFirst[0].length));
  const chinese = text.match(CHINESE);
  if (chinese) return withTime(chinese[1], Number(chinese[2]), chinese[3], text.slice(chinese[0].length).replace(/^(?=\d)/, ' '));
  const digits = text.match(DIGITS);
  if (digits) {
    const [all, year, month, day, hour, minute, second = '00'] = digits;
    const rest = text.slice(all.length);
    return withTime(year, Number(month), day, hour === undefined ? rest : `T${hour}:${minute}:${second}${rest}`);
  }
  const ctime = text.match(CTIME);
  if (ctime && monthOf(ctime[1] ?? '') > 0) return withTime(ctime[5], monthOf(ctime[1] ?? ''), ctime[2], ` ${ctime[3]} ${ctime[4] ?? ''}`.trimEnd());
  const dayMonth = text.match(DAY_MONTH);
  if (dayMonth && monthOf(dayMonth[2] ?? '') > 0) return withTime(dayMonth[3], monthOf(dayMonth[2] ?? ''), dayMonth[1], text.slice(dayMonth[0].length));
  const monthDay = text.match(MONTH_DAY);
  if (monthDay && monthOf(monthDay[1] ?? '') > 0) return withTime(monthDay[3], monthOf(monthDay[1] ?? ''), monthDay[2], text.slice(monthDay[0].length));
  return null;
}

/** The two readings of `a/b/year`: month first, day first; null for other texts. */
export function readYearLast(text: string): { monthFirst: DateParts; dayFirst: DateParts } | null {
  const match = text.match(YEAR_LAST);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const monthFirst = withTime(match[4], Number(match[1]), match[3], rest);
  const dayFirst = withTime(match[4], Number(match[3]), match[1], rest);
  return monthFirst && dayFirst && { monthFirst, dayFirst };
}
