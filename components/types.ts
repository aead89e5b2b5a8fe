import type { ReactNode } from 'react';
import type {
  ArchivePeriod, ArticleLink, ArticleRecord, ArticleSummary, Author, FreePage, MenuEntry, Page, PeriodCount, Picture, TaxonomyKind, Term, TermCount,
} from '../archive/types';
import type { SearchAnswer } from '../archive/search/types';
import type { RenderedBody } from '../markdown';
import type { SiteSettings } from '../settings/site-types';

/** This page in each edition: its translation where there is one, else the edition's front page. */
export type EditionLink = { locale: string; href: string; current: boolean };

/** A step of the breadcrumb; the last one has no href. */
export type Crumb = { label: string; href: string | null };

export type HeaderData = {
  /** The strip; `sectionsOf(settings, locale)` unless the site names no categories, then e.g. the busiest ones. */
  sections: Term[];
  /** Category id of the section being read. */
  current: string | null;
  editions: EditionLink[];
  /** When this edition's newest article was published (epoch ms). */
  updated: number | null;
  /** Articles that put themselves into a menu; joined to the menus of the settings. */
  menuEntries?: MenuEntry[];
};

/** What every screen takes. */
export type ScreenProps = { settings: SiteSettings; locale: string; header: HeaderData };

/** What the widgets show; queries for widgets that are off may be skipped (empty arrays). */
export type SidebarData = { recent: ArticleSummary[]; popular: ArticleSummary[]; categories: TermCount[]; tags: TermCount[] };

/** Stories of another edition, for when this one has few. */
export type OtherEdition = { locale: string; href: string; stories: ArticleSummary[] };

/** A section's band on the front page: 1 to 7 stories, first one largest. */
export type CategoryBlock = { category: Term; stories: ArticleSummary[] };

export type FrontScreenProps = ScreenProps & {
  /** Null when the archive of this edition is empty. */
  lead: ArticleSummary | null;
  /** Up to 2 headlines under the lead. */
  related: ArticleSummary[];
  /** 5 stories beside the lead, first one with its picture. */
  secondary: ArticleSummary[];
  /** Newest first, about 9. */
  latest: ArticleSummary[];
  /** Up to 5 numbered stories the editors put forward (by weight); an empty list shows nothing. */
  picks: ArticleSummary[];
  /** Up to 5 stories that were read most in the last day; an empty list shows nothing. */
  popular: ArticleSummary[];
  blocks: CategoryBlock[];
  otherEdition: OtherEdition | null;
  /** Shown as a closing band; null when `settings.sidebar.home` is false. */
  sidebar: SidebarData | null;
};

export type ArticleScreenProps = ScreenProps & {
  /** Stands above everything else of the page. */
  before?: ReactNode;
  article: ArticleRecord;
  body: RenderedBody;
  /** Absolute canonical address, for share links. */
  url: string;
  translations: ArticleLink[];
  /** The article's authors with what is known of them, in order. */
  authors: Author[];
  older: ArticleLink | null;
  newer: ArticleLink | null;
  /** Up to 4. */
  related: ArticleSummary[];
  /** Null when the article has no sidebar; `sidebarOf(settings, 'single', article.options)` tells. */
  sidebar: SidebarData | null;
};

export type ListScreenProps = ScreenProps & {
  kind: TaxonomyKind | 'period';
  title: string;
  description: string | null;
  /** Stands beside the head; its alt text is the edition's. */
  picture?: Picture | null;
  /** Tags that often stand beside this one. */
  relatedTags?: Term[];
  /** What was read most of this list; an empty list shows nothing. */
  popular?: ArticleSummary[];
  /** Address of page 1; pagination adds `/page/N`. */
  path: string;
  page: Page<ArticleSummary>;
  /** `/…/feed.xml` of the list, null where it has none. */
  feedHref: string | null;
  /** Between home and this page, e.g. the index of tags. */
  crumbs: Crumb[];
  otherEdition: OtherEdition | null;
  sidebar: SidebarData | null;
};

/** A day, month or year of the archive. */
export type PeriodScreenProps = Omit<ListScreenProps, 'kind' | 'title' | 'description' | 'feedHref' | 'crumbs' | 'path'> & {
  period: ArchivePeriod;
  /** All of `countDays`, or those of the year. */
  days: PeriodCount[];
};

export type AuthorScreenProps = Omit<ListScreenProps, 'kind' | 'title' | 'description' | 'crumbs'> & { author: Author };

/** Terms that share a first letter; `total` counts those that are not shown as well. */
export type TermGroup = { initial: string; terms: TermCount[]; total: number };

/** A list of tags by first letter, or those that a reader asked for. */
export type TagIndexScreenProps = ScreenProps & {
  total: number;
  groups: TermGroup[];
  /** What was asked for, and what was found; null for the whole index. */
  filter: { query: string; initial: string; found: TermCount[]; total: number } | null;
};

export type PopularScreenProps = ScreenProps & {
  /** Most read first. */
  day: ArticleSummary[];
  week: ArticleSummary[];
  /** Shown while nothing has been counted. */
  latest: ArticleSummary[];
};

export type TermIndexScreenProps = ScreenProps & { kind: Exclude<TaxonomyKind, 'author'>; terms: TermCount[] };

export type AuthorsScreenProps = ScreenProps & { authors: (Author & { count: number })[] };

export type ArchiveScreenProps = ScreenProps & { days: PeriodCount[] };

/** The fields of the form as the reader filled them; dates are `YYYY-MM-DD`, absent values ''. */
export type SearchFields = { q: string; category: string; tag: string; author: string; from: string; to: string; sort: '' | 'date' };

export type SearchScreenProps = ScreenProps & {
  fields: SearchFields;
  answer: SearchAnswer;
  /** Terms to choose from before anything is found, with the edition's counts. */
  choices: Record<'category' | 'tag' | 'author', TermCount[]>;
  /** Shown where nothing is: what is read most, the newest where nothing was read. */
  popular: ArticleSummary[];
  latest: ArticleSummary[];
};

export type FreePageScreenProps = ScreenProps & { page: FreePage; body: RenderedBody };

export type NotFoundScreenProps = ScreenProps & {
  /** Articles the address may have meant. */
  suggestions: ArticleSummary[];
  latest: ArticleSummary[];
  /** Words of the address, put into the search field. */
  query: string;
};

export type GoneScreenProps = ScreenProps & { latest: ArticleSummary[] };

export type ErrorScreenProps = ScreenProps & {
  /** Shown so that a reader can quote it. */
  reference?: string;
};
