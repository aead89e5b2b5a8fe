import { placeIn, withPlace } from './places';
import { recall, remember } from './storage';

/** Below this many windows a reader finds the place without help. */
const LONG = 3;

/** A reader of a long article who comes again is offered to go on; the page itself never scrolls for them. */
export function keepReadingPosition(): void {
  const line = document.querySelector<HTMLElement>('[data-resume]');
  const text = document.querySelector<HTMLElement>('.prose');
  if (!line || !text || text.offsetHeight < innerHeight * LONG) return;
  const blocks = [...text.children];
  const { pathname } = location;

  const save = (): void => {
    if (scrollY < innerHeight) return;
    const isRead = text.getBoundingClientRect().bottom < innerHeight;
    // by paragraph, not by pixel: it stays true for another window and another text size
    const place = isRead ? -1 : blocks.findIndex((block) => block.getBoundingClientRect().bottom > innerHeight / 4);
    remember('places', withPlace(recall('places'), pathname, place > 0 ? place : undefined));
  };
  addEventListener('pagehide', save);
  // phones end a page that is out of sight without a word
  document.addEventListener('visibilitychange', () => document.hidden && save());

  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const block = blocks[placeIn(recall('places'), pathname) ?? -1];
  if (visit?.type === 'navigate' && !location.hash && block instanceof HTMLElement) offer(line, block);
}

/** Shows the line until it is used, sent away, or the reader has begun anew. */
function offer(line: HTMLElement, block: HTMLElement): void {
  const [goOn, dismiss] = line.querySelectorAll('button');
  const end = (): void => {
    line.hidden = true;
    removeEventListener('scroll', watch);
  };
  const watch = (): void => {
    if (scrollY > innerHeight) end();
  };
  goOn?.addEventListener('click', () => {
    end();
    if (block.tabIndex < 0) block.tabIndex = -1;
    block.focus({ preventScroll: true });
    block.scrollIntoView();
  });
  dismiss?.addEventListener('click', end);
  addEventListener('scroll', watch, { passive: true });
  line.hidden = scrollY > innerHeight;
}
