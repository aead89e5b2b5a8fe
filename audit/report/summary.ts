import { isCanonical } from '../checks/agreement';
import { weightOf } from '../checks/cost';
import type { State } from '../crawl/state';
import type { Tally } from '../findings';
import type { Finding, Level, PageKind, PageRecord } from '../types';

/** Pages by the number of links from the front page: `[1, 12, 340]` is the front page, 12 one link away, 340 two. */
export type Depths = { byLinks: number[]; unreached: number; deepest: { links: number; address: string } | null };
/** Bytes as sent; `parts` are style sheets and scripts. */
export type KindWeight = { kind: PageKind; pages: number; median: number; heaviest: number; address: string; parts: number };

/** Everything an audit found, as `--json` writes it. */
export type Report = {
  /** Origin that was asked, and the one the site gives itself. */
  asked: string;
  site: string;
  started: string;
  seconds: number;
  requests: number;
  /** Pages of HTML that answered 200, and the articles among them that are canonical. */
  pages: number;
  articles: number;
  depth: { pages: Depths; articles: Depths };
  weight: KindWeight[];
  sitemaps: { files: number; addresses: number };
  feeds: number;
  files: number;
  externalLinks: number;
  totals: Record<Level, number>;
  rules: Tally[];
  /** At most 500 of each rule; `rules` has the whole number. */
  findings: Finding[];
};

function depths(records: readonly PageRecord[]): Depths {
  const byLinks: number[] = [];
  let [unreached, deepest]: [number, Depths['deepest']] = [0, null];
  for (const { depth, path } of records) {
    if (depth === null) {
      unreached += 1;
      continue;
    }
    while (byLinks.length <= depth) byLinks.push(0);
    byLinks[depth] = (byLinks[depth] ?? 0) + 1;
    if (deepest === null || depth > deepest.links) deepest = { links: depth, address: path };
  }
  return { byLinks, unreached, deepest };
}

function weights(records: readonly PageRecord[], files: State['files']): KindWeight[] {
  const kinds = new Map<PageKind, { html: number; parts: number; path: string }[]>();
  for (const record of records) {
    const weight = weightOf(record, files);
    if (!weight || !record.facts) continue;
    const known = kinds.get(record.facts.kind) ?? [];
    kinds.set(record.facts.kind, known);
    known.push({ ...weight, path: record.path });
  }
  return [...kinds].map(([kind, list]) => {
    list.sort((a, b) => a.html - b.html);
    const [middle, last] = [list[Math.floor(list.length / 2)], list.at(-1)];
    return { kind, pages: list.length, median: middle?.html ?? 0, heaviest: last?.html ?? 0, address: last?.path ?? '', parts: list.reduce((most, { parts }) => Math.max(most, parts), 0) };
  });
}

/** The report of a crawl that has ended and been judged. */
export function summarise(state: State, started: number): Report {
  const { places, client, pages, files, sitemap, sitemapFiles, feedsRead, externalLinks, findings } = state;
  const read = [...pages.values()].filter(({ facts }) => facts !== null);
  const articles = read.filter((record) => record.facts?.kind === 'article' && isCanonical(record));
  return {
    asked: places.asked, site: places.declared, started: new Date(started).toISOString(), seconds: Math.round((Date.now() - started) / 100) / 10, requests: client.asked,
    pages: read.length, articles: articles.length, depth: { pages: depths(read), articles: depths(articles) }, weight: weights(read, files),
    sitemaps: { files: sitemapFiles, addresses: sitemap.size }, feeds: feedsRead, files: files.size, externalLinks,
    totals: { error: findings.total('error'), warning: findings.total('warning'), note: findings.total('note') },
    rules: findings.counts(), findings: findings.list(),
  };
}
