import type { Finding, PageRecord } from '../types';
import { isCanonical } from './agreement';
import { shown } from './shown';

/** Pages of the same edition that search engines cannot tell apart; editors mend it where one of them is an article. */
export function* duplicateFindings(pages: ReadonlyMap<string, PageRecord>): Generator<Finding> {
  for (const [rule, field] of [['duplicate-title', 'title'], ['duplicate-description', 'description']] as const) {
    const known = new Map<string, PageRecord[]>();
    for (const record of pages.values()) {
      const text = record.facts?.[field] ?? '';
      if (text === '' || !isCanonical(record)) continue;
      const key = `${record.facts?.lang} ${text}`;
      known.set(key, [...(known.get(key) ?? []), record]);
    }
    for (const records of known.values()) {
      const [first] = records;
      if (!first || records.length === 1) continue;
      const content = records.some(({ facts }) => facts?.kind === 'article');
      yield {
        rule, level: content || field === 'description' ? 'warning' : 'error', side: content ? 'content' : 'site', address: first.path, count: records.length,
        found: `${shown([first.facts?.[field] ?? ''])}, also on ${shown(records.slice(1).map(({ path }) => path))}`, expected: `a ${field} of its own`,
      };
    }
  }
}
