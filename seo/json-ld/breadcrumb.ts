import type { BreadcrumbListLeaf } from 'schema-dts';
import { oneLine } from '../text';
import type { CrumbFacts } from '../types';
import { pageUrl } from '../urls';
import { trailId } from './ids';

/** The visible trail, from the front page on; at least two steps, only the last may lack an address (Google: breadcrumb). */
export function breadcrumb(crumbs: readonly CrumbFacts[], origin: string, url: string): BreadcrumbListLeaf | null {
  const steps = crumbs.filter(({ label, path }, i) => oneLine(label) !== '' && (path !== null || i === crumbs.length - 1));
  if (steps.length < 2) return null;
  return {
    '@type': 'BreadcrumbList', '@id': trailId(url),
    itemListElement: steps.map(({ label, path }, i) => ({
      '@type': 'ListItem' as const, position: i + 1, name: oneLine(label), item: path === null ? undefined : pageUrl(origin, path),
    })),
  };
}
