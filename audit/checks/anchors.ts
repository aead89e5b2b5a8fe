import type { Mentions } from '../crawl/mentions';
import type { Places } from '../read/places';
import type { Finding, PageFacts, PageRecord } from '../types';

/** FNV-1a of a page's ids, 32 bits each: small enough to keep of every page. A link that leads nowhere passes once in some hundred millions. */
export function hashes(ids: readonly string[]): Uint32Array {
  return Uint32Array.from(new Set(ids), hashOf);
}

function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i += 1) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Whether a fragment leads anywhere (HTML: the empty one and `top` are the top of the page; text directives are no ids). */
export function isTarget(fragment: string, ids: Uint32Array): boolean {
  if (fragment === '' || fragment.toLowerCase() === 'top' || fragment.startsWith(':~:')) return true;
  if (ids.includes(hashOf(fragment))) return true;
  try {
    return ids.includes(hashOf(decodeURIComponent(fragment)));
  } catch {
    return false;
  }
}

/** Links from a page into itself that lead nowhere. */
export function anchorsMissing(facts: PageFacts, page: string, places: Places): { fragment: string; prose: boolean }[] {
  const ids = hashes(facts.ids);
  return facts.links.flatMap(({ href, prose }) => {
    const place = places.of(href, page);
    return place?.own && place.path === page && !isTarget(place.fragment, ids) ? [{ fragment: place.fragment, prose }] : [];
  });
}

/** Links into the middle of other pages, each `path#fragment` once. */
export function* anchorFindings(fragments: Mentions, pages: ReadonlyMap<string, PageRecord>): Generator<Finding> {
  for (const target of fragments.addresses) {
    const [path = '', ...rest] = target.split('#');
    const facts = pages.get(path)?.facts;
    const fragment = rest.join('#');
    if (!facts || isTarget(fragment, facts.ids)) continue;
    for (const { side, page, count } of fragments.of(target)) {
      yield { rule: 'anchor', level: side === 'site' ? 'error' : 'warning', side, address: page, count, found: `a link to ${target}, which is nowhere on that page`, expected: 'the id of an element' };
    }
  }
}
