import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { type Coding, isReadable } from './coding';
import { parseHttpDate } from './http-date';

/** What names these very bytes before any content coding: the body of a strong validator (RFC 9110 §8.8.3). */
export const hashOf = (body: Uint8Array): string => createHash('sha256').update(body).digest('base64url').slice(0, 22);

const TAGS = /(?:W\/)?"[^"]*"/g;
const MARKS: Readonly<Record<string, Coding>> = { b: 'br', g: 'gzip' };

/** Every coding of the same bytes has a tag of its own (RFC 9110 §8.8.3.3); how hard a coder tried makes no other content. */
function partsOf(tag: string): { bytes: string; coding: Coding } {
  const [, bytes = '', mark] = /^(?:W\/)?"([^"]*?)(?:\.([bg])\d+)?"$/.exec(tag) ?? [];
  return { bytes, coding: MARKS[mark ?? ''] ?? 'identity' };
}

const isSame = (a: string, b: string): boolean => partsOf(a).bytes === partsOf(b).bytes && partsOf(a).coding === partsOf(b).coding;

/** Validators of what would be sent. */
export type Validators = { tag: string; lastModified: string | undefined };

/** What the client's conditions make of an answer: it goes out as it is, it is known already, or it is not what was meant. */
export type Verdict = { kind: 'send' } | { kind: 'not-modified'; tag: string } | { kind: 'failed' };

const SEND: Verdict = { kind: 'send' };

const modifiedAfter = (lastModified: string | undefined, date: string): boolean | null => {
  const since = parseHttpDate(date);
  return since === null || lastModified === undefined ? null : Date.parse(lastModified) > since;
};

/** `If-Match` compares strongly (RFC 9110 §13.1.1) and outweighs a date. */
function isFailed(asked: IncomingHttpHeaders, { tag, lastModified }: Validators): boolean {
  const match = asked['if-match'];
  if (match !== undefined) return match.trim() !== '*' && !(match.match(TAGS) ?? []).some((candidate) => !candidate.startsWith('W/') && isSame(candidate, tag));
  const unmodified = asked['if-unmodified-since'];
  return unmodified !== undefined && modifiedAfter(lastModified, unmodified) === true;
}

/**
 * The preconditions of a GET or HEAD, in the order of RFC 9110 §13.2.2. A stored copy is only renewed by a 304 with its own
 * tag (RFC 9111 §4.3.4), so the client's is repeated.
 */
export function judge(asked: IncomingHttpHeaders, own: Validators): Verdict {
  if (isFailed(asked, own)) return { kind: 'failed' };
  const noneMatch = asked['if-none-match'];
  if (noneMatch !== undefined) {
    if (noneMatch.trim() === '*') return { kind: 'not-modified', tag: own.tag };
    const tags = (noneMatch.match(TAGS) ?? []).filter((tag) => partsOf(tag).bytes === partsOf(own.tag).bytes);
    // of several copies the one that would be sent; else any that this client can read
    const held = tags.find((tag) => tag.endsWith(own.tag)) ?? tags.find((tag) => isSame(tag, own.tag)) ?? tags.find((tag) => isReadable(asked['accept-encoding'] as string | undefined, partsOf(tag).coding));
    return held === undefined ? SEND : { kind: 'not-modified', tag: held };
  }
  const since = asked['if-modified-since'];
  return since !== undefined && modifiedAfter(own.lastModified, since) === false ? { kind: 'not-modified', tag: own.tag } : SEND;
}

/** Whether there is anything to judge: the quick way asks this of every request. */
export const isConditional = (asked: IncomingHttpHeaders): boolean =>
  asked['if-none-match'] !== undefined || asked['if-modified-since'] !== undefined || asked['if-match'] !== undefined || asked['if-unmodified-since'] !== undefined;
