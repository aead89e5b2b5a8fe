import { localePath } from '../i18n/paths';
import { type Card, sizeOf, versionOf } from './facts';
import { type Shape, SHAPES, type Size } from './shapes';

/** A picture's address, read; `slug` is null for the site's own card. */
export type CardAddress = { slug: string | null; version: string; shape: Shape; extension: string };

const ADDRESS = /^\/cards\/(?:([^/]+)\/)?([\da-f]{12})\/([^/]+)\.(png|jpg)$/;
const isShape = (name: string): name is Shape => Object.hasOwn(SHAPES, name);

/** Drawn text is sharpest and smallest as PNG, a photograph as JPEG. */
const FORMATS = { drawn: { extension: 'png', type: 'image/png' }, crop: { extension: 'jpg', type: 'image/jpeg' } } as const;

/** The path without an edition's prefix, decoded. */
export function cardAddress(slug: string | null, card: Card, shape: Shape): string {
  return `/cards/${slug === null ? '' : `${slug}/`}${versionOf(card)}/${shape}.${FORMATS[card.kind].extension}`;
}

/** Reads a decoded path without an edition's prefix; null where no such picture can be. */
export function readCardAddress(path: string): CardAddress | null {
  const [, slug, version, shape, extension] = ADDRESS.exec(path) ?? [];
  if (version === undefined || shape === undefined || extension === undefined || !isShape(shape)) return null;
  return { slug: slug ?? null, version, shape, extension };
}

export type CardImage = Size & { url: string; type: string };

/** A page's picture in one shape, for those who link to it. */
export function cardImage(locale: string, slug: string | null, card: Card, shape: Shape): CardImage {
  return { url: localePath(locale, cardAddress(slug, card, shape)), type: FORMATS[card.kind].type, ...sizeOf(card, shape) };
}
