import { createFields } from './fields';
import type { PathParts } from './paths';
import { flagWord } from './read-flag';

const DOCUMENTS = /^(?:readme|license|contributing|changelog|code_of_conduct)(?:[._-][a-z]{2}(?:[-_][a-z]{2,4})?)?$/i;
const DATES = ['date', 'publishDate', 'pubdate', 'lastmod', 'modified', 'ms.date'];

/** Why a file is no article and was not meant to be one; null when it was. */
export function skipReason(data: Record<string, unknown>, file: string, { base }: PathParts, firstHeading: string | null): string | null {
  const fields = createFields(data);
  const bare = Object.keys(data).length === 0;
  if (flagWord(fields.first('headless')?.value) === true) return 'headless: true';
  if (base.toLowerCase() === '_index') return 'a section page of Hugo (_index.md)';
  if (bare && DOCUMENTS.test(base)) return `a ${base} without front matter`;
  if (bare && file.split('/').slice(0, -1).some((segment) => /^_?includes$/i.test(segment))) return 'an include without front matter';
  if (firstHeading !== null || fields.first('title')) return null;
  if (bare) return 'no front matter and no heading';
  return fields.first(...DATES) ? null : 'an include fragment: no title, no heading, no date';
}
