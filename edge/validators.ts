import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** A strong validator of these very bytes (RFC 9110 §8.8.3). */
export const strongTag = (body: Uint8Array): string => `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** `If-None-Match` by weak comparison (RFC 9110 §13.1.2): a list of tags, or `*` for anything there is. */
function matchesTag(header: string, tag: string): boolean {
  return header.trim() === '*' || (header.match(/(?:W\/)?"[^"]*"/g) ?? []).some((candidate) => opaque(candidate) === opaque(tag));
}

/** True when the client has these bytes already; a date counts only where no tag was sent (RFC 9110 §13.2.2). */
export function isNotModified(asked: IncomingHttpHeaders, answer: OutgoingHttpHeaders): boolean {
  const noneMatch = asked['if-none-match'];
  if (noneMatch !== undefined) return answer.etag !== undefined && matchesTag(noneMatch, String(answer.etag));
  const since = Date.parse(asked['if-modified-since'] ?? '');
  const modified = Date.parse(String(answer['last-modified'] ?? ''));
  return modified <= since;
}

/** What a 304 repeats of the answer it stands for (RFC 9110 §15.4.5). */
export function notModifiedHeaders(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-(?!location|security-policy)/i.test(name)));
}
