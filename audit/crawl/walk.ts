import type { PageRecord } from '../types';
import { each } from './each';
import { readPage } from './page';
import { isLate, leaveOut, type State } from './state';

const HTML = /^text\/html\b/i;

type Visit = { redirect: string | null; links: string[]; translations: string[] };

/** Asks for one page; returns the pages that it leads to: where it redirects, and what it links to. */
async function visit(state: State, path: string, depth: number | null): Promise<Visit> {
  const { client, places, pages } = state;
  const record: PageRecord = { path, depth, status: 0, location: null, failure: null, facts: null };
  const nowhere: Visit = { redirect: null, links: [], translations: [] };
  pages.set(path, record);
  const { body, bytes, ...answer } = await client.get(path, { only: HTML });
  Object.assign(record, { status: answer.status, failure: answer.failure });
  const location = answer.status >= 300 && answer.status < 400 ? answer.headers.location : undefined;
  if (location !== undefined) {
    const place = places.of(location, path);
    record.location = place === null ? location : place.own ? place.path : place.url;
    return { ...nowhere, redirect: place?.own ? place.path : null };
  }
  if (answer.status !== 200 || answer.failure !== null || !HTML.test(answer.headers['content-type'] ?? '')) return nowhere;
  try {
    const { kept, links } = readPage(state, path, { ...answer, body, bytes });
    record.facts = kept;
    return { redirect: null, links, translations: kept.alternates.map((alternate) => alternate.path) };
  } catch (error) {
    record.failure = `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return nowhere;
  }
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
  else if (isLate(state)) leaveOut(state, 'pages beyond --seconds');
  else return false;
  return true;
}

/**
 * Follows links from the front page, level by level, so that each page's depth is the smallest number of links to it; a redirect is no link
 * more, and hreflang is none. Links on pages with noindex are looked at afterwards, without a depth: engines stop to follow them in time.
 */
export async function walk(state: State): Promise<void> {
  const { limits, pages, progress } = state;
  const seen = new Set<string>();
  const aside = new Set<string>();
  let level = ['/'].filter((path) => admits(state, path, seen));
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: string[] = [];
    await each(level, limits.concurrency, async (path) => {
      if (isSpent(state)) return;
      const { redirect, links, translations } = await visit(state, path, depth);
      progress('pages', pages.size, seen.size);
      if (redirect !== null && admits(state, redirect, seen)) level.push(redirect);
      for (const translation of translations) aside.add(translation);
      if (pages.get(path)?.facts?.noindex) for (const link of links) aside.add(link);
      else for (const link of links) if (admits(state, link, seen)) next.push(link);
    });
    if (depth >= limits.depth) leaveOut(state, 'pages beyond --depth', next.length);
    level = depth >= limits.depth ? [] : next;
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
    state.progress('more pages', state.pages.size, seen.size);
    if (redirect !== null && admits(state, redirect, seen)) queue.push(redirect);
  });
}
