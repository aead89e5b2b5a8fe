import { looksWhole } from '../../archive/store';
import { OneAtATime } from '../../kit/one-at-a-time';
import { settled } from '../../kit/settled';
import { ReaderPool } from '../read/pool';
import { publish, type PublishOptions } from '../publish/publish';
import type { PublishReport } from '../publish/report';
import { FolderWatcher } from './folders';

/** Changes closer together than this are one publish (an editor's save is several events, a `git pull` thousands). */
const QUIET_MS = 60;
const LONGEST_QUIET_MS = 1000;
/** Network folders and some containers report nothing: the folder is looked at anyway. */
const LOOK_EVERY_MS = 60_000;
const LOOK_OFTEN_MS = 2000;
/** A store that was deleted or cut short is made anew. */
const GUARD_EVERY_MS = 1000;
/** More changed files than this are found by looking everywhere. */
const MOST_NAMED = 1000;
/** Contentlayer stays loaded this long after a publish. */
const KEEP_WARM_MS = 5 * 60_000;

export type WatchOptions = PublishOptions & {
  onPublished: (report: PublishReport) => void;
  onFailed: (error: unknown) => void;
  onTrouble: (reason: string) => void;
};

export type Watch = { close: () => void };

/** Publishes whatever changes below the content folder, as it changes, until closed. */
export async function watchContent(options: WatchOptions): Promise<Watch> {
  const pool = new ReaderPool();
  let cooling: NodeJS.Timeout | undefined;
  let lookEvery = LOOK_EVERY_MS;
  let changes: Set<string> | null = null;
  const queue = new OneAtATime(async () => {
    clearTimeout(cooling);
    const only = changes && [...changes];
    changes = new Set();
    try {
      options.onPublished(await publish({ ...options, pool, keepPool: true, ...(only ? { only } : {}) }));
    } catch (error) {
      changes = null;
      options.onFailed(error);
    }
    cooling = setTimeout(() => pool.close(), KEEP_WARM_MS);
  });
  const lookEverywhere = (): Promise<void> => {
    changes = null;
    return queue.ask();
  };
  const publishSoon = settled(() => void queue.ask(), QUIET_MS, LONGEST_QUIET_MS);
  const onEvent = (path: string | null): void => {
    if (path === null || (changes && changes.size > MOST_NAMED)) changes = null;
    else changes?.add(path);
    publishSoon();
  };
  const watcher = new FolderWatcher(options.contentDir, onEvent, (reason) => {
    if (lookEvery === LOOK_EVERY_MS) options.onTrouble(reason);
    lookEvery = LOOK_OFTEN_MS;
  });
  pool.warm();
  await lookEverywhere();
  const guard = setInterval(() => {
    if (!looksWhole(options.dataDir)) void lookEverywhere();
  }, GUARD_EVERY_MS);
  let closed = false;
  const look = (): void => {
    if (closed) return;
    watcher.refresh();
    void lookEverywhere().then(() => setTimeout(look, lookEvery).unref());
  };
  setTimeout(look, lookEvery).unref();
  return {
    close: () => {
      closed = true;
      clearTimeout(cooling);
      clearInterval(guard);
      watcher.close();
      pool.close();
    },
  };
}
