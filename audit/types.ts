import type { Rule } from './rules';

/** An error breaks a page for crawlers or readers, a warning costs it something, a note says what was seen or left out. */
export type Level = 'error' | 'warning' | 'note';
/** Who can mend it: `content` is what editors write, `site` is the program. */
export type Side = 'site' | 'content';

export type Finding = {
  rule: Rule;
  level: Level;
  side: Side;
  /** Path of the page that has it; of the first one where `count` have the same. */
  address: string;
  found: string;
  /** What is allowed, or how to mend it. */
  expected: string;
  /** How many pages have it; 1 where absent. */
  count?: number;
};

/** Where an address on a page points: into the site (a path on its host, without the fragment), out of it, or nowhere on the web (null). */
export type Place = { own: true; path: string; fragment: string } | { own: false; url: string } | null;

export type Link = { href: string; prose: boolean };
export type Alternate = { lang: string; href: string };

/** What a page says, as parsed; lives only as long as its checks. `prose` is text of editors. */
export type PageFacts = {
  lang: string;
  titles: string[];
  description: string;
  canonicals: string[];
  openGraph: ReadonlyMap<string, string>;
  noindex: boolean;
  headings: { level: number; text: string }[];
  alternates: Alternate[];
  feeds: string[];
  links: Link[];
  images: (Link & { alt: boolean })[];
  /** Other sizes of pictures, and what a film shows before it runs. */
  variants: Link[];
  /** Films, sounds, subtitles. */
  media: Link[];
  styles: string[];
  scripts: string[];
  icons: string[];
  ids: string[];
  jsonLd: string[];
};

/** Kinds of pages by their address. */
export type PageKind = 'front' | 'article' | 'list' | 'author' | 'other';

/** The little that is kept of each page for the checks that need all of them. */
export type KeptFacts = {
  kind: PageKind;
  lang: string;
  title: string;
  description: string;
  /** A path for a page of ours, a whole address for another's; null without exactly one. */
  canonical: string | null;
  noindex: boolean;
  alternates: readonly { lang: string; path: string }[];
  /** `dateModified` of an article, milliseconds. */
  modified: number | null;
  /** Hashes of the ids that links may lead to. */
  ids: Uint32Array;
  /** Bytes as sent. */
  wire: number;
  /** Style sheets and scripts; pages share the few lists there are. */
  parts: readonly string[];
};

export type PageRecord = {
  path: string;
  /** Links from the front page; null where no link leads there. */
  depth: number | null;
  status: number;
  /** Where a redirect goes: a path of ours or a whole address. */
  location: string | null;
  /** Why there was no answer. */
  failure: string | null;
  facts: KeptFacts | null;
};

/** A file a page is made of: what it answered and what it weighs, bytes as sent. */
export type FileRecord = { status: number; type: string; wire: number; failure: string | null };

/** A page as the sitemaps list it; `bare` is a date without a time, `news` a sitemap of news, which repeats what others list. */
export type Listed = { lastmod: number | null; bare: boolean; sitemap: string; news: boolean };
