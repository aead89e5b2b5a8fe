import { countedIn } from '../../archive/readers/most-read';
import type { IncomingHttpHeaders } from 'node:http';
import type { Archive } from '../../archive';
import { Allowance } from '../../kit/allowance';
import { Allowances } from '../../kit/allowances';
import { readAddress } from '../address';
import { type Plain, sendPlain } from '../answer';
import { CACHE_CONTROL } from '../headers/cache-control';
import { plainPolicies } from '../headers/policies';
import { readBody } from '../triggers/body';
import { isBot } from './bots';
import type { ReadDesk } from './desk';
import { networkOf } from './networks';

/** Where a page tells that it is being read (ADR 0014): POST, the page's path as plain text. */
export const READS_PATH = '/api/read';

/** The longest address of an article, percent-encoded, several times over. */
const MOST_BYTES = 2048;
const LONGEST_MS = 5000;
/** A reader opens a few articles a minute; a school behind one address opens many. */
const PER_NETWORK = { burst: 60, perSecond: 1 } as const;
const MOST_NETWORKS = 10_000;
/** Of all together: more is an attack, and may cost nothing. */
const TOGETHER = { burst: 1000, perSecond: 300 } as const;
const LONGEST_NAME = 256;

export type ReadsOptions = { archive: () => Archive; desk: Pick<ReadDesk, 'add'>; clock?: () => number };

const hostOf = (url: string): string | null => (URL.canParse(url) ? new URL(url).host : null);

/** Whether a page of this very site sends it: browsers say so in a header that no page can set (Fetch Metadata §2.4), older ones by Origin. */
export function isOwnPage(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && host !== undefined && hostOf(origin) === host.toLowerCase();
}

/** The article that a beacon names, if readers can see it. */
function articleOf(archive: Archive, path: string): { locale: string; slug: string } | null {
  const reading = path.startsWith('/') && !/[?#\s]/.test(path) ? readAddress(path) : null;
  if (!reading || reading.kind === 'bad') return null;
  const { locale, path: decoded } = reading.address;
  const slug = /^\/articles\/([^/]+)$/.exec(decoded)?.[1];
  return slug !== undefined && archive.address(locale, decoded).kind === 'live' ? { locale: countedIn(locale), slug } : null;
}

/** Answers `POST /api/read`. What is wrong with a request is said; whether a read counted is not. */
export function readsEndpoint({ archive, desk, clock }: ReadsOptions) {
  const networks = new Allowances(PER_NETWORK, MOST_NETWORKS, clock);
  const together = new Allowance(TOGETHER.burst, TOGETHER.perSecond, clock);

  return async (plain: Plain, client: string): Promise<void> => {
    const { request, response, siteUrl } = plain;
    const refuse = (status: number, text: string, headers = {}): void => sendPlain(plain, status, text, headers);
    const done = (): void => void response.writeHead(204, { ...plainPolicies(siteUrl), 'cache-control': CACHE_CONTROL.never }).end();
    if (!archive().site().popular) return refuse(404, '404 Not Found');
    if (request.method !== 'POST') return refuse(405, '405 Method Not Allowed', { allow: 'POST' });
    if (!isOwnPage(request.headers)) return refuse(403, '403 Forbidden: only this site\'s own pages tell what is read.');
    const network = networkOf(client);
    if (!networks.take(network) || !together.take()) return refuse(429, '429 Too Many Requests', { 'retry-after': '60' });
    const body = await readBody(request, MOST_BYTES, LONGEST_MS);
    if (body === null) return refuse(413, '413 Content Too Large', { connection: 'close' });
    const article = articleOf(archive(), body.toString('utf8'));
    if (!article) return refuse(404, '404 Not Found: the body is the path of no article of this site.');
    const name = request.headers['user-agent'];
    if (!isBot(name)) desk.add({ ...article, reader: `${network} ${name?.slice(0, LONGEST_NAME)}` });
    done();
  };
}
