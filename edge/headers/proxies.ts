import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

const NAMED: Readonly<Record<string, readonly string[]>> = {
  loopback: ['127.0.0.0/8', '::1/128'],
  private: ['127.0.0.0/8', '::1/128', '10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7', 'fe80::/10'],
};

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** IPv4 as a dual-stack socket writes it. */
const bare = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, '');

function blockList(trusted: readonly string[]): BlockList {
  const list = new BlockList();
  for (const item of trusted.flatMap((name) => NAMED[name] ?? [name])) {
    const [address = '', length] = item.split('/');
    if (isIP(address) === 0) continue;
    if (length === undefined) list.addAddress(address, familyOf(address));
    else list.addSubnet(address, Number(length), familyOf(address));
  }
  return list;
}

export type Client = { address: string; requestId: string | null };

const REQUEST_ID = /^[\w.-]{1,64}$/;
const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value.join(',') : value ?? '');

/**
 * Who really asks: the nearest address in X-Forwarded-For that is none of our own proxies', read from the right, since
 * everything to the left of it may be made up. Headers of a peer that is not trusted count for nothing.
 */
export function clientReader(trusted: readonly string[]): (request: IncomingMessage) => Client {
  const list = blockList(trusted);
  const isTrusted = (address: string): boolean => isIP(address) !== 0 && list.check(address, familyOf(address));
  return ({ socket, headers }) => {
    const peer = bare(socket.remoteAddress ?? '');
    if (!isTrusted(peer)) return { address: peer, requestId: null };
    const id = first(headers['x-request-id']);
    const hops = first(headers['x-forwarded-for']).split(',').map((hop) => bare(hop.trim())).filter((hop) => isIP(hop) !== 0).reverse();
    return { address: hops.find((hop) => !isTrusted(hop)) ?? hops.at(-1) ?? peer, requestId: REQUEST_ID.test(id) ? id : null };
  };
}
