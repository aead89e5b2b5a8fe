import { text } from '../../../i18n/text';
import type { Archive, ArticleSummary, Term } from '../../../archive';
import { articlePath, homePath, localePath, termPath } from '../../../i18n/paths';
import type { Locale } from '../../../i18n/routing';
import type { FeedKind } from '../../../seo/feeds/kinds';
import { ICONS } from '../../../seo/icons';
import { shareableImages } from '../../../seo/images';
import type { Feed, FeedItem, SeoImage } from '../../../seo/types';
import { pageUrl } from '../../../seo/urls';
import { articleEditions } from '../article-screen';
import { mediaBytes } from '../media';
import { renderSource } from '../render-body';
import { articleFacts } from './article-facts';
import { siteFacts } from './site-facts';

/** What feed readers know an article by stays what it was when they first saw it. */
function firstUrl(archive: Archive, locale: string, slug: string, origin: string): string {
  const first = archive.firstAddress(locale, slug);
  return pageUrl(origin, localePath(first.locale, first.path));
}

/** An enclosure states the length of the file as it is served. */
async function withBytes(image: SeoImage, origin: string): Promise<SeoImage> {
  const bytes = image.url.startsWith(`${origin}/`) ? await mediaBytes(image.url.slice(origin.length)) : null;
  return bytes === null ? image : { ...image, bytes };
}

async function itemOf(archive: Archive, locale: Locale, { slug }: ArticleSummary, origin: string, fullText: boolean): Promise<FeedItem | null> {
  const article = archive.article(locale, slug);
  if (!article) return null;
  const body = fullText ? await renderSource(archive, locale, article, article.options.mathjax ?? archive.site().article.mathjax) : null;
  const facts = articleFacts(archive, article, articleEditions(archive, article));
  const url = pageUrl(origin, articlePath(locale, slug));
  const { title, summary, language, published, modified, source } = facts;
  const [image] = shareableImages(facts.images, origin);
  return {
    id: article.guid ?? firstUrl(archive, locale, slug, origin), url, title, summary, language, published, modified,
    ...(body ? { html: body.html } : {}),
    authors: facts.authors.map(({ name, path }) => ({ name, ...(path ? { url: pageUrl(origin, path) } : {}) })),
    categories: [...facts.sections, ...facts.tags],
    image: image ? await withBytes(image, origin) : null,
    source: source && source.url !== null ? { name: source.name, url: source.url } : null,
  };
}

/** The newest articles of an edition, or of one of its terms, for feed readers. */
export async function feedOf(archive: Archive, locale: Locale, { file }: FeedKind, term: Term | null): Promise<Feed> {
  const site = siteFacts(archive, locale);
  const { feeds, categories } = archive.site();
  const newest = term ? archive.latestOfTerm(term.kind, term.id, locale, feeds.items) : archive.latestListed(locale, feeds.items);
  const items: FeedItem[] = [];
  for (const article of newest) {
    const item = await itemOf(archive, locale, article, site.origin, feeds.fullText);
    if (item) items.push(item);
  }
  const home = term ? termPath(locale, term.kind, term.id) : homePath(locale);
  const about = term?.kind === 'category' ? categories.find(({ id }) => id === term.id)?.description : null;
  return {
    title: term ? `${term.label} - ${site.name}` : site.name,
    description: text(about, locale) || site.description,
    home: pageUrl(site.origin, home), self: pageUrl(site.origin, `${home === '/' ? '' : home}/${file}`),
    language: locale, updated: Math.max(0, ...items.map(({ modified }) => modified)), icon: pageUrl(site.origin, ICONS.large.url), hubs: feeds.hubs, items,
  };
}
