/** Feeds stand under the front page and the lists that have one (DESIGN §5). */
export const FEED_FILES: readonly string[] = ['feed.xml', 'atom.xml', 'feed.json'];
const HAS_FEEDS = /^$|^\/(?:categories|tags|authors)\/./i;
const IS_LATER_PAGE = /\/page\/\d+$/;

/** Whether a list, by its path without a slash at the end, has feeds. */
export const hasFeeds = (list: string): boolean => HAS_FEEDS.test(list);

/** Decoded paths of the feeds of a page, without its edition's prefix; none when it has no feeds. */
export function feedsUnder(path: string): string[] {
  const list = path === '/' ? '' : path;
  return hasFeeds(list) && !IS_LATER_PAGE.test(list) ? FEED_FILES.map((file) => `${list}/${file}`) : [];
}
