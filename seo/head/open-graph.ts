import type { Metadata } from 'next';
import { isoWithOffset } from '../../i18n/dates';
import { imageType, shareableImages } from '../images';
import { languageCodes } from '../languages';
import { oneLine } from '../text';
import type { ArticleFacts, PageFacts, SeoImage } from '../types';
import { pageUrl } from '../urls';

type OpenGraph = NonNullable<Metadata['openGraph']>;

/** The pictures a share card may take, best first; a small one of the page's own only where there is no other. */
export function cardImages({ site, images = [], article }: PageFacts): SeoImage[] {
  if (article?.sharing) return shareableImages([article.sharing.card], site.origin);
  const own = shareableImages(images, site.origin);
  if (own.length > 0) return own;
  return site.shareImage ? shareableImages([site.shareImage], site.origin) : shareableImages(images, site.origin, 0);
}

function ogImage(image: SeoImage, title: string) {
  const type = imageType(image);
  const { url, width, height } = image;
  return { url, alt: oneLine(image.alt ?? '') || title, ...(type ? { type } : {}), ...(width && height ? { width, height } : {}) };
}

/** https://ogp.me/#type_article; the author is a profile's address. */
function articleFields(article: ArticleFacts, { origin, timeZone }: PageFacts['site']) {
  const [section] = article.sections;
  return {
    type: 'article' as const,
    publishedTime: isoWithOffset(article.published, timeZone),
    modifiedTime: isoWithOffset(article.modified, timeZone),
    authors: article.authors.flatMap(({ path }) => (path ? [pageUrl(origin, path)] : [])),
    ...(section ? { section: oneLine(section) } : {}),
    tags: article.tags.map(oneLine),
  };
}

/** Open Graph needs title, type, image and url (https://ogp.me/#metadata); the title is the page's, without the site's name. */
export function openGraph(page: PageFacts, description: string | undefined): OpenGraph {
  const { site, article, editions = {} } = page;
  const title = oneLine(page.title) || site.name;
  // a card shows one picture
  const images = cardImages(page).slice(0, 1).map((image) => ogImage(image, title));
  const codes = languageCodes(site.locale);
  const others = Object.keys(editions).filter((locale) => locale !== site.locale).map((locale) => languageCodes(locale).openGraph);
  return {
    title, url: pageUrl(site.origin, page.path), siteName: oneLine(site.name), locale: codes.openGraph,
    ...(description ? { description } : {}),
    ...(others.length > 0 ? { alternateLocale: others } : {}),
    ...(images.length > 0 ? { images } : {}),
    ...(article ? articleFields(article, site) : { type: 'website' as const }),
  };
}

/** A large card where there is a picture (developer.x.com, summary card with large image). */
export function twitterCard(page: PageFacts, description: string | undefined): NonNullable<Metadata['twitter']> {
  const [image] = cardImages(page);
  const title = oneLine(page.title) || page.site.name;
  return {
    card: image ? 'summary_large_image' : 'summary', title,
    ...(description ? { description } : {}),
    ...(image ? { images: [{ url: image.url, alt: oneLine(image.alt ?? '') || title }] } : {}),
  };
}
