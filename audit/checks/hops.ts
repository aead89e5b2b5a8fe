import type { PageRecord } from '../types';

const MOST_HOPS = 10;

/** Where an address ends: the pages it is sent on to, and what became of it. */
export type Journey = { hops: string[]; end: 'page' | 'elsewhere' | 'unknown' | 'loop' | { fault: string } };

const isRedirect = ({ status, location }: PageRecord): boolean => status >= 300 && status < 400 && location !== null;

/** Follows redirects through the pages that were asked for; null where the address itself was not. */
export function journey(pages: ReadonlyMap<string, PageRecord>, address: string): Journey | null {
  let record = pages.get(address);
  if (!record) return null;
  const hops: string[] = [];
  while (isRedirect(record)) {
    const to: string = record.location ?? '';
    if (to === address || hops.includes(to) || hops.length >= MOST_HOPS) return { hops: [...hops, to], end: 'loop' };
    hops.push(to);
    if (!to.startsWith('/')) return { hops, end: 'elsewhere' };
    const next: PageRecord | undefined = pages.get(to);
    if (!next) return { hops, end: 'unknown' };
    record = next;
  }
  if (record.failure !== null) return { hops, end: { fault: record.failure } };
  return { hops, end: record.status === 200 ? 'page' : { fault: `status ${record.status}` } };
}
