import { bylineName } from '../byline';
import { utcTime } from '../dates';
import { languageCodes } from '../languages';
import { legalText, oneLine } from '../text';
import type { Feed, FeedItem } from '../types';
import { absoluteHtml } from './absolute-html';

/** `content_html` or `content_text` must be there. */
function content(item: FeedItem) {
  if (item.html) return { content_html: absoluteHtml(item.html, item.url) };
  return { content_text: oneLine(item.summary) || oneLine(item.title) };
}

function jsonItem(item: FeedItem, feedLanguage: string) {
  return {
    id: item.id,
    url: item.url,
    title: oneLine(item.title),
    summary: oneLine(item.summary) || undefined,
    ...content(item),
    image: item.image?.url,
    date_published: utcTime(item.published),
    date_modified: utcTime(item.modified),
    authors: item.authors.length > 0 ? item.authors.map(({ name, url }) => ({ name: bylineName(name), url })) : undefined,
    tags: item.categories.length > 0 ? item.categories.map(oneLine) : undefined,
    language: item.language && item.language !== feedLanguage ? languageCodes(item.language).tag : undefined,
  };
}

/** https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(feed: Feed): string {
  const value = {
    version: 'https://jsonfeed.org/version/1.1',
    title: oneLine(feed.title),
    home_page_url: feed.home,
    feed_url: feed.self,
    description: oneLine(feed.description) || undefined,
    icon: feed.icon,
    language: languageCodes(feed.language).tag,
    authors: [{ name: oneLine(feed.title), url: feed.home }],
    hubs: feed.hubs && feed.hubs.length > 0 ? feed.hubs.map((url) => ({ type: 'WebSub', url })) : undefined,
    items: feed.items.map((item) => jsonItem(item, feed.language)),
  };
  return JSON.stringify(value, (_key, part: unknown) => (typeof part === 'string' ? legalText(part) : part));
}
