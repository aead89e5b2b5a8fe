import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import type { Captured } from './capture';
import { isNotModified, notModifiedHeaders, strongTag } from './validators';

const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length', 'x-nextjs-cache', 'x-nextjs-prerender', 'x-nextjs-stale-time']);

/** Sends a whole answer; `status` may differ from the one Next gave. A HEAD request gets the headers only (RFC 9110 §9.3.2). */
export function send(request: IncomingMessage, response: ServerResponse, captured: Captured, status = captured.status): void {
  const headers: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(captured.headers)) if (value !== undefined && !HOP_BY_HOP.has(name.toLowerCase())) headers[name] = value;
  if (status !== captured.status) {
    delete headers.etag;
    headers['cache-control'] = 'no-cache';
  }
  headers['content-length'] = captured.body.byteLength;
  headers['x-content-type-options'] = 'nosniff';
  headers['referrer-policy'] ??= 'strict-origin-when-cross-origin';
  if (status === 200 && !/no-store/.test(String(headers['cache-control']))) {
    headers.etag = strongTag(captured.body);
    if (isNotModified(request.headers, headers)) {
      response.writeHead(304, notModifiedHeaders(headers)).end();
      return;
    }
  }
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : captured.body);
}

/** A short answer without a page around it. */
export function sendPlain(request: IncomingMessage, response: ServerResponse, status: number, text: string, headers: OutgoingHttpHeaders = {}): void {
  const body = Buffer.from(`${text}\n`);
  response
    .writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'content-length': body.byteLength, 'x-content-type-options': 'nosniff', ...headers })
    .end(request.method === 'HEAD' ? undefined : body);
}

/** A permanent move that keeps the method (RFC 9110 §15.4.9). */
export function sendMoved(request: IncomingMessage, response: ServerResponse, to: string): void {
  sendPlain(request, response, 308, to, { location: to, 'cache-control': 'public, max-age=300' });
}
