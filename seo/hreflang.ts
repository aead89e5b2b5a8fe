import { routing } from '../i18n/routing';
import { languageCodes } from './languages';
import type { Editions } from './types';
import { pageUrl } from './urls';

/**
 * hreflang code → address, for a page that has real translations: each lists itself and all others, else the links are
 * not reciprocal and count for nothing (Google: localized versions). `x-default` is the default edition's page.
 */
export function languageAlternates(origin: string, path: string, editions: Editions): Record<string, string> | null {
  const all = Object.entries(editions);
  if (all.length < 2 || !all.some(([, edition]) => edition === path)) return null;
  const found = all.flatMap(([locale, edition]) => languageCodes(locale).hreflang.map((code) => [code, pageUrl(origin, edition)] as const));
  const fallback = editions[routing.defaultLocale];
  return Object.fromEntries(fallback === undefined ? found : [...found, ['x-default', pageUrl(origin, fallback)]]);
}
