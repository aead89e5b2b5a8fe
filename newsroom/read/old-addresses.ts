import { posix } from 'node:path';
import { decodeOnce, fileNew, fileOld } from '../hugo';

/** Decoded, one leading `/`, no trailing `/`, no `index.html`. */
export function normalAddress(written: string): string | null {
  let path = written.trim().replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  try {
    path = decodeURIComponent(path);
  } catch {
    // a stray percent sign is part of the name
  }
  path = `/${path}`.replace(/\/{2,}/g, '/').replace(/\/index\.html?$/i, '').replace(/(.)\/+$/, '$1');
  return path === '/' || path === '' ? null : path;
}

/** Where Hugo would have put a content file: folders and base name by its rules, both generations. */
function hugoPaths(file: string): string[] {
  const parts = file.replace(/\.(md|markdown)$/i, '').split('/');
  const base = (parts.pop() ?? '').replace(/\.[a-z]{2,3}(-[a-z]{2,4})?$/i, '');
  const folders = parts.map((part) => fileNew(part));
  if (base === 'index') return [`/${folders.join('/')}`];
  return [fileNew(base), fileOld(base)].map((name) => `/${[...folders, decodeOnce(name)].join('/')}`.normalize('NFC'));
}

/**
 * Every address under which an article used to be found: `aliases`, `url`, and its path in a Hugo site with or without
 * the `articles/` folder. An alias without a leading slash is relative to the article's folder (Hugo's rule).
 */
export function oldAddresses(file: string, slug: string, aliases: readonly string[], url: string | undefined): string[] {
  const inArticles = file.replace(/^articles\//, '');
  const written = [
    ...aliases.map((alias) => (/^(\/|https?:)/i.test(alias) ? alias : posix.join('/', posix.dirname(inArticles), alias))),
    ...(url === undefined ? [] : [url]),
  ];
  const addresses = [...written.map(normalAddress), ...hugoPaths(file), ...hugoPaths(inArticles)];
  const own = `/articles/${slug}`;
  return [...new Set(addresses.filter((path): path is string => path !== null && path !== '/' && path !== own))];
}
