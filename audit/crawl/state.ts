import type { Findings } from '../findings';
import type { Client } from '../read/client';
import type { Places } from '../read/places';
import type { Robots } from '../read/robots';
import type { FileRecord, Listed, PageRecord } from '../types';
import type { Limits } from './limits';
import { Mentions } from './mentions';

/** What one audit knows so far: small facts per page, never bodies. */
export type State = {
  limits: Limits;
  client: Client;
  places: Places;
  robots: Robots;
  findings: Findings;
  now: number;
  /** When to stop asking, milliseconds of the clock. */
  deadline: number;
  progress: (what: string, done: number, total: number) => void;
  pages: Map<string, PageRecord>;
  links: Mentions;
  pictures: Mentions;
  media: Mentions;
  /** Pictures of og:image and structured data; many are drawn only when asked for. */
  cards: Mentions;
  parts: Mentions;
  icons: Mentions;
  feeds: Mentions;
  /** `path#fragment` of other pages. */
  fragments: Mentions;
  externalLinks: number;
  sitemap: Map<string, Listed>;
  sitemapFiles: number;
  feedsRead: number;
  files: Map<string, FileRecord>;
  partLists: Map<string, readonly string[]>;
  /** What was not looked at, and how many times. */
  leftOut: Map<string, number>;
};

export type Given = Pick<State, 'limits' | 'client' | 'places' | 'robots' | 'findings' | 'now' | 'deadline' | 'progress'>;

export function newState(given: Given): State {
  return {
    ...given, pages: new Map(), links: new Mentions(), pictures: new Mentions(), media: new Mentions(), cards: new Mentions(), parts: new Mentions(), icons: new Mentions(),
    feeds: new Mentions(), fragments: new Mentions(), externalLinks: 0, sitemap: new Map(), sitemapFiles: 0, feedsRead: 0, files: new Map(), partLists: new Map(), leftOut: new Map(),
  };
}

export const leaveOut = ({ leftOut }: State, what: string, count = 1): void => void (count > 0 && leftOut.set(what, (leftOut.get(what) ?? 0) + count));

export const isLate = ({ deadline }: State): boolean => Date.now() > deadline;

/** Whether every page that is linked was looked at: only then can pages be missed. */
export const isWhole = ({ leftOut }: State): boolean => ![...leftOut.keys()].some((what) => what.startsWith('pages beyond'));
