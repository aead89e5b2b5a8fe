import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Archive } from '../archive';
import { routing } from '../i18n/routing';
import { openToken } from '../kit/signed-token';
import { type Address, readAddress } from './address';
import { send, sendMoved, sendPlain } from './answer';
import type { Captured, Handler } from './capture';
import { innerAddress } from './machine';
import type { Renderer } from './render';
import { type Resolution, resolve } from './resolve';

/** Answered by Next as they are: build files, pictures, APIs. */
const STRAIGHT = /^\/(_next\/|_client\/|api\/health$|media\/|favicon\.ico$|icon[^/]*\.(svg|png)$|apple-touch-icon\.png$)/;
const BAD_ADDRESS = '400 Bad Request: the address is not valid UTF-8 in percent-encoding.';
const STATES = { 404: 'missing', 410: 'gone', 500: 'unavailable' } as const;

function isReadable(archive: Archive): boolean {
  try {
    return archive.version() > 0;
  } catch {
    return false;
  }
}

export type FrontDoor = {
  next: Handler;
  renderer: Renderer;
  archive: () => Archive;
  /** What preview links are signed with; null when none was ever made. */
  previewSecret: () => string | null;
  trigger: (request: IncomingMessage, response: ServerResponse, path: '/api/publish' | '/api/revalidate') => Promise<void>;
  log: (line: string) => void;
};

/** The one place where statuses are decided: every request of the site comes through here (ADR 0006). */
export function frontDoor({ next, renderer, archive, previewSecret, trigger, log }: FrontDoor): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  async function statePage(status: keyof typeof STATES, locale: string, from: string): Promise<Captured | null> {
    const captured = await renderer.page({ locale, path: `/state/${STATES[status]}` }, `?from=${encodeURIComponent(from)}`);
    return captured.status === 200 ? captured : null;
  }

  async function answerState(request: IncomingMessage, response: ServerResponse, status: keyof typeof STATES, locale: string, from: string): Promise<void> {
    const page = await statePage(status, locale, from).catch(() => null);
    if (page) send(request, response, page, status);
    else sendPlain(request, response, status, `${status}`);
  }

  /** A draft or scheduled article for the holder of a signed link: kept by nobody, indexed by nobody. */
  async function answerPreview(request: IncomingMessage, response: ServerResponse, token: string): Promise<void> {
    const secret = previewSecret();
    const opened = secret === null ? null : openToken(token, secret, Date.now());
    const article = opened && archive().preview(opened.text);
    if (!opened || !article) return answerState(request, response, 404, routing.defaultLocale, '/preview');
    const page = await renderer.page({ locale: article.locale, path: '/state/preview' }, `?file=${encodeURIComponent(opened.text)}&until=${opened.expires}`);
    send(request, response, { ...page, headers: { ...page.headers, 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'no-referrer' } });
  }

  /** While the store cannot be read, pages that are kept go on being served. */
  function resolveOrPass(address: Address): Resolution {
    try {
      return resolve(archive(), address);
    } catch (error) {
      log(`The archive cannot be read: ${String(error)}`);
      return { kind: 'pass' };
    }
  }

  function innerOrSame(address: Address): Address {
    try {
      return innerAddress(archive(), address);
    } catch {
      return address;
    }
  }

  async function answerPage(request: IncomingMessage, response: ServerResponse, path: string, query: string): Promise<void> {
    const reading = readAddress(path);
    if (reading.kind === 'bad') return sendPlain(request, response, 400, BAD_ADDRESS);
    const { address } = reading;
    if (/^\/state(\/|$)/.test(address.path)) return answerState(request, response, 404, address.locale, address.path);
    const resolution = resolveOrPass(address);
    if (resolution.kind === 'redirect') return sendMoved(request, response, resolution.to + (resolution.to.includes('?') ? '' : query));
    if (reading.kind === 'other-form') return sendMoved(request, response, reading.to + query);
    if (resolution.kind === 'gone') return answerState(request, response, 410, address.locale, address.path);
    const captured = await renderer.page(innerOrSame(address), query);
    if (captured.status === 404) return answerState(request, response, 404, address.locale, address.path);
    if (captured.status >= 500 && !isReadable(archive())) return sendPlain(request, response, 503, '503 Service Unavailable: the archive is being rebuilt.', { 'retry-after': '10' });
    if (captured.status >= 500) return answerState(request, response, 500, address.locale, address.path);
    send(request, response, captured);
  }

  return async (request, response) => {
    const [path = '/', ...rest] = (request.url ?? '/').split('?');
    const query = rest.length > 0 ? `?${rest.join('?')}` : '';
    try {
      if (readAddress(path).kind === 'bad') sendPlain(request, response, 400, BAD_ADDRESS);
      else if (path === '/api/publish' || path === '/api/revalidate') await trigger(request, response, path);
      else if (STRAIGHT.test(path)) await next(request, response);
      else if (request.method !== 'GET' && request.method !== 'HEAD') sendPlain(request, response, 405, '405 Method Not Allowed', { allow: 'GET, HEAD' });
      else if (path.startsWith('/preview/')) await answerPreview(request, response, path.slice('/preview/'.length));
      else await answerPage(request, response, path, query);
    } catch (error) {
      log(`${request.method} ${request.url}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      if (!response.headersSent) await answerState(request, response, 500, routing.defaultLocale, path);
      else response.destroy();
    }
  };
}
