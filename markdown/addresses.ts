const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
// Browsers drop these from addresses before they look for a scheme.
const IGNORED = /[\u0000-\u0020\u007F-\u009F\u00AD\u200B-\u200F\u2028-\u202F\u2060\uFEFF]/g;
const TO_ENCODE = /[^\x21-\x7E]|["<>\\^`{|}]/gu;

/** The address with percent-encoded characters readable where that does not change its parts; itself if malformed. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** The address with everything encoded that may not stand in one; existing escapes stay. */
export function encodeAddress(address: string): string {
  return address.trim().replace(TO_ENCODE, (character) => encodeURIComponent(/\p{Surrogate}/u.test(character) ? '\uFFFD' : character));
}

/** Whether a link may lead there: relative, or one of http, https, mailto and tel. */
export function isLinkable(href: string): boolean {
  const bare = href.replace(IGNORED, '');
  const scheme = SCHEME.exec(bare)?.[0].toLowerCase();
  if (!scheme) return bare !== '' && !/^[^/?#]*:/.test(bare);
  return LINK_SCHEMES.has(scheme) && (!scheme.startsWith('http') || URL.canParse(bare));
}

/** Whether an http(s) address, absolute or relative, is on another host than the site. */
export function isExternal(href: string, siteOrigin: string): boolean {
  if (!URL.canParse(siteOrigin) || !URL.canParse(href, siteOrigin)) return /^(?:https?:)?\/\//i.test(href);
  const target = new URL(href, siteOrigin);
  return target.protocol.startsWith('http') && target.host !== new URL(siteOrigin).host;
}

/**
 * The address to load a picture, video or sound from: https, or a path on the site; null for
 * everything else (`data:`, `C:\…`, `hhttps://…`, relative paths that nobody resolved).
 */
export function mediaAddress(src: string): string | null {
  const address = src.trim().replace(/^\/\//, 'https://').replace(/^http:\/\//i, 'https://');
  if (/^\/(?![/\\])/.test(address)) return encodeAddress(address);
  if (!/^https:\/\/[^/]/i.test(address) || !URL.canParse(address)) return null;
  return encodeAddress(address);
}
