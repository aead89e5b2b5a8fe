import type { Mentions } from '../crawl/mentions';
import type { Finding, PageRecord } from '../types';
import { journey } from './hops';

/** Internal links, each address once: does it lead to a page, and straight there? */
export function* linkFindings(links: Mentions, pages: ReadonlyMap<string, PageRecord>): Generator<Finding> {
  for (const address of links.addresses) {
    const way = journey(pages, address);
    if (!way || (way.end === 'page' && way.hops.length === 0)) continue;
    const route = [address, ...way.hops].join(' → ');
    for (const { side, page, count } of links.of(address)) {
      const shared = { side, address: page, count };
      const broken = side === 'site' ? 'error' : 'warning';
      if (way.end === 'loop') yield { ...shared, rule: 'redirect-chain', level: broken, found: `a link in a circle: ${route}`, expected: 'a page at the end' };
      else if (typeof way.end === 'object') yield { ...shared, rule: 'broken-link', level: broken, found: `a link to ${route}: ${way.end.fault}`, expected: 'a page that answers 200' };
      else if (way.hops.length > 1) yield { ...shared, rule: 'redirect-chain', level: broken, found: `a link to ${route}`, expected: 'one redirect at most' };
      else if (way.hops.length === 1) yield { ...shared, rule: 'redirect', level: side === 'site' ? 'warning' : 'note', found: `a link to ${route}`, expected: 'a link straight to the page' };
    }
  }
}

/** Pages that fail by themselves, whoever links to them. */
export function* answerFindings(pages: ReadonlyMap<string, PageRecord>): Generator<Finding> {
  for (const { path, status, failure, location } of pages.values()) {
    const shared = { rule: 'answer', level: 'error', side: 'site', address: path } as const;
    if (failure !== null) yield { ...shared, found: failure, expected: 'a whole answer in time' };
    else if (status >= 500) yield { ...shared, found: `status ${status}`, expected: 'no failure of the server' };
    else if (status >= 300 && status < 400 && location === null && status !== 304) yield { ...shared, found: `status ${status} without location`, expected: 'where to go' };
  }
}
