import type { ImageObjectLeaf } from 'schema-dts';
import { oneLine } from '../text';
import type { SeoImage } from '../types';
import { absoluteUrl } from '../urls';

/** A picture with what is known of it; null when its address leads nowhere. */
export function imageObject(image: SeoImage, origin: string): ImageObjectLeaf | null {
  const url = absoluteUrl(image.url, origin);
  if (!url) return null;
  const sized = image.width && image.height;
  return {
    '@type': 'ImageObject', url, contentUrl: url,
    ...(sized ? { width: `${image.width}`, height: `${image.height}` } : {}),
    caption: oneLine(image.alt ?? '') || undefined,
    creditText: oneLine(image.credit ?? '') || undefined,
  };
}
