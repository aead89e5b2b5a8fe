import type { TaxonomyKind } from '../archive/types';
import { routing } from './routing';

const FOLDERS: Record<TaxonomyKind, string> = { category: 'categories', tag: 'tags', author: 'authors', series: 'series' };

/**
 * Percent-encodes a decoded path once, keeping `/`; `#` and `?` become triplets so that the result is a whole href
 * (RFC 3986 §3.3).
 */
export function encodePath(decoded: string): string {
  return encodeURI(decoded).replaceAll('#', '%23').replaceAll('?', '%3F');
}

/** `path` begins with `/`; the default edition has no prefix. */
export function localePath(locale: string, path: string): string {
  const prefix = locale === routing.defaultLocale ? '' : `/${locale}`;
  return encodePath(path === '/' ? prefix || '/' : prefix + path);
}

export const homePath = (locale: string): string => localePath(locale, '/');
export const articlePath = (locale: string, slug: string): string => localePath(locale, `/articles/${slug}`);
export const freePagePath = (locale: string, slug: string): string => localePath(locale, `/${slug}`);
export const popularPath = (locale: string): string => localePath(locale, '/popular');
export const searchPath = (locale: string): string => localePath(locale, '/search');
export const indexPath = (locale: string, kind: TaxonomyKind): string => localePath(locale, `/${FOLDERS[kind]}`);

/** Page 1 is the bare address (DESIGN §5). */
export function pagedPath(path: string, page: number): string {
  if (page <= 1) return path;
  return path === '/' ? `/page/${page}` : `${path}/page/${page}`;
}

export function termPath(locale: string, kind: TaxonomyKind, id: string, page = 1): string {
  return pagedPath(localePath(locale, `/${FOLDERS[kind]}/${id}`), page);
}

/** `/archive`, `/archive/2026`, `/archive/2026/03`, `/archive/2026/03/09`. */
export function periodPath(locale: string, period?: { year: number; month?: number; day?: number }): string {
  const parts = period ? [String(period.year).padStart(4, '0')] : [];
  if (period?.month !== undefined) parts.push(String(period.month).padStart(2, '0'));
  if (period?.month !== undefined && period.day !== undefined) parts.push(String(period.day).padStart(2, '0'));
  return localePath(locale, ['/archive', ...parts].join('/'));
}
