import type { SeoImage } from './types';
import { absoluteUrl } from './urls';

/** Google's article markup asks for at least 50,000 pixels, width × height. */
const MIN_PIXELS = 50_000;

const TYPES: Readonly<Record<string, string>> = {
  avif: 'image/avif', gif: 'image/gif', jpeg: 'image/jpeg', jpg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml', webp: 'image/webp',
};

/** The MIME type of a picture, as given or by its extension. */
export function imageType(image: SeoImage): string | undefined {
  return image.type ?? TYPES[image.url.match(/\.(\w+)(?:[?#]|$)/)?.[1]?.toLowerCase() ?? ''];
}

/**
 * Pictures worth giving to other services, absolute and each once: photographs large enough, and pictures of other hosts
 * only when there is none of our own, since those hosts may refuse a crawler (they check the referrer).
 */
export function shareableImages(images: readonly SeoImage[], origin: string, minPixels = MIN_PIXELS): SeoImage[] {
  const found = new Map<string, SeoImage>();
  for (const image of images) {
    const url = absoluteUrl(image.url, origin);
    const small = image.width !== undefined && image.height !== undefined && image.width * image.height < minPixels;
    if (url && !small && imageType(image) !== 'image/svg+xml' && !found.has(url)) found.set(url, { ...image, url });
  }
  const all = [...found.values()];
  const own = all.filter(({ url }) => new URL(url).origin === new URL(origin).origin);
  return own.length > 0 ? own : all;
}
