import { type Context, typedScalar, unwrapped } from './context';
import { parseDate } from './date';
import type { Found } from './fields';
import { dateOfPath } from './path-date';
import { flagWord } from './read-flag';
import { cleanLine } from './text';
import type { SiteReading } from './types';

export type Dates = { date?: string; lastmod?: string; publishDate?: string; expiryDate?: string };

function readDate(context: Context, { key, value: held }: Found, site: SiteReading): string | undefined {
  const { report } = context;
  const { path, value } = unwrapped(key, held);
  const text = typeof value === 'string' ? cleanLine(value) : typedScalar(context, path, value);
  if (text === null) {
    report.reject(key, 'wrong-type', value, 'A date is meant here.', 'Write it as 2024-05-06 18:30:00.');
    return undefined;
  }
  const reading = parseDate(text, site);
  if ('code' in reading) {
    report.reject(key, reading.code, text, reading.reason, reading.hint);
    return undefined;
  }
  if (reading.guessed) report.warn(key, 'date-guessed', text, `Read as ${reading.iso.slice(0, 10)}.`, 'Set dateFormats in site.yml, or write 2024-05-06.');
  return reading.iso;
}

/** The dates of an article. One without a date takes its publish date (as Hugo does), `ms.date`, its path's, or lastmod. */
export function readDates(context: Context, file: string, site: SiteReading): Dates {
  const { fields, report } = context;
  const read = (...found: (Found | null | undefined)[]): string | undefined => {
    const [first] = found.flatMap((item) => (item ? [item] : []));
    return first && readDate(context, first, site);
  };
  const lastmod = read(fields.first('lastmod', 'modified'));
  const publishDate = read(fields.all('publishDate', 'pubdate', 'published').find(({ key, value }) => key.trim().toLowerCase() !== 'published' || flagWord(value) === null));
  const expiryDate = read(fields.first('expiryDate', 'unpublishdate'));
  const dates = { lastmod, publishDate, expiryDate };
  const microsoft = fields.first('ms.date');
  const own = fields.first('date');
  if (own) return { date: read(own), ...dates };
  if (publishDate !== undefined) return { date: publishDate, ...dates };
  const inPath = dateOfPath(file);
  if (microsoft) {
    const date = read(microsoft);
    if (date !== undefined) report.warn(microsoft.key, 'date-from-ms-date', date.slice(0, 10), 'There is no date; ms.date is used.', 'Add a date.');
    return { date, ...dates };
  }
  if (inPath !== null) {
    report.warn('date', 'date-from-path', inPath, 'There is no date; the one in the file\'s path is used.', `Add date: ${inPath}.`);
    const reading = parseDate(inPath, { ...site, dateFormats: [] });
    return { date: 'iso' in reading ? reading.iso : undefined, ...dates };
  }
  if (lastmod !== undefined) {
    report.warn('date', 'date-from-lastmod', lastmod, 'There is no date; lastmod is used.', 'Add a date.');
    return { date: lastmod, ...dates };
  }
  if (!report.diagnostics.some(({ code }) => code.startsWith('date-') && !code.startsWith('date-guessed'))) {
    report.reject('date', 'date-missing', '', 'An article needs a date, here or in its file name.', 'Add date: 2024-05-06 18:30:00.');
  }
  return dates;
}
