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
  const queue = new OneAtATime(async () => {
    clearTimeout(cooling);
    try {
      options.onPublished(await publish({ ...options, pool }));
    } catch (error) {
      options.onFailed(error);
    }
    cooling = setTimeout(() => pool.close(), KEEP_WARM_MS);
  });
  const changed = settled(() => void queue.ask(), QUIET_MS, LONGEST_QUIET_MS);
  const watcher = new FolderWatcher(options.contentDir, changed, (reason) => {
    if (lookEvery === LOOK_EVERY_MS) options.onTrouble(reason);
    lookEvery = LOOK_OFTEN_MS;
  });
  pool.warm();
  await queue.ask();
  const guard = setInterval(() => {
    if (!looksWhole(options.dataDir)) void queue.ask();
  }, GUARD_EVERY_MS);
  let closed = false;
  const look = (): void => {
    if (closed) return;
    watcher.refresh();
    void queue.ask().then(() => setTimeout(look, lookEvery).unref());
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
