import type { ImageInfo } from './types';

type Size = { width: number; height: number };

const LARGEST = 20_000;
const OPTIMISED_WIDTHS = [640, 828, 1200, 1920];

/** The size that Tencent's image addresses tell: `…_640360/0` is 640 × 360. */
export function sizeInAddress(address: string): Size | null {
  const [, width, height] = /^https:\/\/[^/]*\bgtimg\.(?:com|cn)\/.*_(\d{3})(\d{3})\/\d+$/.exec(address) ?? [];
  return toSize(width, height);
}

/** A size from two attribute values or numbers; null unless both are sensible pixel counts. */
export function toSize(width: unknown, height: unknown): Size | null {
  const size = { width: pixels(width), height: pixels(height) };
  return size.width > 0 && size.height > 0 ? size : null;
}

function pixels(value: unknown): number {
  const number = typeof value === 'string' && /^\s*\d+(?:px)?\s*$/.test(value) ? Number.parseInt(value, 10) : value;
  return typeof number === 'number' && Number.isInteger(number) && number <= LARGEST ? number : 0;
}

/**
 * `srcset` of a picture of our own through Next's optimiser: every width up to the picture's own
 * and the first above it; null for pictures of unknown width and for formats it does not scale.
 */
export function sourceSet({ url, width }: ImageInfo): string | null {
  if (!url.startsWith('/media/') || !width || /\.(?:svg|gif)(?:$|[?#])/i.test(url)) return null;
  const enough = OPTIMISED_WIDTHS.find((candidate) => candidate >= width) ?? Infinity;
  return OPTIMISED_WIDTHS.filter((candidate) => candidate <= enough)
    .map((candidate) => `/_next/image?url=${encodeURIComponent(url)}&w=${candidate}&q=75 ${candidate}w`)
    .join(', ');
}
