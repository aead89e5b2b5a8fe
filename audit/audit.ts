import { canonicalFindings, hreflangFindings } from './checks/agreement';
import { anchorFindings } from './checks/anchors';
import { costFindings } from './checks/cost';
import { duplicateFindings } from './checks/duplicates';
import { fileFindings } from './checks/files';
import { journey } from './checks/hops';
import { answerFindings, linkFindings } from './checks/links';
import { listedFindings, unlistedFindings } from './checks/sitemap';
import { readFeeds } from './crawl/feeds';
import { askFiles } from './crawl/files';
import { LIMITS, type Limits } from './crawl/limits';
import { readRobots } from './crawl/robots';
import { readSitemaps } from './crawl/sitemaps';
import { isWhole, newState, type State } from './crawl/state';
import { visitMore, walk } from './crawl/walk';
import { AuditError } from './errors';
import { Findings } from './findings';
import { Client } from './read/client';
import { pageFacts } from './read/page-facts';
import { mayCrawl, Places } from './read/places';
import { type Report, summarise } from './report/summary';

export type AuditOptions = {
  /** Origin to ask, on loopback or SITE_URL's host. */
  origin: string;
  /** Origin that the site's canonical addresses have: SITE_URL. */
  siteUrl: string;
  limits?: Partial<Limits>;
  progress?: State['progress'];
};

/** A site that gives itself another name than it is audited by would have nothing but faults. */
async function checkName({ client, places }: State): Promise<void> {
  const [canonical = ''] = pageFacts((await client.get('/')).body).canonicals;
  if (places.of(canonical, '/')?.own === false) throw new AuditError(`The front page calls itself ${canonical}, not ${places.declared}: set SITE_URL=${new URL(canonical).origin}.`);
}

async function crawl(state: State): Promise<void> {
  const { findings, pages } = state;
  await checkName(state);
  await walk(state);
  const front = journey(pages, '/');
  if (!front) throw new AuditError('robots.txt closes the front page.');
  if (front.end !== 'page') throw new AuditError(`The front page does not answer: ${typeof front.end === 'object' ? front.end.fault : `it leads to ${front.hops.at(-1)}`}.`);
  await readSitemaps(state);
  await visitMore(state, [...state.sitemap.keys()]);
  const inFeeds = await readFeeds(state);
  await askFiles(state);
  findings.addAll(answerFindings(pages));
  findings.addAll(linkFindings(state.links, pages));
  for (const [path, feed] of inFeeds) {
    const record = pages.get(path);
    if (record && (record.failure !== null || record.status !== 200)) findings.add({ rule: 'feed', level: 'error', side: 'site', address: feed, found: `an item leads to ${path}: ${record.failure ?? `status ${record.status}`}`, expected: 'a page that answers 200' });
  }
  findings.addAll(anchorFindings(state.fragments, pages));
  findings.addAll(fileFindings(state));
  findings.addAll(canonicalFindings(pages));
  findings.addAll(hreflangFindings(pages));
  findings.addAll(duplicateFindings(pages));
  findings.addAll(listedFindings(state.sitemap, pages, isWhole(state)));
  findings.addAll(unlistedFindings(state.sitemap, pages));
  findings.addAll(costFindings(pages, state.files, state.limits.clicks));
  for (const [what, count] of state.leftOut) findings.add({ rule: 'left-out', level: what.startsWith('pages beyond') ? 'warning' : 'note', side: 'site', address: '/', found: `${count} × ${what}`, expected: 'a higher limit, to look at all' });
}

/**
 * Crawls a running site as a search engine does and judges what it finds (rules.ts).
 * @throws AuditError when the address is neither on this machine nor SITE_URL's, does not answer, or has another name.
 */
export async function audit({ origin, siteUrl, limits: given = {}, progress = () => undefined }: AuditOptions): Promise<Report> {
  const limits = { ...LIMITS, ...given };
  const [asked, declared] = [new URL(origin), new URL(siteUrl)];
  if (!mayCrawl(asked, declared)) throw new AuditError(`${asked.origin} is neither on this machine nor the site's own address: SITE_URL is ${declared.origin}.`);
  const started = Date.now();
  const client = new Client(asked.origin, declared.origin, { timeoutMs: limits.timeoutMs, maxBytes: limits.maxBytes, connections: limits.concurrency });
  try {
    const findings = new Findings();
    const robots = await readRobots(client, findings);
    const state = newState({ limits, client, places: new Places(asked.origin, declared.origin), robots, findings, now: started, deadline: started + limits.seconds * 1000, progress });
    await crawl(state);
    return summarise(state, started);
  } finally {
    client.close();
  }
}
