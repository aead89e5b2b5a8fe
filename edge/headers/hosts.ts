import { remembered } from '../../kit/remembered';

/** This machine's own names: a health check, a tunnel, a person at the keyboard. */
const LOCAL = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/;
/** uri-host and port (RFC 9110 §7.2, RFC 3986 §3.2.2), without what no host has. */
const VALID = /^(?:\[[\da-f:.]+\]|[\w.~!$&'()*+,;=%-]+)(?::\d{0,5})?$/i;

/** `foreign` gets 421 (RFC 9110 §7.4), `bad` 400 (RFC 9112 §3.2). */
export type HostVerdict = 'ours' | 'foreign' | 'bad';

/**
 * Whether a request is meant for this site; `hosts` null: under any name. No answer depends on the name it was asked under,
 * so that none can be poisoned by it; refusing strangers keeps copies of the site out of search engines.
 */
export function hostCheck(hosts: ReadonlySet<string> | null): (host: string | undefined) => HostVerdict {
  const judge = remembered((host): HostVerdict => {
    if (!VALID.test(host)) return 'bad';
    // a scheme's own port may be said or not (RFC 9110 §4.2.3)
    const name = host.toLowerCase().replace(/:(?:80|443)?$/, '');
    return hosts === null || hosts.has(name) || LOCAL.test(name) ? 'ours' : 'foreign';
  });
  return (host = '') => judge(host);
}

/** A request with two Host lines may mean something else to the next server (RFC 9112 §3.2). */
export function hasOneHost(rawHeaders: readonly string[]): boolean {
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) if (rawHeaders[i]?.length === 4 && rawHeaders[i]?.toLowerCase() === 'host') hosts += 1;
  return hosts <= 1;
}
