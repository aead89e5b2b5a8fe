import type { Metadata } from 'next';
import { languageAlternates } from '../hreflang';
import type { Editions, FeedLink } from '../types';
import { pageUrl } from '../urls';

type Alternates = NonNullable<Metadata['alternates']>;

function feedTypes(feeds: readonly FeedLink[], origin: string): NonNullable<Alternates['types']> {
  const types: Record<string, { url: string; title: string }[]> = {};
  for (const { type, title, href } of feeds) (types[type] ??= []).push({ url: pageUrl(origin, href), title });
  return types;
}

/**
 * Canonical (absolute, of this very page: page 2 is not page 1; `original` where its first publisher's page is to be shown
 * instead), translations and feed discovery.
 */
export function alternatesOf(origin: string, path: string, editions: Editions, feeds: readonly FeedLink[], original?: string): Alternates {
  const languages = languageAlternates(origin, path, editions);
  return {
    canonical: original ?? pageUrl(origin, path),
    ...(languages ? { languages } : {}),
    ...(feeds.length > 0 ? { types: feedTypes(feeds, origin) } : {}),
  };
}
