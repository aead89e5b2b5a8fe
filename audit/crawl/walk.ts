import { picturesOf, structuredData } from '../checks/structured-data';
import { pageFindings } from '../checks/page';
import type { Answer } from '../read/client';
import { pageFacts } from '../read/page-facts';
import type { KeptFacts, PageFacts, PageRecord } from '../types';
import { each } from './each';
import { MOST_FRAGMENTS } from './limits';
import { leaveOut, type State } from './state';

const isHtml = ({ headers }: Answer): boolean => /^text\/html\b/i.test(String(headers['content-type'] ?? ''));

/** Notes where a page's links, pictures and parts lead; returns the pages it links to. */
function follow(state: State, page: string, facts: PageFacts): string[] {
  const { places } = state;
  const pages = new Set<string>();
  for (const { href, prose } of facts.links) {
    const place = places.of(href, page);
    if (place === null) continue;
    if (!place.own) {
      state.externalLinks += 1;
      continue;
    }
    if (place.path !== page && place.fragment !== '') {
      if (state.fragments.length < MOST_FRAGMENTS) state.fragments.push({ page, path: place.path, fragment: place.fragment, prose });
      else leaveOut(state, 'links into the middle of other pages');
    }
    state.links.add(place.path, page, prose);
    pages.add(place.path);
  }
  for (const { href, prose } of facts.images) {
    const place = places.of(href, page);
    if (place?.own) state.pictures.add(place.path, page, prose);
  }
  for (const [hrefs, mentions] of [[facts.icons, state.icons], [facts.feeds, state.feeds]] as const) {
    for (const href of hrefs) {
      const place = places.of(href, page);
      if (place?.own) mentions.add(place.path, page, false);
    }
  }
  return [...pages];
}

/** Style sheets and scripts that a page waits for. */
function partsOf({ places, parts }: State, page: string, facts: PageFacts): string[] {
  const own = [...facts.styles, ...facts.scripts].flatMap((href) => {
    const place = places.of(href, page);
    return place?.own ? [place.path] : [];
  });
  for (const path of own) parts.add(path, page, false);
  return [...new Set(own)];
}

/** The one copy of a list that thousands of pages share. */
function shared({ partLists }: State, list: readonly string[]): readonly string[] {
  const key = list.join('\n');
  const known = partLists.get(key) ?? list;
  partLists.set(key, known);
  return known;
}

function read(state: State, page: string, answer: Answer): { facts: PageFacts; kept: KeptFacts } {
  const { places, findings, now, cards } = state;
  const facts = pageFacts(answer.body);
  facts.noindex ||= /\b(?:noindex|none)\b/i.test(String(answer.headers['x-robots-tag'] ?? ''));
  const data = structuredData(page, facts, now);
  const kind = data.article ? 'article' : 'other';
  findings.addAll([...pageFindings(facts, { page, places, kind, bytes: answer.bytes }), ...data.findings]);
  const [canonical] = facts.canonicals;
  for (const url of data.urls) if (!facts.noindex && canonical !== undefined && url !== canonical) findings.add({ check: 'canonical', severity: 'error', side: 'site', page, found: `structured data has ${url}, canonical ${canonical}`, allowed: 'both the same' });
  for (const href of [facts.openGraph.get('og:image'), ...picturesOf(data.article)]) {
    const place = href === undefined ? null : places.of(href, page);
    if (place?.own) cards.add(place.path, page, false);
  }
  const parts = shared(state, partsOf(state, page, facts));
  const eager = new Set(facts.images.filter(({ lazy }) => !lazy).map(({ href }) => href)).size;
  return {
    facts,
    kept: {
      kind, lang: facts.lang, title: facts.titles[0] ?? '', description: facts.description, noindex: facts.noindex,
      canonical: facts.canonicals.length === 1 && canonical !== undefined ? places.text(canonical, page) : null,
      alternates: facts.alternates.flatMap(({ lang, href }) => {
        const place = places.of(href, page);
        return place?.own ? [{ lang, path: place.path }] : [];
      }),
      modified: data.modified, wire: answer.wire, bytes: answer.bytes, parts, requests: 1 + parts.length + eager,
    },
  };
}

/** Asks for one page; returns the pages that it leads to: where it redirects, and what it links to. */
async function visit(state: State, path: string, depth: number | null): Promise<{ redirect: string | null; links: string[]; translations: string[] }> {
  const { client, places, pages } = state;
  const record: PageRecord = { path, depth, status: 0, location: null, failure: null, facts: null };
  pages.set(path, record);
  const answer = await client.get(path);
  Object.assign(record, { status: answer.status, failure: answer.failure });
  state.progress(pages.size, pages.size);
  const location = answer.status >= 300 && answer.status < 400 ? answer.headers.location : undefined;
  if (location !== undefined) {
    const place = places.of(location, path);
    record.location = place === null ? location : place.own ? place.path : place.url;
    return { redirect: place?.own ? place.path : null, links: [], translations: [] };
  }
  if (answer.status !== 200 || answer.failure !== null || !isHtml(answer)) return { redirect: null, links: [], translations: [] };
  const { facts, kept } = read(state, path, answer);
  record.facts = kept;
  return { redirect: null, links: follow(state, path, facts), translations: kept.alternates.map((alternate) => alternate.path) };
}

/** Whether a page may be asked for; says once what is left out. */
function admits(state: State, path: string, seen: Set<string>): boolean {
  if (seen.has(path)) return false;
  seen.add(path);
  if (state.robots.allows(path)) return true;
  leaveOut(state, 'addresses closed by robots.txt');
  return false;
}

function isSpent(state: State): boolean {
  if (state.pages.size >= state.limits.pages) leaveOut(state, 'pages beyond --pages');
  else if (Date.now() > state.deadline) leaveOut(state, 'pages beyond --seconds');
  else return false;
  return true;
}

/**
 * Follows links from the front page, level by level, so that each page's depth is the smallest number of links to it; a redirect is no link more, and hreflang is none.
 * Links on pages with noindex are looked at afterwards, without a depth: engines stop to follow them in time.
 */
export async function walk(state: State): Promise<void> {
  const seen = new Set<string>();
  const aside = new Set<string>();
  let level = ['/'].filter((path) => admits(state, path, seen));
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: string[] = [];
    await each(level, state.limits.concurrency, async (path) => {
      if (isSpent(state)) return;
      const { redirect, links, translations } = await visit(state, path, depth);
      if (redirect !== null && admits(state, redirect, seen)) level.push(redirect);
      for (const translation of translations) aside.add(translation);
      if (state.pages.get(path)?.facts?.noindex) for (const link of links) aside.add(link);
      else for (const link of links) if (admits(state, link, seen)) next.push(link);
    });
    if (depth >= state.limits.depth) leaveOut(state, 'pages beyond --depth', next.length);
    level = depth >= state.limits.depth ? [] : next;
  }
  await visitMore(state, [...aside]);
}

/** Pages that no link from the front page leads to, such as those of the sitemap: asked for, but what they link to is not. */
export async function visitMore(state: State, paths: readonly string[]): Promise<void> {
  const seen = new Set(state.pages.keys());
  const queue = [...new Set(paths)].filter((path) => admits(state, path, seen));
  await each(queue, state.limits.concurrency, async (path) => {
    if (isSpent(state)) return;
    const { redirect } = await visit(state, path, null);
    if (redirect !== null && admits(state, redirect, seen)) queue.push(redirect);
  });
}
