import { type Archive, isRealPeriod, type SearchRequest } from '../../archive';
import type { SearchFields } from '../../components';

export type SearchQuery = { fields: SearchFields; request: SearchRequest };

type Raw = Record<string, string | string[] | undefined>;

const MAX_FIELD = 200;
const MAX_PAGE = 1000;

function field(raw: Raw, name: string): string {
  const value = raw[name];
  return [...((Array.isArray(value) ? value[0] : value) ?? '').replace(/[\u0000-\u001f\u007f]/g, ' ').trim()].slice(0, MAX_FIELD).join('');
}

/** A day of the date fields as a period; null for anything else. */
function day(value: string): { year: number; month: number; day: number } | null {
  const match = value.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (!match) return null;
  const period = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isRealPeriod(period) ? period : null;
}

/** The search form's fields from a query string; whatever makes no sense counts as left empty. */
export function parseSearch(raw: Raw, archive: Archive, locale: string): SearchQuery {
  const from = day(field(raw, 'from'));
  const to = day(field(raw, 'to'));
  const fields: SearchFields = {
    q: field(raw, 'q'), category: field(raw, 'category'), tag: field(raw, 'tag'), author: field(raw, 'author'),
    from: from ? field(raw, 'from') : '', to: to ? field(raw, 'to') : '', sort: field(raw, 'sort') === 'date' ? 'date' : '',
  };
  const page = /^[1-9]\d{0,3}$/.test(field(raw, 'page')) ? Math.min(Number(field(raw, 'page')), MAX_PAGE) : 1;
  const request: SearchRequest = {
    locale, query: fields.q, page, pageSize: archive.site().pageSize,
    ...(fields.category ? { category: fields.category } : {}),
    ...(fields.tag ? { tag: fields.tag } : {}),
    ...(fields.author ? { author: fields.author } : {}),
    ...(from ? { from: archive.range(from).from } : {}),
    ...(to ? { until: archive.range(to).until } : {}),
    ...(fields.sort ? { sort: fields.sort } : {}),
  };
  return { fields, request };
}
