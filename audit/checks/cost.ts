import type { FileRecord, Finding, PageRecord } from '../types';
import { isPartOfList } from './kind';

/** Bytes as sent; of what we may send, the reference's budgets for the longest article page. */
const BUDGET = { html: 120 * 1024, parts: 175 * 1024 };

/** What a page and its style sheets and scripts weigh, bytes as sent. */
export function weightOf({ facts }: PageRecord, files: ReadonlyMap<string, FileRecord>): { html: number; parts: number } | null {
  return facts && { html: facts.wire, parts: facts.parts.reduce((sum, path) => sum + (files.get(path)?.wire ?? 0), 0) };
}

/** Pages that are heavy or far away. */
export function* costFindings(pages: ReadonlyMap<string, PageRecord>, files: ReadonlyMap<string, FileRecord>, clicks: number): Generator<Finding> {
  for (const record of pages.values()) {
    const weight = weightOf(record, files);
    const side = record.facts?.kind === 'article' ? 'content' : 'site';
    if (weight && weight.html > BUDGET.html) yield { rule: 'weight', level: 'warning', side, address: record.path, found: `${weight.html} bytes of HTML as sent`, expected: `at most ${BUDGET.html}` };
    if (weight && weight.parts > BUDGET.parts) yield { rule: 'weight', level: 'warning', side: 'site', address: record.path, found: `${weight.parts} bytes of style sheets and scripts as sent`, expected: `at most ${BUDGET.parts}` };
    if (record.facts && !record.facts.noindex && record.depth !== null && record.depth > clicks && !isPartOfList(record.path)) yield { rule: 'depth', level: 'warning', side: 'site', address: record.path, found: `${record.depth} links from the front page`, expected: `at most ${clicks}` };
  }
}
