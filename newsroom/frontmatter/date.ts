import { readByFormat } from './date-format';
import { plainDate, readForms, readYearLast } from './date-forms';
import { type DateParts, impossibility } from './date-parts';
import { isoOf } from './zone';

type DateRules = { timeZone: string; dateFormats: readonly string[] };

export type DateReading =
  | { iso: string; guessed: boolean }
  | { code: 'date-ambiguous' | 'date-impossible' | 'date-unreadable'; reason: string; hint?: string };

const UNREADABLE = { code: 'date-unreadable', reason: 'This is not a date.', hint: 'Write it as 2024-05-06 18:30:00.' } as const;

/**
 * Reads a date in any of the forms real files use. `M/D/YYYY` and `D/M/YYYY` need the site's `dateFormats`, except where
 * only one of them is a date (`guessed`). A date without an offset is wall-clock time in `timeZone`.
 */
export function parseDate(typed: string, { timeZone, dateFormats }: DateRules): DateReading {
  // a date is short; longer text would only feed the patterns
  if (typed.length > 120) return UNREADABLE;
  const text = plainDate(typed);
  const settle = (parts: DateParts, guessed: boolean): DateReading => {
    const reason = impossibility(parts);
    return reason === null ? { iso: isoOf(parts, timeZone), guessed } : { code: 'date-impossible', reason };
  };
  for (const format of dateFormats) {
    const parts = readByFormat(text, format);
    if (parts && impossibility(parts) === null) return settle(parts, false);
  }
  const parts = readForms(text);
  if (parts) return settle(parts, false);
  const both = readYearLast(text);
  if (!both) return UNREADABLE;
  const { monthFirst, dayFirst } = both;
  if (monthFirst.day === dayFirst.day) return settle(monthFirst, true);
  const possible = [monthFirst, dayFirst].filter((reading) => impossibility(reading) === null);
  const [only] = possible;
  if (possible.length > 1) {
    return { code: 'date-ambiguous', reason: 'Day and month cannot be told apart.', hint: 'Set dateFormats in site.yml, e.g. [MM/DD/YYYY], or write 2024-05-06.' };
  }
  return settle(only ?? monthFirst, true);
}
