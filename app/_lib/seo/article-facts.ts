import type { Archive, ArticleRecord } from '../../../archive';
import { cardImage } from '../../../cards/address';
import { articleCard, usablePicture } from '../../../cards/facts';
import { RATIOS, type Shape } from '../../../cards/shapes';
import { articlePath, termPath } from '../../../i18n/paths';
import { trueModified } from '../../../seo/dates';
import type { ArticleFacts, AuthorFacts, SeoImage } from '../../../seo/types';
import type { Author } from '../../../archive/types';

type Source = ArticleFacts['source'];

/** An author as machines are told of them. */
export function authorFacts(author: Author, locale: string): AuthorFacts {
  const { id, label, role, bio, avatar, links } = author;
  return { name: label, path: termPath(locale, 'author', id), role, bio, image: avatar, sameAs: links.map(({ url }) => url).filter((url) => /^https?:/.test(url)) };
}

/** Where a piece was taken from: by its fields, else by the line its text ends in. */
function sourceOf({ source, sourceUrl, bodySource }: Pick<ArticleRecord, 'source' | 'sourceUrl' | 'bodySource'>): Source {
  if (source) return { name: source, url: sourceUrl ?? bodySource?.url ?? null };
  if (bodySource) return bodySource;
  return sourceUrl && URL.canParse(sourceUrl) ? { name: new URL(sourceUrl).hostname, url: sourceUrl } : null;
}

/** The pictures editors chose come first, then those of the text. */
function imagesOf(article: ArticleRecord): SeoImage[] {
  const { images, leadPicture, picture, bodyImages } = article;
  const chosen = images.map((url) => ({ url }));
  return [...chosen, ...[leadPicture, picture].filter((found) => found !== null), ...Object.values(bodyImages)];
}

/** What every service that shows cards can read; some know nothing newer. */
const OLD_FORMAT = /\.(?:jpe?g|png)$/i;

/** Editors' own picture where there is one that is fit for it, else one drawn of the title. */
function sharingOf(archive: Archive, article: ArticleRecord): NonNullable<ArticleFacts['sharing']> {
  const own = usablePicture(article);
  const card = articleCard(article, archive.site());
  const made = (shape: Shape): SeoImage => ({ alt: own?.alt, credit: own?.credit, ...cardImage(article.locale, article.slug, card, shape) });
  return { card: own && OLD_FORMAT.test(own.url) ? own : made('1.91x1'), ratios: RATIOS.map(made) };
}

export function articleFacts(archive: Archive, article: ArticleRecord, editions: Record<string, string>): ArticleFacts {
  const { locale, published, modified } = article;
  const source = sourceOf(article);
  return {
    path: articlePath(locale, article.slug), language: article.language, title: article.title, summary: article.description ?? article.summary,
    published, modified: trueModified(published, modified, Date.now()), words: article.words, images: imagesOf(article), sharing: sharingOf(archive, article),
    sections: article.categories.map(({ label }) => label), tags: [...new Set([...article.tags.map(({ label }) => label), ...article.keywords])],
    authors: article.authors.map((term) => authorFacts(archive.author(term, locale), locale)),
    editions, source, indexing: article.indexing,
  };
}
