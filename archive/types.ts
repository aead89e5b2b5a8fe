import type { LocalText } from '../settings/site-types';

/** Shapes the archive hands out. Dates are epoch milliseconds; text is plain text, never HTML. */

export type TaxonomyKind = 'category' | 'tag' | 'author' | 'series';

/** A picture as stored: `url` is what the page requests; size is intrinsic pixels where known. */
export type Picture = {
  url: string;
  width?: number;
  height?: number;
  alt: string;
  credit?: string;
};

/** One term of a taxonomy: `id` is its decoded URL path (may hold `/`), `label` how editors spell it most. */
export type Term = { kind: TaxonomyKind; id: string; label: string };
/** What `content/terms/` says of a term, by edition. */
export type TermNote = { title: LocalText; description: LocalText; picture: (Omit<Picture, 'alt' | 'credit'> & { alt: LocalText; credit: LocalText }) | null; initial: string | null };
export type TermCount = Term & { count: number };

/**
 * What search engines may do with an article: show it; show it but not as news (a piece taken from elsewhere); not show it;
 * show its source instead.
 */
export type Indexing = 'index' | 'news-noindex' | 'noindex' | 'canonical';

/** What a list needs of an article; bodies stay in the archive. */
export type ArticleSummary = {
  id: number;
  locale: string;
  /** BCP 47 tag of the text, normally equal to `locale`. */
  language: string;
  /** The edition it was written for, where this one shows it in another script. */
  convertedFrom?: string;
  slug: string;
  title: string;
  linkTitle: string;
  summary: string;
  lead: string | null;
  published: number;
  modified: number;
  weight: number;
  words: number;
  minutes: number;
  /** Present when the picture may appear in lists. */
  picture: Picture | null;
  categories: Term[];
};

/** Page-level switches after "page value beats site value"; `undefined` = the site decides. */
export type PageOptions = {
  comments?: boolean;
  authorbox?: boolean;
  pager?: boolean;
  toc?: boolean;
  mathjax?: boolean;
  sidebar?: 'left' | 'right' | false;
  widgets?: string[];
  postMeta?: string[];
};

/** Everything an article page needs. */
export type ArticleRecord = ArticleSummary & {
  sourcePath: string;
  translationKey: string;
  /** As its editor wrote it, whatever the edition: `Archive.wording` turns what is made of it. */
  body: string;
  /** Picture shown under the headline (`visibility` has `post`). */
  leadPicture: Picture | null;
  description: string | null;
  keywords: string[];
  images: string[];
  tags: Term[];
  authors: Term[];
  series: Term[];
  options: PageOptions;
  indexing: Indexing;
  source: string | null;
  sourceUrl: string | null;
  originalTitle: string | null;
  /** The source line at the end of the text. */
  bodySource: { name: string; url: string } | null;
  /** What feed readers know it by, where that is not its first address here. */
  guid: string | null;
  /** Image sources as written in the body → where they are served. */
  bodyImages: Record<string, { url: string; width?: number; height?: number }>;
  /** Links as written in the body that lead to other articles' files → their URL path. */
  bodyLinks: Record<string, string>;
};

/** `converted`: nobody translated it, the edition shows it in its own script. */
export type ArticleLink = { locale: string; slug: string; title: string; published: number; converted?: true };

/** `total` counts all visible matches, `items` is the page asked for. */
export type Page<T> = { items: T[]; total: number; page: number; pageSize: number; pageCount: number };

export type ArchivePeriod = { year: number; month?: number; day?: number };
export type PeriodCount = { year: number; month: number; day: number; count: number };

/** An author as described in `content/authors/`, or only named in bylines. */
export type Author = Term & { role: string | null; bio: string | null; avatar: Picture | null; email: string | null; links: { label: string; url: string }[] };

/** A free page of `content/pages/`. */
export type FreePage = {
  locale: string;
  slug: string;
  title: string;
  summary: string | null;
  /** The edition it was written for, where this one shows it in another script. */
  convertedFrom?: string;
  body: string;
  /** `lastmod` or `date` of its front matter; null when neither is there. */
  modified: number | null;
  bodyImages: ArticleRecord['bodyImages'];
  bodyLinks: Record<string, string>;
};

export type MenuEntry = { menu: string; label: string; href: string; weight: number };

/** Where an address that is not a live page leads. */
export type AddressAnswer =
  | { kind: 'live' }
  | { kind: 'moved'; to: string }
  /** As `redirects.yml` says: an encoded path of this site or a web address. */
  | { kind: 'elsewhere'; to: string }
  | { kind: 'gone'; locale: string }
  | { kind: 'unknown' };
