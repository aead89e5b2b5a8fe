import { utcTime } from '../dates';
import { pageUrl } from '../urls';
import { element, openTag, XML_DECLARATION } from '../xml';

/** `modified` is that of the newest page in the file. */
export type SitemapFile = { path: string; modified?: number };

/** The index of all sitemaps (sitemaps.org); it may list sitemaps only, never another index. */
export function* sitemapIndex(files: Iterable<SitemapFile>, origin: string): Generator<string> {
  yield `${XML_DECLARATION}${openTag('sitemapindex', { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' })}\n`;
  for (const { path, modified } of files) {
    const lastmod = modified === undefined ? null : element('lastmod', {}, utcTime(modified));
    yield `${element('sitemap', {}, element('loc', {}, pageUrl(origin, path)), lastmod).xml}\n`;
  }
  yield '</sitemapindex>\n';
}
