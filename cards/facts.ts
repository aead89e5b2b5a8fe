import { createHash } from 'node:crypto';
import type { ArticleRecord, Picture } from '../archive/types';
import { formatDate } from '../i18n/dates';
import { text } from '../i18n/text';
import type { SiteSettings } from '../settings/site-types';
import { cropSize, type Shape, SHAPES, type Size } from './shapes';

/** Everything that is written on a card. */
export type CardText = {
  title: string;
  /** Above the title: the section. */
  label: string;
  /** Opposite the label. */
  date: string;
  /** Beside the site's mark. */
  site: string;
  /** BCP 47; chooses the glyphs' regional forms. */
  language: string;
};

/** A picture of the content folder; its size where known. */
export type CardPicture = Pick<Picture, 'url' | 'width' | 'height'>;
/** With what is said of it, where something is. */
type Described = CardPicture & Partial<Pick<Picture, 'alt' | 'credit'>>;

/** What the pictures of a page are made of: a picture of its own that is cropped, or text that is drawn. */
export type Card = { kind: 'crop'; picture: CardPicture } | { kind: 'drawn'; text: CardText };

/** Another design gives every card another address. */
const DESIGN = 1;
/** Smaller ones are shown as a little square or not at all: WeChat wants 300 on both sides, Facebook 600 × 315 for a large card. */
const LEAST: Size = { width: 600, height: 315 };
const RASTER = /\.(?:avif|gif|jpe?g|png|webp)$/i;

const isOurs = ({ url }: CardPicture): boolean => url.startsWith('/media/') && RASTER.test(url);
const isSmall = ({ width = Infinity, height = Infinity }: CardPicture): boolean => width < LEAST.width || height < LEAST.height;

type Pictured = Pick<ArticleRecord, 'images' | 'leadPicture' | 'picture' | 'bodyImages'>;

/** The picture an article is shared with: one that editors chose, else the first of the text; of this site, and large enough. */
export function usablePicture({ images, leadPicture, picture, bodyImages }: Pictured): Described | null {
  const stored: Described[] = [leadPicture, picture, ...Object.values(bodyImages)].filter((found) => found !== null);
  const chosen = images.map((url): Described => stored.find((known) => known.url === url) ?? { url });
  // nobody measures `images`; any other local picture without a size could not be read when it was published
  return [...chosen, ...stored.filter(({ width }) => width !== undefined)].find((candidate) => isOurs(candidate) && !isSmall(candidate)) ?? null;
}

/** What an article's pictures are made of. */
export function articleCard(article: ArticleRecord, site: SiteSettings): Card {
  const picture = usablePicture(article);
  if (picture) return { kind: 'crop', picture: { url: picture.url, width: picture.width, height: picture.height } };
  const { title, locale, language, published, categories } = article;
  const date = formatDate(published, locale, site.timeZone);
  return { kind: 'drawn', text: { title, label: categories[0]?.label ?? '', date, site: text(site.name, locale), language } };
}

/** The card of pages that are no article: the site's name and what it stands for. */
export function siteCard(site: SiteSettings, locale: string): Card {
  const name = text(site.name, locale);
  const tagline = text(site.tagline, locale);
  return { kind: 'drawn', text: { title: tagline || name, label: '', date: '', site: tagline ? name : '', language: locale } };
}

/** Names what is drawn: another title, another version, so that no crawler shows the picture of an earlier one. */
export function versionOf(card: Card): string {
  return createHash('sha256').update(JSON.stringify([DESIGN, card])).digest('hex').slice(0, 12);
}

export const sizeOf = (card: Card, shape: Shape): Size => {
  if (card.kind === 'drawn') return SHAPES[shape];
  const { width, height } = card.picture;
  return cropSize(shape, width && height ? { width, height } : null);
};
