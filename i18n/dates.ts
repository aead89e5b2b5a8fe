type Parts = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(key: string, locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const id = `${key} ${locale} ${options.timeZone ?? ''}`;
  let found = formatters.get(id);
  if (!found) {
    found = new Intl.DateTimeFormat(locale, options);
    formatters.set(id, found);
  }
  return found;
}

/** Wall-clock parts of an instant in an IANA zone. */
export function zonedParts(ms: number, timeZone: string): Parts {
  const format = formatter('parts', 'en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const parts: Parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of format.formatToParts(ms)) if (type in parts) parts[type as keyof Parts] = Number(value);
  return parts;
}

/** ISO 8601 with the zone's offset, e.g. `2025-02-10T16:09:23+08:00`. */
export function isoWithOffset(ms: number, timeZone: string): string {
  const p = zonedParts(ms, timeZone);
  const wall = Date.UTC(p.year, p.month - 1, p.day, p.hour, p.minute, p.second);
  const minutes = Math.round((wall - Math.floor(ms / 1000) * 1000) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  const abs = Math.abs(minutes);
  const offset = `${sign}${String(Math.floor(abs / 60)).padStart(2, '0')}:${String(abs % 60).padStart(2, '0')}`;
  return new Date(wall).toISOString().slice(0, 19) + offset;
}

const pad = (n: number): string => String(n).padStart(2, '0');
const isChinese = (locale: string): boolean => locale.startsWith('zh');

/** `16:09` */
export function formatTime(ms: number, timeZone: string): string {
  const p = zonedParts(ms, timeZone);
  return `${pad(p.hour)}:${pad(p.minute)}`;
}

/** `2025年2月10日` · `10 February 2025` (GB/T 15835: no leading zeros in running text). */
export function formatDate(ms: number, locale: string, timeZone: string): string {
  const p = zonedParts(ms, timeZone);
  if (isChinese(locale)) return `${p.year}年${p.month}月${p.day}日`;
  return formatter('date', 'en-GB', { timeZone, day: 'numeric', month: 'long', year: 'numeric' }).format(ms);
}

/** `2025年2月10日 16:09` · `10 February 2025, 16:09` */
export function formatDateTime(ms: number, locale: string, timeZone: string): string {
  return `${formatDate(ms, locale, timeZone)}${isChinese(locale) ? ' ' : ', '}${formatTime(ms, timeZone)}`;
}

/** `2月10日` · `10 Feb`, for rows of a list within a year. */
export function formatDayMonth(ms: number, locale: string, timeZone: string): string {
  const p = zonedParts(ms, timeZone);
  if (isChinese(locale)) return `${p.month}月${p.day}日`;
  return formatter('day', 'en-GB', { timeZone, day: 'numeric', month: 'short' }).format(ms);
}

/** `星期一` · `Monday` */
export function formatWeekday(ms: number, locale: string, timeZone: string): string {
  return formatter('weekday', isChinese(locale) ? locale : 'en-GB', { timeZone, weekday: 'long' }).format(ms);
}

/** `2025年`, `2025年2月`, `2025年2月10日` · `2025`, `February 2025`, `10 February 2025` */
export function formatPeriod(period: { year: number; month?: number; day?: number }, locale: string): string {
  const noon = Date.UTC(period.year, (period.month ?? 1) - 1, period.day ?? 1, 12);
  if (period.day !== undefined) return formatDate(noon, locale, 'UTC');
  if (period.month === undefined) return isChinese(locale) ? `${period.year}年` : String(period.year);
  if (isChinese(locale)) return `${period.year}年${period.month}月`;
  return formatter('month', 'en-GB', { timeZone: 'UTC', month: 'long', year: 'numeric' }).format(noon);
}
