/** What a crawl may cost; each has an option of the command. */
export type Limits = {
  pages: number;
  /** Links from the front page that are followed. */
  depth: number;
  seconds: number;
  concurrency: number;
  timeoutMs: number;
  maxBytes: number;
  /** Pictures and other files asked for, and of those the ones the server draws for sharing. */
  files: number;
  cards: number;
  feeds: number;
  /** Links from the front page that a page may be away without a warning. */
  clicks: number;
};

export const LIMITS: Limits = {
  pages: 100_000, depth: 1000, seconds: 3600, concurrency: 4, timeoutMs: 30_000, maxBytes: 16 * 1024 * 1024, files: 20_000, cards: 100, feeds: 100, clicks: 6,
};

/** Links into the middle of other pages that are looked up. */
export const MOST_FRAGMENTS = 200_000;
/** sitemaps.org: a file's addresses, and its bytes after decompression. */
export const SITEMAP_ENTRIES = 50_000;
export const SITEMAP_BYTES = 52_428_800;
/** Sitemap files of a site. */
export const MOST_SITEMAPS = 5000;
