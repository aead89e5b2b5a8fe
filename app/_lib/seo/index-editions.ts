import type { Archive } from '../../../archive';
import { everyEdition } from '../screen';
import type { Head } from './metadata';

/** For an index of `path(locale)`: an edition that has nothing in it is not to be found, and is no translation (an empty list is a soft 404). */
export function indexEditions(archive: Archive, locale: string, path: (locale: string) => string, isFilled: (locale: string) => boolean): Pick<Head, 'editions' | 'indexing'> {
  return { editions: everyEdition(archive, path, isFilled), indexing: isFilled(locale) ? 'index' : 'noindex' };
}
