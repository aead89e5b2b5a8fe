import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readAddress } from './address';
import { type Plain, sendKept, sendMoved, sendPlain } from './answer';
import { negotiator } from './cache/coding';
import type { HeaderList, Kept } from './cache/kept';
import type { Pages } from './cache/pages';
import type { Polisher } from './cache/polisher';
import type { Files } from './files';
import { prefersMarkdown } from './copies';
import { CACHE_CONTROL } from './headers/cache-control';
import { hasOneHost, type HostVerdict } from './headers/hosts';
import type { Client } from './headers/proxies';
import { kindOf } from './kinds';
import type { Cards } from './cards/cards';
import type { Newsstand } from './newsstand';
import type { RequestLog } from './operate/request-log';
import type { Metrics } from './operate/metrics';
import type { Pictures } from './pictures';
import { READS_PATH } from './reads/endpoint';
import { SUGGEST, type Suggest } from './suggest';
import { hasContent, targetOf } from './target';

/** Without its edition's prefix, so that both editions' articles are articles. */
function kindOfPath(path: string): string {
  const reading = readAddress(path);
  return reading.kind === 'bad' ? 'page' : kindOf(reading.address.path);
}

const isRead = (method: string | undefined): boolean => method === 'GET' || method === 'HEAD';
/** What is known of a request so far, for metrics and log. */
type Facts = { kind: string };

const TRIGGERS = /^\/api\/(?:publish|revalidate)$/;
const POLISH_AFTER_HITS = 3;
const DRAINING: HeaderList = ['connection', 'close'];

export type FrontDoor = {
  siteUrl: string;
  host: (host: string | undefined) => HostVerdict;
  client: (request: IncomingMessage) => Client;
  pages: Pages;
  polisher: Polisher;
  newsstand: Newsstand;
  /** null in development, where Next has them. */
  files: Files | null;
  pictures: Pictures;
  suggest: Suggest;
  cards: Cards;
  health: () => { status: number; body: object };
  trigger: (plain: Plain, path: '/api/publish' | '/api/revalidate') => Promise<void>;
  /** Counts what is read; `client` is the address that asks. */
  reads: (plain: Plain, client: string) => Promise<void>;
  metrics: Metrics;
  requestLog: RequestLog;
  isDraining: () => boolean;
};

/**
 * The one place where requests are admitted and statuses decided (ADR 0006). What is kept leaves by a few lines that look
 * up, compare and send; everything else takes the long way.
 */
