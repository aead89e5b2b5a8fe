import { createFields } from './fields';
import { dateOfPath } from './path-date';
import type { PathParts } from './paths';
import { flagWord } from './read-flag';

const DOCUMENTS = /^(?:readme|license|contributing|changelog|code_of_conduct)(?:[._-][a-z]{2}(?:[-_][a-z]{2,4})?)?$/i;
const OWN_DATES = ['date', 'publishDate', 'pubdate', 'lastmod', 'modified'];

/** Why a file is no article and was not meant to be one (DESIGN §4); null when it was. */
export function skipReason(data: Record<string, unknown>, file: string, { base }: PathParts, firstHeading: string | null): string | null {
  const fields = createFields(data);
  if (flagWord(fields.first('headless')?.value) === true) return 'headless: true';
  if (/^_index(?:\.|$)/i.test(base)) return 'a section page of Hugo (_index.md)';
  const titled = fields.first('title') !== null;
  if (!titled && !fields.first(...OWN_DATES)) {
    // fields of its publishing system (`ms.author`) do not make a README an article
    if (DOCUMENTS.test(base)) return `a ${base} without the front matter of an article`;
    if (file.split('/').slice(0, -1).some((segment) => /^_?includes$/i.test(segment))) return 'an include without the front matter of an article';
  }
  if (titled || firstHeading !== null || dateOfPath(file) !== null) return null;
  if (Object.keys(data).length === 0) return 'no front matter, no heading and no date in the path';
  return fields.first(...OWN_DATES, 'ms.date') ? null : 'an include fragment: no title, no heading, no date';
}
