/** Text by edition; `text()` in i18n picks the edition's, else the site's language, else any. */
export type LocalText = Readonly<Record<string, string>>;

export type SidebarSide = 'left' | 'right' | false;
export const WIDGETS = ['search', 'recent', 'categories', 'taglist', 'popular', 'social', 'languages', 'sidemenu'] as const;
export type WidgetName = (typeof WIDGETS)[number];

export type SiteLink = { label: LocalText; href: string; weight: number };

export type CommentsProvider =
  | { provider: 'none' }
  | { provider: 'giscus'; repo: string; repoId: string; category: string; categoryId: string }
  | { provider: 'waline'; server: string };

/** Words of `content/glossary.yml`: what keeps its script in the traditional edition, and what it is called there. */
export type Glossary = { protect: readonly string[]; replace: Readonly<Record<string, string>> };
export const NO_GLOSSARY: Glossary = { protect: [], replace: {} };

/** A picture of the content folder, measured. */
export type SitePicture = { url: string; width?: number; height?: number };

/** What an editor-in-chief decides in `content/site.yml`, with every default filled in. */
export type SiteSettings = {
  name: LocalText;
  tagline: LocalText;
  description: LocalText;
  /** Edition of articles that do not say their language. */
  language: string;
  /** Whether there is an edition at /zh-TW that shows the articles of zh-CN in traditional script. */
  traditionalChinese: boolean;
  glossary: Glossary;
  /** IANA zone of dates without an offset and of every date shown. */
  timeZone: string;
  dateFormats: string[];
  pageSize: number;
  /** Monochrome SVG or bitmap under the content folder, e.g. `/images/wordmark.svg`. */
  logo: SitePicture | null;
  alternateNames: string[];
  /** Shown by share cards of pages without a picture of their own; at least 1200 × 630. */
  shareImage: SitePicture | null;
  /** Who answers for the site; its name is the site's unless given. */
  publisher: {
    name: LocalText; legalName: string | null; logo: SitePicture | null; email: string | null; telephone: string | null; sameAs: string[];
    pages: Partial<Record<'publishingPrinciples' | 'correctionsPolicy' | 'ethicsPolicy' | 'masthead' | 'ownershipFundingInfo' | 'contact', string>>;
  };
  /** Whole articles or their summaries, how many, and the WebSub hubs that are told. */
  feeds: { fullText: boolean; items: number; hubs: string[] };
  /** What robots.txt lets AI companies do. */
  aiCrawlers: { training: boolean; search: boolean; requests: boolean };
  /** In the order of the front page and the section strip. */
  categories: { id: string; label: LocalText; description: LocalText | null }[];
  menus: { main: SiteLink[]; footer: SiteLink[]; side: SiteLink[] };
  sidebar: { home: SidebarSide; single: SidebarSide; list: SidebarSide; widgets: WidgetName[] };
  /** How many rows each bounded widget shows. */
  widgets: { recent: number; categories: number; tags: number; popular: number; counts: boolean };
  /** Whether it is counted what is read, and shown what is read most. */
  popular: boolean;
  social: { label: string; href: string }[];
  /** Defaults of the per-article switches. */
  article: { comments: boolean; authorbox: boolean; pager: boolean; toc: boolean; mathjax: boolean };
  postMeta: ('author' | 'date' | 'categories' | 'translations')[];
  thumbnailVisibility: ('list' | 'post')[];
  comments: CommentsProvider;
  footer: { copyright: LocalText; records: { label: string; href: string | null }[] };
  imageHosts: string[];
  videoHosts: string[];
};
