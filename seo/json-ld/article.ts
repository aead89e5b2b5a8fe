import type { NewsArticleLeaf } from 'schema-dts';
import { isoWithOffset } from '../../i18n/dates';
import { routing } from '../../i18n/routing';
import { shareableImages } from '../images';
import { languageCodes } from '../languages';
import { oneLine } from '../text';
import type { ArticleFacts, SiteFacts } from '../types';
import { absoluteUrl, pageUrl } from '../urls';
import { author } from './author';
import { articleId, organizationId } from './ids';
import { imageObject } from './image';

/** Where a republished piece came from; schema.org has no property of its own for it. */
function origins({ source }: ArticleFacts, origin: string): Partial<NewsArticleLeaf> {
  if (!source) return {};
  const url = source.url === null ? undefined : (absoluteUrl(source.url, origin) ?? undefined);
  const name = oneLine(source.name);
  return { isBasedOn: url, sourceOrganization: { '@type': 'Organization', name, url: url && new URL(url).origin }, creditText: name };
}

/** Translations name the default edition's text as the original; the original names its translations. */
function translations({ editions, path }: ArticleFacts, origin: string): Partial<NewsArticleLeaf> {
  const original = editions[routing.defaultLocale];
  const reference = (edition: string) => ({ '@id': articleId(pageUrl(origin, edition)) });
  if (original !== undefined && original !== path) return { translationOfWork: reference(original) };
  const others = Object.values(editions).filter((edition) => edition !== path);
  return original === path && others.length > 0 ? { workTranslation: others.map(reference) } : {};
}

/** https://developers.google.com/search/docs/appearance/structured-data/article: the text is that of the visible page. */
export function newsArticle(article: ArticleFacts, site: SiteFacts): NewsArticleLeaf {
  const { origin, timeZone } = site;
  const url = pageUrl(origin, article.path);
  const pictures = shareableImages(article.sharing?.ratios ?? article.images, origin);
  const images = pictures.flatMap((picture) => imageObject(picture, origin) ?? []);
  return {
    '@type': 'NewsArticle', '@id': articleId(url), url, mainEntityOfPage: url,
    headline: oneLine(article.title),
    description: oneLine(article.summary) || undefined,
    image: images.length > 0 ? images : undefined,
    thumbnailUrl: pictures[0]?.url,
    datePublished: isoWithOffset(article.published, timeZone),
    dateModified: isoWithOffset(article.modified, timeZone),
    author: article.authors.length > 0 ? article.authors.map((facts) => author(facts, origin)) : { '@id': organizationId(site) },
    publisher: { '@id': organizationId(site) },
    inLanguage: languageCodes(article.language).tag,
    articleSection: article.sections.map(oneLine),
    keywords: article.tags.map(oneLine),
    wordCount: article.words,
    isAccessibleForFree: true,
    ...origins(article, origin),
    ...translations(article, origin),
  };
}
