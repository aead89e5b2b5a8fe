import { type Plain, sendPlain } from '../answer';
import { readBody } from './body';
import { isSigned, REPLAY_WINDOW_MS } from './signature';

export type Triggers = {
  /** '' = triggers are off. */
  secret: string;
  /** Fetches and publishes the content; called without waiting. */
  publish: () => void;
  /** Renders every page anew. */
  revalidate: () => void;
  clock?: () => number;
};

const MOST_REMEMBERED = 1000;

/** `POST /api/publish` and `POST /api/revalidate` (DESIGN §5): signed, bounded, and each recorded request good for once. */
export function triggers(options: Triggers) {
  const { publish, revalidate, clock = Date.now } = options;
  const seen = new Map<string, number>();

  function isRepeated(signature: string, now: number): boolean {
    for (const [key, time] of seen) if (now - time > REPLAY_WINDOW_MS || seen.size > MOST_REMEMBERED) seen.delete(key);
    if (seen.has(signature)) return true;
    seen.set(signature, now);
    return false;
  }

  return async (plain: Plain, path: '/api/publish' | '/api/revalidate'): Promise<void> => {
    const { request } = plain;
    const refuse = (status: number, text: string, headers = {}): void => sendPlain(plain, status, text, { connection: 'close', ...headers });
    if (request.method !== 'POST') return refuse(405, '405 Method Not Allowed', { allow: 'POST' });
    const { secret } = options;
    if (secret === '') return refuse(403, '403 Forbidden: triggers are off until REVALIDATE_SECRET is set.');
    const body = await readBody(request);
    if (body === null) return refuse(413, '413 Content Too Large');
    const now = clock();
    if (!isSigned(request.headers, body, secret, now)) return refuse(401, '401 Unauthorized: the request carries no valid signature.');
    const signature = ['x-broadsheet-signature', 'webhook-signature', 'x-hub-signature-256', 'x-gitea-signature'].map((name) => request.headers[name]).find(Boolean);
    if (signature !== undefined && isRepeated(`${path} ${String(signature)}`, now)) return sendPlain(plain, 202, 'Already received.');
    if (path === '/api/revalidate') {
      revalidate();
      return sendPlain(plain, 200, 'Every page is rendered anew.');
    }
    publish();
    sendPlain(plain, 202, 'Publishing.');
  };
}
