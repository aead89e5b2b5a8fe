const DAY = 86_400_000;
/** W3C date, or date and time with a zone: without one the reader's is assumed. */
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;

/** Milliseconds of a time with its zone, or of a bare date where those are allowed; null for anything else. */
export function instant(value: unknown, bareDate = false): number | null {
  if (typeof value !== 'string' || !(WITH_ZONE.test(value) || (bareDate && DATE_ONLY.test(value)))) return null;
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : time;
}

/** Clocks differ by less than a day; a bare date may be that of another zone. */
export const isFuture = (time: number, now: number): boolean => time > now + DAY;
