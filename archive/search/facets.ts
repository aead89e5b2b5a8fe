import type { Context } from '../context';
import { periodRange } from '../periods';
import { termLabel } from '../terms';
import type { TermCount } from '../types';
import type { Facts } from './facts';
import type { FilterKind } from './query';
import type { TermNames } from './terms';
import type { SearchFacets } from './types';

const MOST = 12;
const KINDS: readonly FilterKind[] = ['category', 'tag', 'author'];

/** Years of the site's calendar among dates, newest first, with how many of them are in each. */
function countYears(dates: Float64Array, timeZone: string): { year: number; count: number }[] {
  const sorted = dates.sort();
  const years: { year: number; count: number }[] = [];
  for (let last = sorted.length; last > 0;) {
    const utc = new Date(sorted[last - 1] as number).getUTCFullYear();
    const year = [utc + 1, utc, utc - 1].find((one) => periodRange({ year: one }, timeZone).from <= (sorted[last - 1] as number)) ?? utc;
    const { from } = periodRange({ year }, timeZone);
    let [low, high] = [0, last];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] as number) < from) low = middle + 1;
      else high = middle;
    }
    years.push({ year, count: last - low });
    last = low;
  }
  return years;
}

/** What the results have in common, counted over all of them. */
export function facetsOf(context: Context, facts: Facts, names: TermNames, locale: string, ids: readonly number[]): SearchFacets {
  const counts = new Map<number, number>();
  for (const id of ids) {
    const terms = facts.termsOf(id);
    for (let i = 0; i < terms.length; i++) counts.set(terms[i] as number, (counts.get(terms[i] as number) ?? 0) + 1);
  }
  const found: Record<FilterKind, { row: number; id: string; count: number }[]> = { category: [], tag: [], author: [] };
  for (const [row, count] of counts) {
    const term = names.get(row);
    if (term) found[term.kind].push({ row, id: term.id, count });
  }
  const [categories, tags, authors] = KINDS.map((kind) => found[kind].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, MOST)
    .map(({ row, id, count }): TermCount => ({ kind, id, label: termLabel(context, kind, row, id, locale), count }))) as [TermCount[], TermCount[], TermCount[]];
  return { categories, tags, authors, years: countYears(Float64Array.from(ids, (id) => facts.dateOf(id)), context.site.timeZone) };
}
