import type { PageRef } from '../../archive';
import { CONVERTED } from '../../i18n/editions';
import type { Moved } from '../../archive/readers/standings';

/** What the front page shows of the day's list, whatever its settings: places from here on are not on it. */
const ON_FRONT = 10;
/** As many as `/popular` shows of each list. */
const ON_LIST = 10;

/** The editions that show a list: the one that is counted, and the one that converts it. */
const editionsCounted = (locale: string): string[] => (locale === CONVERTED.source ? [locale, CONVERTED.edition] : [locale]);

/** The pages that are outdated when lists of most read articles have another order; side columns of other pages follow within the hour. */
export function pagesWithStandings(moved: readonly Moved[]): PageRef[] {
  return moved.flatMap(({ locale: counted, window, from }) => editionsCounted(counted).flatMap((locale) => [
    ...(window === 'day' && from < ON_FRONT ? [{ locale, path: '/' }] : []),
    ...(from < ON_LIST ? [{ locale, path: '/popular' }] : []),
  ]));
}
