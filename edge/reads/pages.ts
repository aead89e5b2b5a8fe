import type { PageRef } from '../../archive';
import type { Moved } from '../../archive/readers/standings';

/** What the front page shows of the day's list, whatever its settings: places from here on are not on it. */
const ON_FRONT = 10;
/** As many as `/popular` shows of each list. */
const ON_LIST = 10;

/** The pages that are outdated when lists of most read articles have another order; side columns of other pages follow within the hour. */
export function pagesWithStandings(moved: readonly Moved[]): PageRef[] {
  return moved.flatMap(({ locale, window, from }) => [
    ...(window === 'day' && from < ON_FRONT ? [{ locale, path: '/' }] : []),
    ...(from < ON_LIST ? [{ locale, path: '/popular' }] : []),
  ]);
}
