import { type Diagnostic, notice, problem } from './diagnostic';
import { dateFromPath, readDate } from './dates';
import type { FieldReader } from './fields';
import type { SiteRules } from './types';

const FORMS = 'e.g. 2026-03-09 08:30:00, 2026-03-09T08:30:00+08:00 or 2026年3月9日 8:30';
const REASONS = {
  impossible: ['date-impossible', 'There is no such date and time (years 1900 to 2200).'],
  unreadable: ['date-unreadable', `This is no date that can be read; write ${FORMS}.`],
  ambiguous: ['date-ambiguous', 'Day and month could be either way round; say which in site.yml, e.g. dateFormats: ["MM/DD/YYYY"].'],
} as const;

/** A date field as ISO 8601 with an offset; null when absent or refused (the reader then holds the reason). */
export function readDateField(reader: FieldReader, field: string, site: SiteRules): string | null {
  const name = reader.nameOf(field);
  if (name === null) return null;
  const typed = reader.typed(name) ?? '';
  const reading = readDate(typed, site);
  if (reading.kind !== 'ok') {
    const [code, message] = REASONS[reading.kind];
    reader.reject(name, code, typed, message);
    return null;
  }
  if (reading.repaired) reader.warn(name, 'date-guessed', typed, `Only one reading of this date is possible and was taken; write ${FORMS}.`);
  return reading.iso;
}

/** The article's date: `date`, Microsoft's `ms.date`, then the publish date, then the file's name and path. */
export function readMainDate(reader: FieldReader, file: string, site: SiteRules): { iso: string | null; diagnostics: Diagnostic[] } {
  for (const field of ['date', 'ms.date', 'publishDate']) {
    if (reader.nameOf(field) !== null) return { iso: readDateField(reader, field, site), diagnostics: [] };
  }
  const place = { file, line: 1, field: 'date' };
  const fromPath = dateFromPath(file, site);
  if (fromPath !== null) return { iso: fromPath, diagnostics: [notice(place, 'date-from-path', fromPath, 'There is no date; the one in the file\'s path was taken.')] };
  return { iso: null, diagnostics: [problem(place, 'date-missing', '', `An article needs a date: give it a \`date\`, ${FORMS}, or a file name such as 2026-03-09-name.md.`)] };
}
