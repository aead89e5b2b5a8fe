import type { DateParts } from './date-parts';

export type TimeParts = Omit<DateParts, 'year' | 'month' | 'day'>;

const MIDNIGHT: TimeParts = { hour: 0, minute: 0, second: 0, millisecond: 0, offset: null };

/** Zones RFC 2822 gives a fixed meaning, without CST, which in China is another zone. */
const NAMED: Readonly<Record<string, number>> = { z: 0, ut: 0, utc: 0, gmt: 0, est: -300, edt: -240, cdt: -300, mst: -420, mdt: -360, pst: -480, pdt: -420 };

const ZONE = '(z|utc?|gmt|[ecmp]dt|[emp]st|(?:utc|gmt)?\\s*[+-]\\d{1,2}(?::?\\d{1,2})?)';
const AFTER_ZONE = '(?:\\s+[a-z]{2,5})?\\s*(?:\\(.*\\))?';
const CLOCK = '(?:(上午|下午|am|pm)\\s*)?(\\d{1,2})\\s*[:时点]\\s*(\\d{1,2})(?:[:分](\\d{1,2})(?:[.,](\\d{1,9}))?)?[分秒]?(?:\\s*(am|pm))?';
const TIME = new RegExp(`^(?:\\s*t\\s*|[\\s,]+(?:at\\s+)?|(?=上午|下午))${CLOCK}(?:\\s*${ZONE}${AFTER_ZONE})?$`, 'i');
const ZONE_ALONE = new RegExp(`^(?:\\s*${ZONE}${AFTER_ZONE})?$`, 'i');

function offsetOf(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const named = NAMED[zone.toLowerCase()];
  if (named !== undefined) return named;
  const [, sign, digits = ''] = zone.match(/([+-])(\d{1,2}:?\d{0,2})$/) ?? [];
  const [hours = '', minutes = ''] = digits.includes(':') ? digits.split(':') : digits.length > 2 ? [digits.slice(0, -2), digits.slice(-2)] : [digits];
  const size = Number(hours) * 60 + Number(minutes);
  return Number(minutes) > 59 ? Infinity : sign === '-' ? -size : size;
}

/** What follows a date: nothing, or a time with or without an offset. Null when it is something else. */
export function readTime(text: string): TimeParts | null {
  if (text.trim() === '') return MIDNIGHT;
  const match = text.match(TIME);
  if (!match) return null;
  const [, before, hours, minutes, seconds, fraction, after, zone] = match;
  const half = (before ?? after)?.toLowerCase();
  let hour = Number(hours);
  if ((half === 'pm' || half === '下午') && hour < 12) hour += 12;
  if ((half === 'am' || half === '上午') && hour === 12) hour = 0;
  const millisecond = Number((fraction ?? '').slice(0, 3).padEnd(3, '0'));
  return { hour, minute: Number(minutes), second: Number(seconds ?? 0), millisecond, offset: offsetOf(zone) };
}

/** What follows a time: nothing or an offset; undefined when it is something else. */
export function readOffset(text: string): number | null | undefined {
  const match = text.trim().match(ZONE_ALONE);
  return match ? offsetOf(match[1]) : undefined;
}
