import { utcTime } from '../dates';
import { languageAlternates } from '../hreflang';
import { shareableImages } from '../images';
import type { Editions, SeoImage } from '../types';
import { pageUrl } from '../urls';
import { element, openTag, XML_DECLARATION, type XmlChild } from '../xml';

/** A page that answers 200, is indexed and is its own canonical. */
export type SitemapPage = {
  path: string;
  /** The last change of its own content; left out where that is not known. */
  modified?: number;
  images?: readonly SeoImage[];
  /** Only where the pages' heads do not name their translations: one method is enough (Google: localized versions). */
  editions?: Editions;
};

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
};
/** sitemap.xsd and Google's image sitemaps. */
const MAX_LOC = 2048;
const MAX_IMAGES = 1000;

function imageTags(images: readonly SeoImage[], origin: string): XmlChild {
  const own = shareableImages(images, origin).filter(({ url }) => url.startsWith(`${new URL(origin).origin}/`));
  return own.slice(0, MAX_IMAGES).map(({ url }) => element('image:image', {}, element('image:loc', {}, url)));
}

function languageTags({ path, editions = {} }: SitemapPage, origin: string): XmlChild {
  return Object.entries(languageAlternates(origin, path, editions) ?? {}).map(([hreflang, href]) => element('xhtml:link', { rel: 'alternate', hreflang, href }));
}

/**
 * A sitemap in pieces. The XSD is a sequence: loc, lastmod, then elements of other namespaces; `priority` and
 * `changefreq` are ignored by Google. Hot-linked pictures are not listed: they are not ours.
 */
export function* urlset(pages: Iterable<SitemapPage>, origin: string): Generator<string> {
  yield `${XML_DECLARATION}${openTag('urlset', NAMESPACES)}\n`;
  for (const page of pages) {
    const loc = pageUrl(origin, page.path);
    if (loc.length > MAX_LOC) continue;
    const lastmod = page.modified === undefined ? null : element('lastmod', {}, utcTime(page.modified));
    yield `${element('url', {}, element('loc', {}, loc), lastmod, imageTags(page.images ?? [], origin), languageTags(page, origin)).xml}\n`;
  }
  yield '</urlset>\n';
}
