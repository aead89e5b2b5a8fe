import type { Context } from '../context';
import { periodRange } from '../periods';
import { termLabel } from '../terms';
import type { TermCount } from '../types';
import type { Facts } from './facts';
import type { FilterKind } from './query';
import type { TermNames } from './terms';
import type { SearchFacets } from './types';

const MOST = 12;
/** No year is shorter. */
const YEAR_MS = 365 * 86_400_000;
const KINDS: readonly FilterKind[] = ['category', 'tag', 'author'];

/** Years of the site's calendar among dates, newest first, with how many of them are in each. */
function countYears(dates: Float64Array, timeZone: string): { year: number; count: number }[] {
  let [first, last] = [Infinity, -Infinity];
  for (const date of dates) {
    if (date < first) first = date;
    if (date > last) last = date;
  }
  if (first > last) return [];
  // a zone is at most a day away from UTC
  const [from, until] = [new Date(first).getUTCFullYear() - 1, new Date(last).getUTCFullYear() + 1];
  const starts = Float64Array.from({ length: until - from + 1 }, (_, n) => periodRange({ year: from + n }, timeZone).from);
  const counts = new Uint32Array(starts.length);
  for (const date of dates) {
    let n = Math.min(starts.length - 1, Math.floor((date - (starts[0] as number)) / YEAR_MS) + 1);
    while ((starts[n] as number) > date) n -= 1;
    counts[n] = (counts[n] as number) + 1;
  }
  return Array.from(counts, (count, n) => ({ year: from + n, count })).filter(({ count }) => count > 0).reverse();
}

/** What the results have in common, counted over all of them. */
export function facetsOf(context: Context, facts: Facts, names: TermNames, locale: string, ids: readonly number[]): SearchFacets {
  const found: Record<FilterKind, { row: number; id: string; count: number }[]> = { category: [], tag: [], author: [] };
  facts.countTerms(ids, names.end).forEach((count, row) => {
    const term = count > 0 ? names.get(row) : undefined;
    if (term) found[term.kind].push({ row, id: term.id, count });
  });
  const [categories, tags, authors] = KINDS.map((kind) => found[kind].sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1)).slice(0, MOST)
    .map(({ row, id, count }): TermCount => ({ kind, id, label: termLabel(context, kind, row, id, locale), count }))) as [TermCount[], TermCount[], TermCount[]];
  return { categories, tags, authors, years: countYears(facts.datesOf(ids), context.site.timeZone) };
}
