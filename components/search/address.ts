import type { Term } from '../../archive/types';
import { searchPath } from '../../i18n/paths';
import type { SearchFields } from '../types';

/** Fields that narrow a search down, in the order in which they are named. */
export const NARROWING = ['category', 'tag', 'author', 'from', 'to'] as const;

export const isNarrowed = (fields: SearchFields): boolean => NARROWING.some((name) => fields[name] !== '');

/** The address of a search with some of its fields changed; empty fields are left out, page 1 as well. */
export function searchAddress(locale: string, fields: SearchFields, change: Partial<SearchFields> = {}, page = 1): string {
  const query = new URLSearchParams(Object.entries({ ...fields, ...change }).filter(([, value]) => value !== ''));
  if (page > 1) query.set('page', String(page));
  const text = query.toString();
  return searchPath(locale) + (text && `?${text}`);
}

/** The dates of a whole year, as the form's fields hold them. */
export const yearFields = (year: number): Pick<SearchFields, 'from' | 'to'> => {
  const name = String(year).padStart(4, '0');
  return { from: `${name}-01-01`, to: `${name}-12-31` };
};

/** What a term chosen in the form is called; its id where there is none such. */
export const nameOf = (filters: readonly Term[], kind: Term['kind'], id: string): string =>
  filters.find((term) => term.kind === kind && term.id === id)?.label ?? id;
