import { clean, lower } from '../hugo/clean';
import { titlePath, urlize } from '../hugo';
import { at, type Fields, isMap, textOf } from './maps';

/** What the tokens of a permalink stand for. `date` is the wall clock as typed, an ISO date; null when there is none. */
export type PermalinkValues = { title: string; slug: string | null; name: string; sections: string[]; date: string | null };

const TOKEN = /:\w+(?:\[.+?\])?/g;
const ENGLISH = (options: Intl.DateTimeFormatOptions, date: Date): string => new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(date);

/** The pattern for pages of a section: `[permalinks.page]` (Hugo ≥ 0.115) or straight in `[permalinks]`. */
export function permalinkPattern(config: Fields, section: string): string | null {
  const table = at(config, 'permalinks');
  if (!isMap(table)) return null;
  const key = section.toLowerCase();
  return textOf(at(table, 'page', key)) ?? (isMap(table[key]) ? null : textOf(table[key]));
}

/** `:title` and its like: Hugo cuts an empty fragment, reads `+` as a blank and, when new, `/` as a hyphen. */
const named = (text: string, newer: boolean): string => titlePath('', text, newer).replace(/\/$/, '');

function ofSections(token: string, sections: readonly string[]): string | null {
  const [, range] = token.match(/^:sections(?:\[(.+)\])?$/) ?? [];
  if (range === undefined) return sections.join('/');
  if (range === 'last') return sections.at(-1) ?? '';
  if (/^\d+$/.test(range)) return sections[Number(range)] ?? '';
  const [, from = '', to = ''] = range.match(/^(\d*):(\d*|last)$/) ?? [];
  if (!range.includes(':')) return null;
  return sections.slice(Number(from || 0), to === 'last' ? -1 : to === '' ? undefined : Number(to)).join('/');
}

function valueOf(token: string, values: PermalinkValues, newer: boolean): string | null {
  const { title, slug, name, sections } = values;
  const date = new Date(`${values.date ?? '0001-01-01'}T00:00:00Z`);
  const [year = '', month = '', day = ''] = (values.date ?? '0001-01-01').split('-');
  switch (token) {
    case ':year': return year;
    case ':month': return month;
    case ':day': return day;
    case ':monthname': return ENGLISH({ month: 'long' }, date);
    case ':weekday': return String(date.getUTCDay());
    case ':weekdayname': return ENGLISH({ weekday: 'long' }, date);
    case ':yearday': return String(Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1);
    case ':section': return sections[0] ?? '';
    case ':sectionslug': return urlize(sections[0] ?? '');
    case ':title': return named(title, newer);
    case ':slug': return named(slug ?? title, newer);
    case ':filename': case ':contentbasename': return named(name, newer);
    case ':slugorfilename': case ':slugorcontentbasename': return named(slug ?? name, newer);
    default: return token.startsWith(':sections') ? ofSections(token, sections) : null;
  }
}

/** The tokens of a pattern that are not understood (Hugo also takes Go's date formats, such as `:06`). */
export function unknownTokens(pattern: string, values: PermalinkValues): string[] {
  return (pattern.match(TOKEN) ?? []).filter((token) => valueOf(token, values, true) === null);
}

/** Whether a pattern needs the date of the page. */
export const needsDate = (pattern: string): boolean => /:(?:year|month|day|weekday)/.test(pattern);

/**
 * A permalink pattern filled in, decoded, with one `/` at both ends (https://gohugo.io/configuration/permalinks/).
 * `newer` is Hugo 0.169, else 0.111 to 0.131.
 */
export function expandPermalink(pattern: string, values: PermalinkValues, newer: boolean): string {
  const filled = pattern.replace(TOKEN, (token) => valueOf(token, values, newer) ?? token);
  return `/${lower(clean(filled)).replace(/\/{2,}/g, '/').replace(/^\/|\/$/g, '')}/`.replace('//', '/');
}
