import type { Archive, PageRef } from '../archive';
import type { Address } from './address';

/** Feeds stand under the front page and the lists that have one (DESIGN §5). */
const FEED = /^((?:\/(?:categories|tags|authors)\/.+)?)\/(feed\.xml|atom\.xml|feed\.json)$/;
const FEED_FILES = ['feed.xml', 'atom.xml', 'feed.json'];
const HAS_FEEDS = /^\/$|^\/(?:categories|tags|authors)\/(?!.*\/page\/\d+$)/;
const COPY = /^\/articles\/([^/]+)\.md$/;

/**
 * Where Next keeps what machines ask for: under /state, which nobody can ask for from outside. Terms may hold slashes, so
 * a feed's file name stands in front of them there.
 */
export function machinePath(path: string): string | null {
  if (path === '/sitemap.xml') return '/state/sitemap';
  const feed = FEED.exec(path);
  if (feed) return `/state/feeds/${feed[2]}${feed[1]}`;
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
      ...(HAS_FEEDS.test(path) ? FEED_FILES.map((file) => `${path === '/' ? '' : path}/${file}`) : []),
      ...(/^\/articles\/[^/]+$/.test(path) ? [`${path}.md`] : []),
    ];
    return [page, ...machine.flatMap((address) => machinePath(address) ?? []).map((inner) => ({ locale, path: inner }))];
  });
}
