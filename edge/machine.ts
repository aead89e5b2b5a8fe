import type { Archive, PageRef } from '../archive';
import { FEED_FILES, feedsUnder, hasFeeds } from '../i18n/feed-paths';
import type { Address } from './address';

/** Hugo's name for its one feed. */
export const OLD_FEED_FILE = 'index.xml';
const COPY = /^\/articles\/([^/]+)\.md$/;

/** The list and the file of a feed's address, whether or not there is such a feed; null for other addresses. */
export function feedOf(path: string): { list: string; file: string } | null {
  const cut = path.lastIndexOf('/');
  const file = path.slice(cut + 1);
  return file === OLD_FEED_FILE || FEED_FILES.includes(file) ? { list: path.slice(0, cut), file } : null;
}

/**
 * Where Next keeps what machines ask for: under /state, which nobody can ask for from outside. Terms may hold slashes, so
 * a feed's file name stands in front of them there.
 */
export function machinePath(path: string): string | null {
  if (path === '/sitemap.xml') return '/state/sitemap';
  const feed = feedOf(path);
  if (feed && feed.file !== OLD_FEED_FILE && hasFeeds(feed.list)) return `/state/feeds/${feed.file}${feed.list}`;
  const copy = COPY.exec(path);
  return copy ? `/state/markdown/${copy[1]}` : null;
}

/** The address inside Next; an article whose slug ends in `.md` is itself, not a copy of another. */
export function innerAddress(archive: Archive, address: Address): Address {
  const path = machinePath(address.path);
  if (path === null || (path.startsWith('/state/markdown/') && archive.address(address.locale, address.path).kind === 'live')) return address;
  return { locale: address.locale, path };
}

/** Pages that changed, with their feeds and their copies in Markdown. */
export function withMachinePages(pages: readonly PageRef[]): PageRef[] {
  return pages.flatMap((page) => {
    const { locale, path } = page;
    const machine = [
      ...feedsUnder(path),
      ...(/^\/articles\/[^/]+$/.test(path) ? [`${path}.md`] : []),
    ];
    return [page, ...machine.map((address) => ({ locale, path: address }))];
  });
}
