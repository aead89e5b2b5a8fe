import { isIPv6 } from 'node:net';

/** Groups of an IPv6 address that name a household's network; the rest a device chooses anew every day (RFC 8981). */
const NETWORK_GROUPS = 4;

/** The address for IPv4, the first 64 bits for IPv6: what stands for a client where clients are told apart. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%', 1)[0]?.toLowerCase().split('::') ?? [];
  const groups = (part: string): string[] => (part === '' ? [] : part.split(':'));
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...groups(tail ?? '')];
  return all.slice(0, NETWORK_GROUPS).map((group) => parseInt(group, 16).toString(16)).join(':');
}
