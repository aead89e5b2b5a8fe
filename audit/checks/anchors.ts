import type { Places } from '../read/places';
import type { PageFacts } from '../types';

/** Whether a fragment leads anywhere (HTML: the empty one and `top` are the top of the page; text directives are no ids). */
export function isTarget(fragment: string, ids: ReadonlySet<string>): boolean {
  if (fragment === '' || fragment.toLowerCase() === 'top' || fragment.startsWith(':~:')) return true;
  if (ids.has(fragment)) return true;
  try {
    return ids.has(decodeURIComponent(fragment));
  } catch {
    return false;
  }
}

/** Links from a page into itself that lead nowhere. */
export function anchorsMissing(facts: PageFacts, page: string, places: Places): { fragment: string; prose: boolean }[] {
  const ids = new Set(facts.ids);
  return facts.links.flatMap(({ href, prose }) => {
    const place = places.of(href, page);
    return place?.own && place.path === page && !isTarget(place.fragment, ids) ? [{ fragment: place.fragment, prose }] : [];
  });
}