export function frontDoor(door: FrontDoor): RequestListener {
  const { pages, metrics, requestLog } = door;
  const coding = negotiator();
  const logsAll = requestLog.isAll;

  function noteHit(key: string, kept: Kept): void {
    kept.hits += 1;
    if (kept.hits === POLISH_AFTER_HITS) door.polisher.add(key, kept);
  }

  async function send(request: IncomingMessage, response: ServerResponse, key: string | null, kept: Kept, facts: Facts): Promise<void> {
    facts.kind = kept.kind;
    const variant = await kept.variant(coding(request.headers['accept-encoding']));
    if (key !== null) {
      pages.settle(key);
      noteHit(key, kept);
    }
    sendKept(request, response, kept, variant);
  }

  /** Says why a request goes no further; false when it may. */
  function isRefused(plain: Plain, path: string, host: string | undefined): boolean {
    const { request } = plain;
    const verdict = hasOneHost(request.rawHeaders) ? door.host(host) : 'bad';
    if (verdict === 'bad' && request.httpVersion !== '1.0') sendPlain(plain, 400, '400 Bad Request: one valid Host line is needed.', { connection: 'close' });
    else if (path === '/api/health') {
      const { status, body } = door.health();
      if (isRead(request.method)) sendPlain(plain, status, JSON.stringify(body), { 'content-type': 'application/json' });
      else sendPlain(plain, 405, '405 Method Not Allowed', { allow: 'GET, HEAD' });
    } else if (verdict === 'foreign') sendPlain(plain, 421, '421 Misdirected Request: this site has another name.');
    else if (!isRead(request.method) && !TRIGGERS.test(path) && path !== READS_PATH) sendPlain(plain, 405, '405 Method Not Allowed', { allow: 'GET, HEAD' });
    else if (readAddress(path).kind === 'bad') sendPlain(plain, 400, '400 Bad Request: the address is not valid UTF-8 in percent-encoding.');
    else return false;
    return true;
  }

  async function answer(request: IncomingMessage, response: ServerResponse, facts: Facts, client: string): Promise<void> {
    const plain: Plain = { request, response, siteUrl: door.siteUrl };
    const { path, query, host } = targetOf(request);
    if (door.isDraining()) response.setHeader('connection', 'close');
    if (isRefused(plain, path, host)) return;
    if (TRIGGERS.test(path)) return door.trigger(plain, path as '/api/publish' | '/api/revalidate');
    if (path === READS_PATH) return door.reads(plain, door.client(request).address);
    const copy = prefersMarkdown(request.headers.accept) ? door.newsstand.copy(path) : null;
    // a redirect that nobody may keep: shared caches need not tell readers of HTML from readers of Markdown (ADR 0016)
    if (copy !== null) return sendPlain(plain, 303, copy, { location: copy, vary: 'Accept' });
    const file = door.files?.get(path);
    if (file) return send(request, response, null, await file, facts);
    if (door.pictures.isOne(path)) return door.pictures.answer(plain, path, query);
    if (door.cards.isOne(path)) return door.cards.answer(plain, path);
    const reading = readAddress(path);
    if (reading.kind === 'page' && reading.address.path === SUGGEST) return door.suggest.answer(plain, reading.address.locale, query, client);
    if (/^\/(?:_next|_client|api)\//.test(path)) return sendPlain(plain, 404, '404 Not Found', { 'cache-control': CACHE_CONTROL.absent });
    const result = path.startsWith('/preview/') ? await door.newsstand.preview(path.slice('/preview/'.length)) : await door.newsstand.answer(path, query, client);
    if (result.kind === 'moved') return sendMoved(plain, result.to);
    if (result.kind === 'plain') return sendPlain(plain, result.status, result.text, result.headers);
    return send(request, response, result.key, result.kept, facts);
  }

  function longWay(request: IncomingMessage, response: ServerResponse): void {
    const started = performance.now();
    const client = door.client(request);
    const requestId = client.requestId ?? requestLog.newId();
    const { path } = targetOf(request);
    const facts: Facts = { kind: kindOfPath(path) };
    response.setHeader('x-request-id', requestId);
    response.once('finish', () => {
      const kind = response.statusCode === 404 ? 'not-found' : response.statusCode === 308 ? 'redirect' : facts.kind;
      metrics.requests.add(kind, response.statusCode);
      requestLog.note({ requestId, client: client.address, method: request.method ?? '', path, status: response.statusCode, kind, ms: performance.now() - started });
    });
    answer(request, response, facts, client.address).catch((error: unknown) => {
      requestLog.failed(error, { requestId, method: request.method ?? '', path });
      if (response.headersSent) return void response.destroy();
      sendPlain({ request, response, siteUrl: door.siteUrl }, 500, '500 Internal Server Error');
    });
  }

  return (request, response) => {
    const { url = '/', headers } = request;
    const isPlain = !headers.accept?.includes('text/markdown') && isRead(request.method) && !logsAll && !hasContent(request) && door.host(headers.host) === 'ours' && hasOneHost(request.rawHeaders);
    const kept = isPlain ? pages.fresh(url) : undefined;
    const variant = kept?.ready(coding(headers['accept-encoding']));
    if (kept === undefined || variant === undefined) return longWay(request, response);
    metrics.requests.add(kept.kind, sendKept(request, response, kept, variant, door.isDraining() ? DRAINING : undefined));
    noteHit(url, kept);
  };
}
