import type { Article } from 'contentlayer/generated';
import { dayNumber } from '../../archive/periods';
import { FOREVER, UNWEIGHTED } from '../../archive/schema';
import type { SearchableText } from '../../archive/search/store';
import type { StoredArticle } from '../../archive/stored';
import type { PageOptions, Picture } from '../../archive/types';
import { autoSummary, imageSources, plainText, quickText, readingTime, sourceLine } from '../../markdown/reading';
import type { SiteSettings } from '../../settings/site-types';
import type { MediaLibrary } from './media';
import { oldAddresses } from './old-addresses';
import { type KnownNames, namesOf, toTerms } from './terms';

/** Length of an automatic summary, in characters. */
const SUMMARY_CHARS = 120;

type MenuField = { menu: string; name?: string; weight?: number };

export type Derivation = { site: SiteSettings; known: KnownNames; media: MediaLibrary; siteUrl: string };

/** `text` is what it can be found by. */
export type Derived = { article: Omit<StoredArticle, 'index'>; text: SearchableText; missingPictures: string[] };

function pageOptions(article: Article): PageOptions {
  const { comments, authorbox, pager, toc, mathjax, widgets, postMeta, sidebar } = article;
  return {
    comments, authorbox, pager, toc, mathjax, widgets, postMeta,
    ...(sidebar === undefined ? {} : { sidebar: sidebar === 'none' ? (false as const) : sidebar }),
  };
}

/** Hugo's precedence: what stands before `<!--more-->`, then `summary`, then an automatic one. */
function summaryOf(article: Article, body: string): string {
  const cut = body.includes('<!--') ? body.search(/<!--\s*more\s*-->/i) : -1;
  const written = cut > 0 ? plainText(body.slice(0, cut)) : plainText(article.summary ?? '');
  return written.replace(/\s+/g, ' ').trim() || autoSummary(body, SUMMARY_CHARS);
}

/** Those that say something, each once. */
const lines = (...texts: (string | undefined)[]): string => [...new Set(texts.filter((text) => text))].join('\n');

const webAddress = (url: string | undefined): string | null => (url !== undefined && /^https?:\/\//i.test(url) ? url : null);

/** Links to other content files, as written → the file they mean, relative to the content folder. */
function contentLinks(body: string, path: string): Record<string, string> {
  const links: Record<string, string> = {};
  if (!/\.(?:md|markdown)\b/i.test(body)) return links;
  for (const match of body.matchAll(/\]\(\s*<?([^)\s>#]+\.(?:md|markdown))(?:#[^)\s>]*)?>?/gi)) {
    const href = match[1];
    if (href === undefined || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(href)) continue;
    const base = href.startsWith('/') ? 'file:///' : `file:///${encodeURI(path)}`;
    try {
      links[href] = decodeURIComponent(new URL(href, base).pathname.slice(1));
    } catch {
      // not an address: the link stays as written
    }
  }
  return links;
}

/** What the archive keeps of a mapped article. Pure but for the pictures it measures. */
export function deriveArticle(article: Article, body: string, { site, known, media, siteUrl }: Derivation): Derived {
  const shownIn = article.thumbnailVisibility ?? site.thumbnailVisibility;
  const missingPictures: string[] = [];
  const date = Date.parse(article.date);
  const toPicture = (src: string): Picture | null => {
    const found = media.find(src, article.path);
    if (!found) missingPictures.push(src);
    return found ? { ...found, alt: article.thumbnailAlt ?? article.title, ...(article.thumbnailCredit ? { credit: article.thumbnailCredit } : {}) } : null;
  };
  const picture = article.thumbnail === undefined ? null : toPicture(article.thumbnail);
  const bodyImages: StoredArticle['record']['bodyImages'] = {};
  const sources = imageSources(body);
  for (const src of sources) {
    const found = media.find(src, article.path);
    if (found) bodyImages[src] = found;
    else if (!/^[a-z][a-z0-9+.-]*:/i.test(src)) missingPictures.push(src);
  }
  const categories = toTerms('category', article.categories, known);
  const { words, minutes } = readingTime(body, sources.length);
  const title = article.title;
  const summary = summaryOf(article, body);
  const terms = [
    ...categories, ...toTerms('tag', article.tags, known), ...toTerms('author', article.authors, known), ...toTerms('series', article.series, known),
  ];
  const bodySource = sourceLine(body, siteUrl);
  const isReprint = article.source !== undefined || article.sourceUrl !== undefined || bodySource !== null;
  const stored: Derived['article'] = {
    path: article.path, locale: article.locale, slug: article.slug, translationKey: article.translationKey, title, date,
    day: dayNumber(date, site.timeZone),
    modified: Math.max(date, article.lastmod ? Date.parse(article.lastmod) : date),
    visibleFrom: article.draft ? null : Date.parse(article.publishDate ?? article.date),
    visibleUntil: article.expiryDate ? Date.parse(article.expiryDate) : FOREVER,
    sortWeight: article.weight === 0 ? UNWEIGHTED : article.weight,
    // pieces taken from elsewhere stay out of Google News, where their first publisher belongs
    indexing: article.indexing ?? (isReprint ? 'news-noindex' : 'index'),
    card: {
      language: article.contentLanguage, linkTitle: article.linkTitle ?? title,
      summary, lead: article.lead ?? null, weight: article.weight,
      words, minutes, picture: shownIn.includes('list') ? picture : null,
      categories: categories.map(({ id, label }) => ({ id, label })),
    },
    record: {
      leadPicture: shownIn.includes('post') ? picture : null,
      description: article.description ?? null, keywords: article.keywords,
      images: article.images.map((src) => media.find(src, article.path)?.url ?? src),
      options: pageOptions(article), source: article.source ?? null, sourceUrl: webAddress(article.sourceUrl),
      originalTitle: article.originalTitle ?? null, bodySource, guid: article.guid ?? null, bodyImages, bodyLinks: contentLinks(body, article.path),
    },
    body,
    terms,
    oldPaths: oldAddresses(article.path, article.slug, article.aliases, article.url),
    menus: (article.menus as MenuField[]).map(({ menu, name, weight }) => ({ menu, label: name ?? article.linkTitle ?? title, weight: weight ?? 0 })),
  };
  const text = {
    title: lines(title, article.linkTitle, article.originalTitle),
    terms: lines(...terms.flatMap((term) => namesOf(term, known)), ...article.keywords),
    summary: lines(summary, article.lead, article.description),
    body: quickText(body),
  };
  return { article: stored, text, missingPictures };
}
