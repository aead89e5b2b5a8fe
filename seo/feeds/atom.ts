import { bylineName } from '../byline';
import { utcTime } from '../dates';
import { imageType } from '../images';
import { languageCodes } from '../languages';
import { oneLine } from '../text';
import type { Feed, FeedItem } from '../types';
import { element, textElement, type Xml, XML_DECLARATION } from '../xml';
import { absoluteHtml } from './absolute-html';

const person = ({ name, url }: FeedItem['authors'][number]): Xml =>
  element('author', {}, element('name', {}, bylineName(name)), textElement('uri', url));

function entry(item: FeedItem, feedLanguage: string): Xml {
  const language = item.language && item.language !== feedLanguage ? languageCodes(item.language).tag : undefined;
  const { image, source } = item;
  return element('entry', { 'xml:lang': language },
    element('id', {}, item.id),
    element('title', {}, oneLine(item.title)),
    element('link', { rel: 'alternate', type: 'text/html', href: item.url }),
    image?.bytes !== undefined ? element('link', { rel: 'enclosure', type: imageType(image), length: image.bytes, href: image.url }) : null,
    source ? element('link', { rel: 'via', title: oneLine(source.name), href: source.url }) : null,
    element('published', {}, utcTime(item.published)),
    element('updated', {}, utcTime(item.modified)),
    item.authors.map(person),
    item.categories.map((category) => element('category', { term: oneLine(category) })),
    textElement('summary', oneLine(item.summary)),
    item.html ? element('content', { type: 'html' }, absoluteHtml(item.html, item.url)) : null,
  );
}

/** Atom 1.0 (RFC 4287); the feed's own author stands for entries that name none (§4.1.1). */
export function atomFeed(feed: Feed): string {
  return XML_DECLARATION + element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': languageCodes(feed.language).tag },
    element('id', {}, feed.self),
    element('title', {}, oneLine(feed.title)),
    textElement('subtitle', oneLine(feed.description)),
    element('updated', {}, utcTime(feed.updated)),
    element('link', { rel: 'alternate', type: 'text/html', href: feed.home }),
    element('link', { rel: 'self', type: 'application/atom+xml', href: feed.self }),
    (feed.hubs ?? []).map((href) => element('link', { rel: 'hub', href })),
    element('author', {}, element('name', {}, oneLine(feed.title)), element('uri', {}, feed.home)),
    textElement('icon', feed.icon),
    feed.items.map((item) => entry(item, feed.language)),
  ).xml;
}
