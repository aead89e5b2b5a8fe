import { hashes } from '../checks/anchors';
import { kindOf } from '../checks/kind';
import { pageFindings } from '../checks/page';
import { picturesOf, structuredData } from '../checks/structured-data';
import type { Answer } from '../read/client';
import { pageFacts } from '../read/page-facts';
import type { KeptFacts, PageFacts } from '../types';
import { MOST_FRAGMENTS } from './limits';
import type { Mentions } from './mentions';
import { leaveOut, type State } from './state';

/** Notes what a page uses, each address once for a side. */
function note(state: State, page: string, mentions: Mentions, hrefs: readonly { href: string; prose: boolean }[]): void {
  const seen = new Set<string>();
  for (const { href, prose } of hrefs) {
    const place = state.places.of(href, page);
    if (!place?.own || seen.has(`${prose} ${place.path}`)) continue;
    seen.add(`${prose} ${place.path}`);
    mentions.add(place.path, page, prose);
  }
}

const bySite = (hrefs: readonly string[]): { href: string; prose: boolean }[] => hrefs.map((href) => ({ href, prose: false }));

/** Notes where a page's links lead; returns the pages it links to. */
function follow(state: State, page: string, facts: PageFacts): string[] {
  const pages = new Set<string>();
  for (const { href, prose } of facts.links) {
    const place = state.places.of(href, page);
    if (place === null) continue;
    if (!place.own) {
      state.externalLinks += 1;
      continue;
    }
    pages.add(place.path);
    if (place.path === page || place.fragment === '') continue;
    const target = `${place.path}#${place.fragment}`;
    if (state.fragments.size < MOST_FRAGMENTS || state.fragments.has(target)) state.fragments.add(target, page, prose);
    else leaveOut(state, 'links into the middle of other pages');
  }
  note(state, page, state.links, facts.links);
  note(state, page, state.pictures, [...facts.images, ...facts.variants]);
  note(state, page, state.media, facts.media);
  note(state, page, state.icons, bySite(facts.icons));
  note(state, page, state.feeds, bySite(facts.feeds));
  return [...pages];
}

/** Style sheets and scripts of the site that a page waits for; one copy of a list that thousands of pages share. */
function partsOf(state: State, page: string, facts: PageFacts): readonly string[] {
  const parts = bySite([...facts.styles, ...facts.scripts]);
  note(state, page, state.parts, parts);
  const own = [...new Set(parts.flatMap(({ href }) => {
    const place = state.places.of(href, page);
    return place?.own ? [place.path] : [];
  }))];
  const key = own.join('\n');
  const known = state.partLists.get(key) ?? own;
  state.partLists.set(key, known);
  return known;
}

/** Judges one page by itself and keeps what the checks of all pages need; returns where it links to. */
export function readPage(state: State, page: string, answer: Answer): { kept: KeptFacts; links: string[] } {
  const { places, findings, now } = state;
  const facts = pageFacts(answer.body);
  facts.noindex ||= /\b(?:noindex|none)\b/i.test(String(answer.headers['x-robots-tag'] ?? ''));
  const kind = kindOf(page);
  const data = structuredData(page, kind, facts, now);
  findings.addAll([...pageFindings(facts, { page, places, kind, bytes: answer.bytes }), ...data.findings]);
  const [canonical] = facts.canonicals;
  for (const url of facts.noindex || canonical === undefined ? [] : data.urls) {
    if (url !== canonical) findings.add({ rule: 'canonical', level: 'error', side: 'site', address: page, found: `structured data has ${url}, canonical ${canonical}`, expected: 'both the same' });
  }
  note(state, page, state.cards, bySite([facts.openGraph.get('og:image') ?? '', ...picturesOf(data.article)].filter((href) => href !== '')));
  const kept = {
    kind, lang: facts.lang, title: facts.titles[0] ?? '', description: facts.description, noindex: facts.noindex,
    canonical: facts.canonicals.length === 1 && canonical !== undefined ? places.text(canonical, page) : null,
    alternates: facts.alternates.flatMap(({ lang, href }) => {
      const place = places.of(href, page);
      return place?.own ? [{ lang, path: place.path }] : [];
    }),
    modified: data.modified, ids: hashes(facts.ids), wire: answer.wire, parts: partsOf(state, page, facts),
  };
  return { kept, links: follow(state, page, facts) };
}
