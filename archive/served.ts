import { Archive } from './index';
import type { Standings } from './readers/standings';
import { KeptAnswers } from './search/kept-answers';
import { SearchThreads } from './search/threads';
import { archivePath, openForReading } from './store';

/**
 * Opens the archive for a server, with threads of its own to search in; null when nothing has been published there.
 * @param standings which articles are read most; without them nothing has been read yet
 */
export function openServedArchive(dataDir: string, standings: Standings | null = null, clock: () => number = Date.now): Archive | null {
  const db = openForReading(dataDir);
  if (!db) return null;
  const threads = new SearchThreads(archivePath(dataDir));
  const archive = new Archive(db, clock, standings, new KeptAnswers(threads));
  threads.warm(clock(), archive.turn()).catch(() => undefined);
  return archive;
}
