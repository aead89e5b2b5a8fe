import type { Finding, Listed, PageRecord } from '../types';
import { isCanonical } from './agreement';
import { isPartOfList } from './kind';

const DAY = 86_400_000;
const written = (time: number): string => new Date(time).toISOString();

function fault({ status, failure, location, facts, path }: PageRecord): [found: string, expected: string] | null {
  if (failure !== null) return [failure, 'a page that answers 200'];
  if (status !== 200) return [`status ${status}${location === null ? '' : ` to ${location}`}`, 'a page that answers 200'];
  if (!facts) return null;
  if (facts.noindex) return ['noindex', 'pages that may be indexed'];
  return facts.canonical === path ? null : [`canonical ${facts.canonical}`, 'canonical addresses'];
}

/** Sitemap against pages: each that is listed is canonical, gives the same time and is linked. */
export function* listedFindings(sitemap: ReadonlyMap<string, Listed>, pages: ReadonlyMap<string, PageRecord>, whole: boolean): Generator<Finding> {
  for (const [path, { lastmod, bare, sitemap: file }] of sitemap) {
    const record = pages.get(path);
    if (!record) continue;
    const shared = { level: 'error', side: 'site', address: path } as const;
    const wrong = fault(record);
    if (wrong) yield { ...shared, rule: 'sitemap', found: `in ${file}: ${wrong[0]}`, expected: wrong[1] };
    if (record.depth === null && whole) yield { ...shared, rule: 'orphan', found: `in ${file}, and no link from the front page leads to it`, expected: 'a link' };
    const modified = record.facts?.modified ?? null;
    if (modified === null) continue;
    if (lastmod === null) yield { ...shared, level: 'warning', rule: 'lastmod', found: `no lastmod in ${file}, dateModified ${written(modified)}`, expected: 'the time of the page' };
    else if (bare ? Math.abs(lastmod - modified) > 2 * DAY : lastmod !== modified) yield { ...shared, rule: 'lastmod', found: `lastmod ${written(lastmod)} in ${file}, dateModified ${written(modified)}`, expected: 'the same time' };
  }
}

/** Pages that are linked and may be indexed, and that no sitemap lists. */
export function* unlistedFindings(sitemap: ReadonlyMap<string, Listed>, pages: ReadonlyMap<string, PageRecord>): Generator<Finding> {
  for (const record of pages.values()) {
    if (record.depth === null || sitemap.has(record.path) || isPartOfList(record.path) || !isCanonical(record)) continue;
    yield { rule: 'not-in-sitemap', level: record.facts?.kind === 'article' ? 'error' : 'warning', side: 'site', address: record.path, found: 'linked, may be indexed, and in no sitemap', expected: 'a place in the sitemap' };
  }
}
