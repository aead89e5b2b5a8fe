import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { HeaderList, Kept, Variant } from './cache/kept';
import { isConditional, judge } from './cache/validators';
import { CACHE_CONTROL } from './headers/cache-control';
import { plainPolicies } from './headers/policies';

/** What a 304 repeats of the answer it stands for (RFC 9110 §15.4.5), with the tag that the client's copy has. */
function notModifiedHeaders(headers: HeaderList, tag: string): string[] {
  const kept: string[] = [];
  for (let i = 0; i < headers.length; i += 2) {
    const name = headers[i] ?? '';
    if (/^(?:cache-control|vary|last-modified|strict-transport-security)$/.test(name)) kept.push(name, headers[i + 1] ?? '');
  }
  return [...kept, 'etag', tag];
}

const withMore = (headers: HeaderList, more: HeaderList): string[] => (more.length === 0 ? (headers as string[]) : [...headers, ...more]);

/** Sends a kept answer; a HEAD request gets its headers only (RFC 9110 §9.3.2). Returns the status sent. */
export function sendKept(request: IncomingMessage, response: ServerResponse, kept: Kept, variant: Variant, more: HeaderList = []): number {
  if (kept.status === 200 && isConditional(request.headers)) {
    const verdict = judge(request.headers, { tag: variant.tag, lastModified: kept.lastModified });
    if (verdict.kind === 'not-modified') {
      response.writeHead(304, withMore(notModifiedHeaders(variant.headers, verdict.tag), more));
      response.end();
      return 304;
    }
    if (verdict.kind === 'failed') {
      response.writeHead(412, withMore(['content-length', '0', 'cache-control', CACHE_CONTROL.never], more));
      response.end();
      return 412;
    }
  }
  response.writeHead(kept.status, withMore(variant.headers, more));
  if (request.method === 'HEAD') response.end();
  else response.end(variant.body);
  return kept.status;
}

export type Plain = { request: IncomingMessage; response: ServerResponse; siteUrl: string };

/** A short answer without a page around it. */
export function sendPlain({ request, response, siteUrl }: Plain, status: number, text: string, headers: OutgoingHttpHeaders = {}): void {
  const body = Buffer.from(`${text}\n`);
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': body.byteLength, ...plainPolicies(siteUrl), 'cache-control': CACHE_CONTROL.never, ...headers })
    .end(request.method === 'HEAD' ? undefined : body);
}

/** A permanent move that keeps the method (RFC 9110 §15.4.9). */
export function sendMoved(plain: Plain, to: string): void {
  sendPlain(plain, 308, to, { location: to, 'cache-control': CACHE_CONTROL.moved });
}
