/**
 * What the builders of this room take: plain data. Paths are encoded paths of this site (`articlePath()` and the like);
 * picture addresses may be paths or absolute; times are epoch milliseconds.
 */

/** A stored picture fits as it is; `type` and `bytes` where the file is at hand. */
export type SeoImage = { url: string; width?: number; height?: number; alt?: string; credit?: string; type?: string; bytes?: number };

/** Pages on which a publisher explains itself (schema.org NewsMediaOrganization), as paths or addresses. */
export type PublisherPages = {
  publishingPrinciples?: string;
  correctionsPolicy?: string;
  ethicsPolicy?: string;
  masthead?: string;
  ownershipFundingInfo?: string;
  contact?: string;
};

/** Who answers for the site. Only what is configured appears anywhere. */
export type Publisher = {
  name: string;
  legalName?: string;
  /** At least 112 × 112 pixels and readable on white. */
  logo?: SeoImage;
  sameAs?: readonly string[];
  email?: string;
  telephone?: string;
  pages?: PublisherPages;
};

/** The site in one edition. */
export type SiteFacts = {
  /** Scheme and host, without a slash at the end. */
  origin: string;
  locale: string;
  name: string;
  alternateNames?: readonly string[];
  description: string;
  timeZone: string;
  publisher: Publisher;
  /** Shown by share cards of pages without a picture of their own. */
  shareImage?: SeoImage;
};

/**
 * Whether search engines may show a page; `news-noindex` is for pieces republished in full, `canonical` for one whose first
 * publisher wants to be named as the page to show.
 */
export type Indexing = 'index' | 'news-noindex' | 'noindex' | 'canonical';

/** Edition → path of this very page there, itself included; real translations only. */
export type Editions = Readonly<Record<string, string>>;

export type AuthorFacts = {
  name: string;
  kind?: 'person' | 'organization';
  path?: string;
  role?: string | null;
  bio?: string | null;
  image?: SeoImage | null;
  sameAs?: readonly string[];
};

/** A link of the visible trail; the page itself has no path. */
export type CrumbFacts = { label: string; path: string | null };

export type ArticleFacts = {
  path: string;
  /** BCP 47 tag of the text. */
  language: string;
  title: string;
  summary: string;
  published: number;
  /** `trueModified()` of what is stored. */
  modified: number;
  words: number;
  images: readonly SeoImage[];
  /** Made for other services: the picture of a share card, and that in the ratios search engines ask for. */
  sharing?: { card: SeoImage; ratios: readonly SeoImage[] };
  sections: readonly string[];
  tags: readonly string[];
  authors: readonly AuthorFacts[];
  editions: Editions;
  /** Where a republished piece was taken from. */
  source?: { name: string; url: string | null } | null;
  indexing?: Indexing;
};

export type FeedLink = { type: string; title: string; href: string };

/** What the <head> of any page says. */
export type PageFacts = {
  site: SiteFacts;
  path: string;
  title: string;
  /** The <title> when it is not made by pattern, such as the front page's. */
  wholeTitle?: string;
  /** The page's number in a list. */
  page?: number;
  description?: string | null;
  keywords?: readonly string[];
  editions?: Editions;
  indexing?: Indexing;
  images?: readonly SeoImage[];
  feeds?: readonly FeedLink[];
  /** The article the page shows. */
  article?: ArticleFacts;
};

/** The catalogue's wording of document titles (`titles.withSite`, `titles.paged`). */
export type TitlePatterns = { withSite: (title: string, site: string) => string; paged: (title: string, page: number) => string };

export type FeedItem = {
  /** An absolute URI that never changes, even when the article moves. */
  id: string;
  url: string;
  title: string;
  summary: string;
  language?: string;
  /** The rendered body; relative addresses are made absolute. */
  html?: string;
  authors: readonly { name: string; url?: string }[];
  categories: readonly string[];
  image?: SeoImage | null;
  source?: { name: string; url: string } | null;
  published: number;
  modified: number;
};

/** One feed, whatever the format; all addresses absolute. */
export type Feed = {
  title: string;
  description: string;
  /** The page whose news this is. */
  home: string;
  /** The address the feed was asked for. */
  self: string;
  language: string;
  updated: number;
  icon?: string;
  /** WebSub hubs that are told of every change of the feed. */
  hubs?: readonly string[];
  items: readonly FeedItem[];
};
