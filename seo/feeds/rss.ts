import { bylineName } from '../byline';
import { rfc822Time } from '../dates';
import { imageType } from '../images';
import { languageCodes } from '../languages';
import { oneLine } from '../text';
import type { Feed, FeedItem, SeoImage } from '../types';
import { element, textElement, type Xml, XML_DECLARATION, type XmlChild } from '../xml';
import { absoluteHtml } from './absolute-html';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/** Minutes a reader may keep the feed; hubs tell of changes sooner. */
const TTL = '10';

/** A description is HTML by definition, so plain text is escaped as HTML before it is escaped as XML. */
const asHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An enclosure must state its length in bytes; without it the picture is told by Media RSS alone. */
function pictures(image: SeoImage): XmlChild {
  const { url, bytes, width, height } = image;
  const type = imageType(image);
  return [
    bytes !== undefined && type ? element('enclosure', { url, length: bytes, type }) : null,
    element('media:content', { url, medium: 'image', type, width, height }, image.credit ? element('media:credit', {}, oneLine(image.credit)) : null),
    element('media:thumbnail', { url, width, height }),
  ];
}

function item(entry: FeedItem): Xml {
  const { source, image } = entry;
  return element('item', {},
    element('title', {}, oneLine(entry.title)),
    element('link', {}, entry.url),
    element('guid', { isPermaLink: entry.id === entry.url ? 'true' : 'false' }, entry.id),
    textElement('description', asHtml(oneLine(entry.summary))),
    entry.html ? element('content:encoded', {}, absoluteHtml(entry.html, entry.url)) : null,
    entry.authors.map(({ name }) => textElement('dc:creator', bylineName(name))),
    element('pubDate', {}, rfc822Time(entry.published)),
    entry.categories.map((category) => textElement('category', oneLine(category))),
    source ? element('source', { url: source.url }, oneLine(source.name)) : null,
    image ? pictures(image) : null,
  );
}

/** RSS 2.0 by the RSS profile 1.0 (rssboard.org/rss-profile). */
export function rssFeed(feed: Feed): string {
  const title = oneLine(feed.title);
  const newest = feed.items.reduce((latest, { published }) => Math.max(latest, published), Number.NEGATIVE_INFINITY);
  return XML_DECLARATION + element('rss', { version: '2.0', ...NAMESPACES },
    element('channel', {},
      element('title', {}, title),
      element('link', {}, feed.home),
      element('description', {}, asHtml(oneLine(feed.description) || title)),
      element('language', {}, languageCodes(feed.language).lower),
      element('atom:link', { rel: 'self', type: 'application/rss+xml', href: feed.self }),
      (feed.hubs ?? []).map((href) => element('atom:link', { rel: 'hub', href })),
      Number.isFinite(newest) ? element('pubDate', {}, rfc822Time(newest)) : null,
      element('lastBuildDate', {}, rfc822Time(feed.updated)),
      element('ttl', {}, TTL),
      feed.icon ? element('image', {}, element('url', {}, feed.icon), element('title', {}, title), element('link', {}, feed.home)) : null,
      feed.items.map(item),
    )).xml;
}
