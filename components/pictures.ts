import type { Picture } from '../archive/types';

/** Places a picture can take: which widths are offered, and how wide it is shown. */
export const SLOTS = {
  thumb: { widths: [96, 256], sizes: '96px' },
  row: { widths: [96, 256, 384], sizes: '(min-width:1024px) 144px,96px' },
  small: { widths: [256, 384, 640], sizes: '(min-width:1024px) 290px,96px' },
  card: { widths: [384, 640, 828], sizes: '(min-width:1024px) 290px,100vw' },
  wide: { widths: [384, 640, 828, 1200], sizes: '(min-width:1024px) 604px,100vw' },
  lead: { widths: [640, 828, 1200, 1920], sizes: '(min-width:1200px) 708px,100vw' },
} as const;

export type Slot = keyof typeof SLOTS;

const resized = (url: string, width: number): string => `/_next/image?url=${encodeURIComponent(url)}&w=${width}&q=75`;

/** Only rasters of our own are resized: an SVG needs no copies, an animation would lose its frames. */
const isResizable = (url: string): boolean => url.startsWith('/media/') && !/\.(svg|gif)$/i.test(url.split(/[?#]/, 1)[0] ?? url);

export type ImageSources = { src: string; srcSet?: string; sizes?: string };

/** Widths up to the picture's own, plus the first above it so that nothing is shown smaller than it is. */
export function imageSources({ url, width }: Picture, slot: Slot): ImageSources {
  if (!isResizable(url)) return { src: url };
  const { widths, sizes } = SLOTS[slot];
  const above = widths.findIndex((candidate) => width !== undefined && candidate >= width);
  const offered = above < 0 ? widths : widths.slice(0, above + 1);
  const middle = offered[Math.min(1, offered.length - 1)] ?? 640;
  return { src: resized(url, middle), srcSet: offered.map((w) => `${resized(url, w)} ${w}w`).join(','), sizes };
}
