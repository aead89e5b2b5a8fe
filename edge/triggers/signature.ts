import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A signed time further from now than this is refused: a recorded request cannot be sent again later. */
export const REPLAY_WINDOW_MS = 5 * 60_000;

const hmac = (secret: string, text: string | Buffer): Buffer => createHmac('sha256', secret).update(text).digest();

/** Compares in constant time whatever the lengths. */
function same(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

const header = (headers: IncomingHttpHeaders, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

const isRecent = (seconds: string, now: number): boolean => /^\d{1,12}$/.test(seconds) && Math.abs(now - Number(seconds) * 1000) <= REPLAY_WINDOW_MS;

type Scheme = (headers: IncomingHttpHeaders, body: Buffer, secret: string, now: number) => boolean;

/** GitHub: `X-Hub-Signature-256: sha256=<hex>` over the body; Gitea and Forgejo send it too. */
const github: Scheme = (headers, body, secret) => same(Buffer.from(header(headers, 'x-hub-signature-256').replace(/^sha256=/, ''), 'hex'), hmac(secret, body));

/** Gitea: the bare hex digest over the body. */
const gitea: Scheme = (headers, body, secret) => same(Buffer.from(header(headers, 'x-gitea-signature'), 'hex'), hmac(secret, body));

/** GitLab's secret token travels as it is; it is compared by digest, so that its length does not show. */
const gitlab: Scheme = (headers, _, secret) => same(hmac('token', header(headers, 'x-gitlab-token')), hmac('token', secret));

/** Standard Webhooks (GitLab's signing token, others): `v1,<base64>` over `id.timestamp.body`, several separated by blanks. */
const standard: Scheme = (headers, body, secret, now) => {
  const time = header(headers, 'webhook-timestamp');
  const key = secret.startsWith('whsec_') ? Buffer.from(secret.slice(6), 'base64') : Buffer.from(secret);
  const expected = createHmac('sha256', key).update(`${header(headers, 'webhook-id')}.${time}.`).update(body).digest();
  const given = header(headers, 'webhook-signature').split(' ').filter((part) => part.startsWith('v1,'));
  return isRecent(time, now) && given.some((part) => same(Buffer.from(part.slice(3), 'base64'), expected));
};

/** Ours: `X-Broadsheet-Signature: t=<unix seconds>,v1=<hex>` over `t.body`. */
const own: Scheme = (headers, body, secret, now) => {
  const [, time = '', digest = ''] = header(headers, 'x-broadsheet-signature').match(/^t=(\d+),v1=([0-9a-f]{64})$/) ?? [];
  return isRecent(time, now) && same(Buffer.from(digest, 'hex'), hmac(secret, `${time}.${body.toString('utf8')}`));
};

const SCHEMES: readonly (readonly [string, Scheme])[] = [
  ['x-broadsheet-signature', own], ['webhook-signature', standard], ['x-hub-signature-256', github], ['x-gitea-signature', gitea], ['x-gitlab-token', gitlab],
];

/** True when the first signature a request carries is right; others are not looked at, so that none can be chosen. */
export function isSigned(headers: IncomingHttpHeaders, body: Buffer, secret: string, now: number): boolean {
  const found = SCHEMES.find(([name]) => headers[name] !== undefined);
  return found !== undefined && found[1](headers, body, secret, now);
}

/** The header that signs a call of ours, for `content:publish` elsewhere and for tests. */
export function ownSignature(body: string, secret: string, now: number): string {
  const time = Math.floor(now / 1000);
  return `t=${time},v1=${hmac(secret, `${time}.${body}`).toString('hex')}`;
}
