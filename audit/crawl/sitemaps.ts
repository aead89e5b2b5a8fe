import { instant, isFuture } from '../checks/dates';
import { newsFindings } from '../checks/news';
import { parseSitemap, type SitemapEntry } from '../read/sitemaps';
import type { Finding } from '../types';
import { MOST_SITEMAPS, SITEMAP_BYTES, SITEMAP_ENTRIES } from './limits';
import { isLate, leaveOut, type State } from './state';

const XML = /^(?:application|text)\/xml\b/i;

function noteEntry(state: State, file: string, entry: SitemapEntry, found: (expected: string, what: string, rule?: Finding['rule']) => void): void {
  const { places, sitemap, now } = state;
  const place = places.of(entry.loc, file);
  if (!place?.own || !entry.loc.startsWith(`${places.declared}/`) && entry.loc !== places.declared) return found(`addresses of ${places.declared}`, `loc ${JSON.stringify(entry.loc)}`);
  const lastmod = entry.lastmod === null ? null : instant(entry.lastmod, true);
  if (entry.lastmod !== null && lastmod === null) found('a date, or a date and time with its zone', `lastmod ${JSON.stringify(entry.lastmod)} of ${place.path}`, 'lastmod');
  if (lastmod !== null && isFuture(lastmod, now)) found('no times of the future', `lastmod ${entry.lastmod} of ${place.path}`, 'lastmod');
  if (entry.news) state.findings.addAll(newsFindings(file, place.path, entry.news, now));
  const known = sitemap.get(place.path);
  if (entry.news && known) return;
  if (known && !known.news) found(known.sitemap === file ? 'each page once' : 'each page in one sitemap', known.sitemap === file ? `${place.path} twice` : `${place.path} also in ${known.sitemap}`);
  if (sitemap.size < 2 * state.limits.pages) sitemap.set(place.path, { lastmod, bare: entry.lastmod?.length === 10, sitemap: file, news: entry.news !== null });
  else leaveOut(state, 'pages beyond twice --pages in sitemaps');
}

/** Reads the sitemaps that robots.txt names, and those their indexes name; notes each page they list. */
export async function readSitemaps(state: State): Promise<void> {
  const { client, places, findings, robots } = state;
  const queue: { path: string; index: string | null }[] = [];
  const seen = new Set<string>();
  const report = (address: string) => (expected: string, found: string, rule: Finding['rule'] = 'sitemap'): void => findings.add({ rule, level: 'error', side: 'site', address, found, expected });
  const enqueue = (href: string, from: string, index: string | null): void => {
    const place = places.of(href, from);
    if (!place?.own) return report(from)('sitemaps of this site', `sitemap ${JSON.stringify(href)}`);
    if (seen.has(place.path)) return;
    seen.add(place.path);
    if (seen.size <= MOST_SITEMAPS) queue.push({ path: place.path, index });
    else leaveOut(state, 'sitemap files');
  };
  for (const href of robots.sitemaps.length > 0 ? robots.sitemaps : ['/sitemap.xml']) enqueue(href, '/robots.txt', null);
  for (let at = 0; at < queue.length; at += 1) {
    const { path, index } = queue[at] as { path: string; index: string | null };
    if (isLate(state)) return leaveOut(state, 'pages beyond --seconds in sitemaps', queue.length - at);
    state.progress('sitemaps', at, queue.length);
    const found = report(path);
    const answer = await client.get(path, { maxBytes: SITEMAP_BYTES });
    state.sitemapFiles += 1;
    if (answer.status !== 200 || answer.failure !== null) {
      found('200', answer.failure ?? `status ${answer.status}`);
      continue;
    }
    if (!XML.test(answer.headers['content-type'] ?? '')) found('application/xml', `content-type ${JSON.stringify(answer.headers['content-type'] ?? '')}`);
    const { sitemaps, entries, problem } = parseSitemap(answer.body);
    if (problem !== null) found('a well-formed urlset or sitemapindex', problem);
    if (sitemaps.length > 0 && index !== null) found('an index lists sitemaps, no other index', `an index inside of ${index}`);
    else for (const href of sitemaps) enqueue(href, path, path);
    if (entries.length > SITEMAP_ENTRIES) found(`at most ${SITEMAP_ENTRIES} addresses`, `${entries.length} addresses`);
    for (const entry of entries) noteEntry(state, path, entry, found);
  }
}
