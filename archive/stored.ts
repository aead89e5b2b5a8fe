import type { IndexEntry } from './search/store';
import type { ArticleRecord, Indexing, Picture, TaxonomyKind } from './types';

/** The part of an article every list reads; kept small and apart from the rest. */
export type StoredCard = {
  language: string;
  linkTitle: string;
  summary: string;
  lead: string | null;
  weight: number;
  words: number;
  minutes: number;
  picture: Picture | null;
  categories: { id: string; label: string }[];
};

/** The part only the article's own page reads. */
export type StoredRecord = Pick<
  ArticleRecord,
  | 'leadPicture' | 'description' | 'keywords' | 'images' | 'options' | 'source' | 'sourceUrl' | 'originalTitle' | 'bodySource' | 'guid'
  | 'bodyImages' | 'bodyLinks'
>;

export type StoredTerm = {
  kind: TaxonomyKind;
  /** Decoded URL path of the term. */
  id: string;
  /** As the editor typed it. */
  label: string;
  /** Other paths Hugo would have given it, which redirect to `id`. */
  legacy: string[];
};

export type StoredArticle = {
  path: string;
  locale: string;
  slug: string;
  translationKey: string;
  title: string;
  date: number;
  /** As `dayNumber` gives it. */
  day: number;
  modified: number;
  /** null = draft */
  visibleFrom: number | null;
  visibleUntil: number;
  sortWeight: number;
  indexing: Indexing;
  card: StoredCard;
  record: StoredRecord;
  body: string;
  /** What it can be found by. */
  index: IndexEntry;
  terms: StoredTerm[];
  /** Decoded, leading `/`, no trailing `/`. */
  oldPaths: string[];
  menus: { menu: string; label: string; weight: number }[];
};

export type FileState = 'published' | 'rejected' | 'skipped';

/** What the archive remembers of a file, to find changes. */
export type StoredFile = { path: string; size: number; mtime: number; hash: string; state: FileState; report: string };
