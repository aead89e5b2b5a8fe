import type { PageKind } from '../types';

/** An edition in front of the path: `/en/…`, `/zh-TW/…`. */
const EDITION = /^\/[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?(?=\/|$)/;
const LISTS = new Set(['categories', 'tags', 'archive', 'series']);

/** What kind of page an address promises (the public contract of addresses, docs/audit.md). */
export function kindOf(path: string): PageKind {
  const [pathname = ''] = path.split('?');
  const inEdition = pathname.replace(EDITION, '') || '/';
  if (inEdition === '/') return 'front';
  const [, first = '', second] = inEdition.split('/');
  if (first === 'articles') return second !== undefined ? 'article' : 'other';
  if (first === 'authors') return second === undefined ? 'list' : 'author';
  return LISTS.has(first) ? 'list' : 'other';
}

/** What lists are cut into, pages and the days of a month: no articles of their own for a sitemap, and far only for who goes page by page. */
export const isPartOfList = (path: string): boolean => /\/page\/\d+$|\/archive\/\d{4}\/\d{2}\/\d{2}$|\?/.test(path);
