import type { Metadata } from 'next';
import { routing } from '../../i18n/routing';
import { languageCodes } from '../languages';
import type { Editions, FeedLink } from '../types';
import { pageUrl } from '../urls';

type Alternates = NonNullable<Metadata['alternates']>;

/**
 * hreflang code → address, for a page that has real translations: each lists itself and all others, else the links are
 * not reciprocal and count for nothing (Google: localized versions). `x-default` is the default edition's page.
 */
export function languageAlternates(origin: string, path: string, editions: Editions): Record<string, string> | null {
  const others = Object.entries(editions);
  if (others.length < 2 || !others.some(([, edition]) => edition === path)) return null;
  const found = others.flatMap(([locale, edition]) => languageCodes(locale).hreflang.map((code) => [code, pageUrl(origin, edition)] as const));
  const fallback = editions[routing.defaultLocale];
  return Object.fromEntries(fallback === undefined ? found : [...found, ['x-default', pageUrl(origin, fallback)]]);
}

function feedTypes(feeds: readonly FeedLink[], origin: string): NonNullable<Alternates['types']> {
  const types: Record<string, { url: string; title: string }[]> = {};
  for (const { type, title, href } of feeds) (types[type] ??= []).push({ url: pageUrl(origin, href), title });
  return types;
}

/**
 * Canonical (absolute, of this very page: page 2 is not page 1), translations and feed discovery. A page that is not
 * indexed names no translations.
 */
export function alternatesOf(origin: string, path: string, editions: Editions, feeds: readonly FeedLink[]): Alternates {
  const languages = languageAlternates(origin, path, editions);
  return {
    canonical: pageUrl(origin, path),
    ...(languages ? { languages } : {}),
    ...(feeds.length > 0 ? { types: feedTypes(feeds, origin) } : {}),
  };
}
