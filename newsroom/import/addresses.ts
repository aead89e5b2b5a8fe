import { routing } from '../../i18n/routing';
import { normalAddress } from '../read/old-addresses';

/**
 * An old address as the site looks it up: decoded, without an edition's prefix and a trailing slash; null for the front
 * page. A prefix that is no edition's (`/zh/…`) is part of the address.
 */
export function lookedUp(path: string): string | null {
  const normal = normalAddress(asWritten(path));
  if (normal === null) return null;
  const first = normal.split('/')[1]?.toLowerCase() ?? '';
  if (!routing.locales.some((locale) => locale.toLowerCase() === first)) return normal;
  const rest = normal.slice(first.length + 1);
  return rest === '' ? null : rest;
}

/** A decoded path as editors write it: readable, but with what would end the path as triplets. */
export const asWritten = (path: string): string => path.replace(/%(?![0-9a-f]{2})|[?#]/gi, encodeURIComponent);

/** As Hugo writes the address of a page: with a slash at the end unless it is a file's. */
export const withSlash = (path: string): string => (/\.\w+$/.test(path) || path.endsWith('/') ? path : `${path}/`);
