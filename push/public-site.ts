import { isIP } from 'node:net';

/** Names of machines that only their own network knows (RFC 6761, RFC 6762, RFC 8375). */
const LOCAL_NAME = /^(?:[^.]+|localhost|.+\.(?:localhost|local|internal|home\.arpa|lan|test|invalid))$/i;
/** RFC 1918, 3927, 5735, 6598 and their like in IPv6. */
const LOCAL_ADDRESS = /^(?:0\.|10\.|127\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|::1?$|f[cd][\da-f]{2}:|fe[89ab][\da-f]:|::ffff:)/i;

/** Whether the world can reach a site under its address: of any other no engine is ever told. */
export function isPublicSite(siteUrl: string): boolean {
  if (!URL.canParse(siteUrl)) return false;
  const host = new URL(siteUrl).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  return isIP(host) > 0 ? !LOCAL_ADDRESS.test(host) : !LOCAL_NAME.test(host);
}
