const MONTHS = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const SHORT_DAYS = 'Mon|Tue|Wed|Thu|Fri|Sat|Sun';
const LONG_DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
const TIME = '(?<h>\\d{2}):(?<m>\\d{2}):(?<s>\\d{2})';
/** The three forms that must be understood, the first of which is written today (RFC 9110 §5.6.7). */
const FORMS = [
  new RegExp(`^(?:${SHORT_DAYS}), (?<day>\\d{2}) (?<month>${MONTHS}) (?<year>\\d{4}) ${TIME} GMT$`),
  new RegExp(`^(?:${LONG_DAYS}), (?<day>\\d{2})-(?<month>${MONTHS})-(?<year>\\d{2}) ${TIME} GMT$`),
  new RegExp(`^(?:${SHORT_DAYS}) (?<month>${MONTHS}) (?<day>[ \\d]\\d) ${TIME} (?<year>\\d{4})$`),
];

/** Two digits that seem to be more than fifty years ahead are of the century before (RFC 9110 §5.6.7). */
function fullYear(digits: string, now: number): number {
  if (digits.length === 4) return Number(digits);
  const current = new Date(now).getUTCFullYear();
  const year = current - (current % 100) + Number(digits);
  return year > current + 50 ? year - 100 : year;
}

/** An HTTP-date as epoch ms; null for anything else, which a recipient has to ignore (RFC 9110 §13.1.3). */
export function parseHttpDate(text: string, now: number = Date.now()): number | null {
  const parts = FORMS.map((form) => form.exec(text.trim())?.groups).find(Boolean);
  if (!parts) return null;
  const month = MONTHS.split('|').indexOf(parts.month ?? '');
  const at = Date.UTC(fullYear(parts.year ?? '', now), month, Number(parts.day), Number(parts.h), Number(parts.m), Number(parts.s));
  const date = new Date(at);
  return date.getUTCDate() === Number(parts.day) && date.getUTCHours() === Number(parts.h) ? at : null;
}
