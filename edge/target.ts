import type { IncomingMessage } from 'node:http';

/** What a request line asks for; `host` is the authority of a whole URL, else that of the Host header. */
export type Target = { path: string; query: string; host: string | undefined };

const WHOLE = /^https?:\/\/([^/?#]*)([^#]*)/i;

/** Reads a request's target; where it is a whole URL, that outweighs the Host header (RFC 9112 §3.2.2). */
export function targetOf({ url = '/', headers }: Pick<IncomingMessage, 'url' | 'headers'>): Target {
  const whole = url.startsWith('/') ? null : WHOLE.exec(url);
  const target = whole ? `${whole[2]?.startsWith('/') ? '' : '/'}${whole[2] ?? ''}` : url;
  const cut = target.indexOf('?');
  const host = whole ? whole[1] : headers.host;
  return cut < 0 ? { path: target, query: '', host } : { path: target.slice(0, cut), query: target.slice(cut), host };
}

/** Whether content follows the header section (RFC 9112 §6.3); none of our answers to GET depends on it. */
export const hasContent = ({ headers }: Pick<IncomingMessage, 'headers'>): boolean =>
  headers['transfer-encoding'] !== undefined || (headers['content-length'] !== undefined && headers['content-length'] !== '0');
