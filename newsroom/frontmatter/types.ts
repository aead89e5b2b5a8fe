/** One problem of one file, with the place an editor jumps to. */
export type Diagnostic = {
  severity: 'error' | 'warning';
  /** Keeps the file off the site; a non-blocking error (unknown widget) is for check only. */
  blocking: boolean;
  file: string;
  line: number;
  column: number;
  field: string | null;
  code: string;
  found: string;
  message: string;
  hint?: string;
};

export type Position = { line: number; column: number };

/** A file cut into its front matter, still as typed, and its body. Lines count from 1. */
export type SplitSource = {
  kind: 'yaml' | 'toml' | 'json' | 'none';
  raw: string;
  rawStartLine: number;
  body: string;
  bodyStartLine: number;
  file: string;
  diagnostics: Diagnostic[];
};

/** Parsed front matter. `field` may go into lists and maps with dots: `tags.1`, `thumbnail.src`. */
export type FrontMatter = {
  data: Record<string, unknown>;
  positionOf(field: string): Position;
  typedText(field: string): string | null;
  diagnostics: Diagnostic[];
};

export type MenuEntry = { menu: string; name?: string; weight: number; parent?: string };

export type SiteReading = { timeZone: string; dateFormats: readonly string[]; language: string; locales: readonly string[] };

/** An article's fields in one shape, ready to be staged as JSON: an optional field that is absent has no key. */
export type ArticleFields = {
  title: string;
  linkTitle?: string;
  slug: string;
  locale: string;
  contentLanguage: string;
  translationKey: string;
  /** ISO 8601 with an explicit offset, as are the other dates. */
  date: string;
  lastmod?: string;
  publishDate?: string;
  expiryDate?: string;
  draft: boolean;
  weight: number;
  summary?: string;
  description?: string;
  lead?: string;
  keywords: string[];
  categories: string[];
  tags: string[];
  series: string[];
  authors: string[];
  thumbnail?: string;
  thumbnailVisibility?: ('list' | 'post')[];
  thumbnailAlt?: string;
  thumbnailCredit?: string;
  images: string[];
  aliases: string[];
  url?: string;
  menus: MenuEntry[];
  comments?: boolean;
  authorbox?: boolean;
  pager?: boolean;
  toc?: boolean;
  mathjax?: boolean;
  sidebar?: 'left' | 'right' | false;
  widgets?: string[];
  postMeta?: string[];
  source?: string;
  sourceUrl?: string;
  originalTitle?: string;
  indexing?: 'index' | 'news-noindex' | 'noindex' | 'canonical';
  guid?: string;
  extra: Record<string, unknown>;
};
