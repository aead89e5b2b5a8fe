import { encodePath } from '../i18n/paths';
import { routing } from '../i18n/routing';

/** A request's path, decoded and free of its edition's prefix. */
export type Address = { locale: string; path: string };

export type Reading =
  | { kind: 'bad' }
  | { kind: 'page'; address: Address }
  /** The same page under its one right address; `to` is encoded. */
  | { kind: 'other-form'; address: Address; to: string };

const OTHER_LOCALES = routing.locales.filter((locale) => locale !== routing.defaultLocale);
/** C0 controls and invalid UTF-8 never name a page. */
const FORBIDDEN = /[\u0000-\u001f\u007f\ufffd]/;

function decode(pathname: string): string | null {
  try {
    const decoded = decodeURIComponent(pathname.replaceAll('%2F', '%252F').replaceAll('%2f', '%252F'));
    return FORBIDDEN.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
}

function splitLocale(path: string): Address {
  const first = path.split('/')[1] ?? '';
  const locale = routing.locales.find((known) => known.toLowerCase() === first.toLowerCase());
  if (!locale) return { locale: routing.defaultLocale, path };
  const rest = path.slice(first.length + 1) || '/';
  const isRepeated = rest.split('/')[1]?.toLowerCase() === locale.toLowerCase();
  return isRepeated ? splitLocale(rest) : { locale, path: rest };
}

/** First segments that are the site's own words, after an edition's prefix or none; links to them differ in case only. */
const FOLDERS = /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/(?:articles|categories|tags|series|authors|archive|search|popular)(?=\/|$)/i;

/** Slashes, `index.html`, `/page/1` and a pager's zero forms, each to the one form that is canonical. */
function tidy(path: string): string {
  const slashes = path.replace(/\/{2,}/g, '/').replace(/\/index\.html?$/i, '/').replace(/(.)\/+$/, '$1');
  return slashes.replace(/\/page\/1$/, '').replace(FOLDERS, (folder) => folder.toLowerCase()) || '/';
}

/** Writes an address as this site does: percent-encoded once, prefix only for editions other than the default. */
export function writeAddress({ locale, path }: Address): string {
  const prefix = OTHER_LOCALES.includes(locale as (typeof OTHER_LOCALES)[number]) ? `/${locale}` : '';
  return encodePath(path === '/' ? prefix || '/' : prefix + path).replaceAll('%252F', '%2F');
}

/** Reads the path of a request (RFC 3986); malformed percent-encoding is `bad` (400, never 500). */
export function readAddress(pathname: string): Reading {
  const decoded = decode(pathname);
  if (decoded === null || !decoded.startsWith('/')) return { kind: 'bad' };
  const address = splitLocale(tidy(decoded.normalize('NFC')));
  const to = writeAddress(address);
  const asAsked = decode(to) === decode(pathname);
  return asAsked ? { kind: 'page', address } : { kind: 'other-form', address, to };
}
