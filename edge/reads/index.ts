import type { Archive, PageRef } from '../../archive';
import { dayNumber } from '../../archive/periods';
import { Readers } from '../../archive/readers';
import { Standings } from '../../archive/readers/standings';
import { routing } from '../../i18n/routing';
import { type Plain, sendPlain } from '../answer';
import type { Logger } from '../operate/log';
import { ReadDesk } from './desk';
import { readsEndpoint } from './endpoint';
import { pagesWithStandings } from './pages';

/** Everything that counts what is read; `standings` undefined: nothing can be counted here. */
export type Reads = {
  standings: Standings | undefined;
  /** Begins once there is an archive; `onMoved` is told which pages show another order now. */
  open: (archive: () => Archive, onMoved: (pages: PageRef[]) => void) => { endpoint: (plain: Plain, client: string) => Promise<void>; start: () => void; stop: () => void };
};

const NOWHERE: Reads = {
  standings: undefined,
  open: () => ({
    endpoint: async (plain) => sendPlain(plain, 503, '503 Service Unavailable: nothing is counted here.'), start: () => undefined, stop: () => undefined,
  }),
};

/** Opens the counts of a data folder; where they cannot be written the site goes on without. */
export function openReads(dataDir: string, log: Logger): Reads {
  let readers: Readers;
  try {
    readers = new Readers(dataDir);
  } catch (error) {
    log.warn({ err: error }, 'What is read cannot be counted: DATA_DIR cannot be written.');
    return NOWHERE;
  }
  const standings = new Standings(readers, routing.locales);
  return {
    standings,
    open: (archive, onMoved) => {
      const desk = new ReadDesk({
        readers, standings, log, day: (now) => dayNumber(now, archive().site().timeZone), onMoved: (moved) => onMoved(pagesWithStandings(moved)),
      });
      return { endpoint: readsEndpoint({ archive, desk }), start: () => desk.start(), stop: () => desk.stop() };
    },
  };
}
