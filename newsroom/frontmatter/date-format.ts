import type { DateParts } from './date-parts';
import { readOffset, readTime } from './date-time';

const TOKEN = /YYYY|MM|M|DD|D|HH|H|mm|m|ss|s/g;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/\s+/g, '\\s+');

/** The parts of a text written in one of the site's `dateFormats`; null when it is not. A time may follow the date. */
export function readByFormat(text: string, format: string): DateParts | null {
  // without separators the digits alone decide, so each part has exactly two
  const two = /[^A-Za-z]/.test(format) ? '(\\d{1,2})' : '(\\d{2})';
  const tokens: string[] = [];
  let pattern = '^';
  let last = 0;
  for (const match of format.matchAll(TOKEN)) {
    pattern += escaped(format.slice(last, match.index)) + (match[0] === 'YYYY' ? '(\\d{4})' : two);
    last = match.index + match[0].length;
    tokens.push(match[0][0] ?? '');
  }
  const found = text.match(new RegExp(`${pattern}${escaped(format.slice(last))}(?!\\d)`));
  if (!found) return null;
  const part = (token: string): number => Number(found[tokens.indexOf(token) + 1]);
  if (!['Y', 'M', 'D'].every((token) => tokens.includes(token))) return null;
  const date = { year: part('Y'), month: part('M'), day: part('D') };
  const rest = text.slice(found[0].length);
  if (!tokens.includes('H')) {
    const time = readTime(rest);
    return time && { ...date, ...time };
  }
  const offset = readOffset(rest);
  if (offset === undefined) return null;
  const optional = (token: string): number => (tokens.includes(token) ? part(token) : 0);
  return { ...date, hour: part('H'), minute: optional('m'), second: optional('s'), millisecond: 0, offset };
}
