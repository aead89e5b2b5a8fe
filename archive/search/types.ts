import type { ArticleSummary, Page, Term, TermCount } from '../types';

/** Longest query that is looked at, in code points; the rest is ignored. */
export const MAX_QUERY = 200;
/** Words of a query that are looked for; further ones are ignored. */
export const MAX_WORDS = 12;
/** Results that can be paged through; `total` may be more. */
export const MAX_REACHED = 1000;

/** By how well they match, or newest first. */
export type SearchSort = 'relevance' | 'date';

/** What a reader asks. `query` is what was typed, of any length and holding anything; the filters are term ids as in URLs. */
export type SearchRequest = {
  locale: string;
  query: string;
  category?: string;
  tag?: string;
  author?: string;
  /** Dated in [from, until), epoch ms. */
  from?: number;
  until?: number;
  sort?: SearchSort;
  /** From 1; `pageSize` at most 50. */
  page: number;
  pageSize: number;
};

/** Plain text in pieces; `hit` pieces are what was looked for. Never HTML. */
export type MarkedText = { text: string; hit: boolean }[];

/** A result: its headline and a piece of its text around what was found, at most about 120 characters. */
export type SearchHit = { article: ArticleSummary; title: MarkedText; excerpt: MarkedText };

/** Terms and years among the results, busiest first (years newest first), each with the number of results it has. */
export type SearchFacets = {
  categories: TermCount[];
  tags: TermCount[];
  authors: TermCount[];
  years: { year: number; count: number }[];
};

/** How far results match: every word; only some of the words, since no article has all; headline, tags and summary were looked at only, since the body would have too many. */
export type SearchMatch = 'all' | 'some' | 'headlines';

/** What was understood of a query, folded as it was looked for. */
export type UnderstoodQuery = {
  /** Words and quoted phrases looked for. */
  words: string[];
  /** Words and phrases that no result may have. */
  excluded: string[];
  /** Filters in force, from the form and from the query's own `tag:`, `category:`, `author:`. */
  filters: Term[];
  /** Filters of the query's own that name no term of this edition, as typed; nothing is found then. */
  unknown: string[];
};

export type SearchAnswer = {
  /**
   * `nothing`: there is nothing to look for in the query (empty, punctuation, emoji only) and no filter either.
   * `answered`: looked for; `hits.total` may be 0.
   * `cut-off`: took too long and was given up; `hits` is empty.
   * `busy`: too many are searching; try again in a moment.
   */
  state: 'nothing' | 'answered' | 'cut-off' | 'busy';
  understood: UnderstoodQuery;
  /** `pageCount` ends at `MAX_REACHED` results. */
  hits: Page<SearchHit>;
  match: SearchMatch;
  facets: SearchFacets;
  /** A query that finds something where this one found nothing, or only some of its words; null for none. */
  didYouMean: string | null;
};

/** What completes a word being typed. */
export type Suggestion =
  | { kind: 'article'; title: string; slug: string; published: number }
  | { kind: 'category' | 'tag' | 'author'; id: string; title: string; count: number };
