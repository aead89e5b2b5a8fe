import type { Locale } from '../../../i18n/routing';
import { routing } from '../../../i18n/routing';
import type { Head } from './metadata';

/** For an index of `path(locale)`: an edition that has nothing in it is not to be found, and is no translation (an empty list is a soft 404). */
export function indexEditions(locale: string, path: (locale: Locale) => string, isFilled: (locale: Locale) => boolean): Pick<Head, 'editions' | 'indexing'> {
  const filled = routing.locales.filter(isFilled);
  return { editions: Object.fromEntries(filled.map((edition) => [edition, path(edition)])), indexing: filled.some((edition) => edition === locale) ? 'index' : 'noindex' };
}
