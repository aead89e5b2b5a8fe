import { oneLine } from '../text';
import type { Feed, FeedLink } from '../types';
import { atomFeed } from './atom';
import { jsonFeed } from './json-feed';
import { rssFeed } from './rss';

export type FeedKind = { file: string; type: string; write: (feed: Feed) => string };

/** The formats by file name, the most widely read first. */
export const FEED_KINDS: readonly FeedKind[] = [
  { file: 'feed.xml', type: 'application/rss+xml', write: rssFeed },
  { file: 'atom.xml', type: 'application/atom+xml', write: atomFeed },
  { file: 'feed.json', type: 'application/feed+json', write: jsonFeed },
];

/** Discovery links of the feeds that stand under a page, such as `/`, `/en` or `/categories/tech`. */
export function feedLinks(path: string, title: string): FeedLink[] {
  const folder = path === '/' ? '' : path;
  return FEED_KINDS.map(({ file, type }) => ({ type, title: oneLine(title), href: `${folder}/${file}` }));
}
