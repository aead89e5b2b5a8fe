import type { Context } from './context';
import { readLine } from './read-text';
import { suggestion } from './suggest';
import type { ArticleFields } from './types';

const INDEXINGS = ['index', 'news-noindex', 'noindex', 'canonical'] as const;
/** What both RSS and Atom take for the name of an entry that never changes (RFC 4287 §4.2.6 asks for an IRI). */
const GUID = /^(?:https?:\/\/[^\s<>"]+|(?:tag|urn):[^\s<>"]+)$/i;

function readIndexing(context: Context): ArticleFields['indexing'] {
  const typed = readLine(context, 'indexing')?.toLowerCase();
  if (typed === undefined) return undefined;
  const known = INDEXINGS.find((value) => value === typed);
  if (known === 'canonical' && !/^https?:\/\//i.test(readLine(context, 'sourceUrl', 'source_url') ?? '')) {
    context.report.note('indexing', 'indexing-without-source', typed, 'To name its source as the original, an article needs sourceUrl; it is not shown by search engines until then.');
    return 'noindex';
  }
  if (known) return known;
  const meant = suggestion(typed, INDEXINGS);
  context.report.note('indexing', 'indexing-unknown', typed, 'There is no such way; it is left out.', meant === null ? `Allowed are ${INDEXINGS.join(', ')}.` : `Did you mean ${meant}?`);
  return undefined;
}

function readGuid(context: Context): string | undefined {
  const guid = readLine(context, 'guid');
  if (guid === undefined || GUID.test(guid)) return guid;
  context.report.note('guid', 'guid-malformed', guid, 'A guid is a web address, or begins with tag: or urn:; this one is left out.');
  return undefined;
}

/** What search engines and feed readers are told of the article besides what readers see. */
export function readForMachines(context: Context): Pick<ArticleFields, 'indexing' | 'guid'> {
  return { indexing: readIndexing(context), guid: readGuid(context) };
}
