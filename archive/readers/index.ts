import { mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Driver, openDriver } from '../driver';
import { isDamage } from '../store';
import { keyOfDay, markOf, newReads } from './marks';
import { prepareSchema } from './schema';
import { addReads, hourOf, passTime } from './windows';

/** Somebody opened an article. `reader` tells readers apart and is forgotten once the read is counted. */
export type Read = { locale: string; slug: string; reader: string };
/** The windows most read articles are listed for. */
export type Window = 'day' | 'week';

/** Where the counts live under a data folder: apart from the archive, which may be rebuilt at any time. */
export const readersPath = (dataDir: string): string => join(dataDir, 'readers.sqlite');

/** Beside 2,000 pages: what a memory of a day's readers may hold. */
const CACHE_KB = 2048;
/** Marks are scattered over the whole file: a small page has the least to write for each. */
const PAGE_BYTES = 1024;
/** Rows a turn of the clock may cost at once: some 5 ms. */
const MOST_PASSED = 200;
function openFile(path: string): Driver {
  const db = openDriver(path, 'write', PAGE_BYTES);
  // another process may be writing: waiting would hold up pages, so what is to be written waits instead
  db.exec(`PRAGMA busy_timeout = 0; PRAGMA cache_size = -${CACHE_KB}; PRAGMA secure_delete = ON`);
  return db;
}

/** The file, made anew if it is damaged or of another version. */
function open(path: string): Driver {
  let db: Driver | null = null;
  try {
    db = openFile(path);
    if (prepareSchema(db)) return db;
  } catch (error) {
    if (!isDamage(error)) {
      db?.close();
      throw error;
    }
  }
  db?.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  const fresh = openFile(path);
  prepareSchema(fresh);
  return fresh;
}

const identityOf = (path: string): string => {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : '';
};

/**
 * How often articles were read, in SQLite, shared by all processes on a data folder (ADR 0014). Keeps no reader: a mark
 * under a key of the day, both destroyed when the day ends.
 */
export class Readers {
  private db: Driver;
  private identity: string;

  /** @throws when the folder cannot be written. */
  constructor(private readonly dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.db = open(readersPath(dataDir));
    this.identity = identityOf(readersPath(dataDir));
  }

  /** A data folder may be deleted at any time: then the counts begin anew. */
  private current(): Driver {
    const path = readersPath(this.dataDir);
    if (identityOf(path) === this.identity) return this.db;
    this.db.close();
    mkdirSync(this.dataDir, { recursive: true });
    this.db = open(path);
    this.identity = identityOf(path);
    return this.db;
  }

  /**
   * Counts each reader of an article once in a day.
   * @param now epoch ms; the hour of all these reads
   * @param day number of the day as `dayNumber` gives it, in the site's zone
   * @throws when the file is busy or full; then nothing of it is counted
   */
  record(reads: readonly Read[], now: number, day: number): void {
    const db = this.current();
    const isNewDay = db.transaction(() => {
      const { key, isNew } = keyOfDay(db, day);
      addReads(db, hourOf(now), newReads(db, reads.map((read) => ({ ...read, mark: markOf(key, read.reader, read.locale, read.slug) }))));
      return isNew;
    });
    if (isNewDay) this.forgetYesterday(db);
  }

  /** The write-ahead log still holds what was deleted. */
  private forgetYesterday(db: Driver): void {
    try {
      db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // another process is reading it; SQLite overwrites it when that has ended
    }
  }

  /** Lets the windows move on, a bounded part at a time; true when there is more to do. */
  passTime(now: number): boolean {
    const db = this.current();
    return db.transaction(() => passTime(db, hourOf(now), MOST_PASSED));
  }

  /** Slugs of an edition by how often they were read, most first. */
  mostRead(locale: string, window: Window, limit: number): string[] {
    const column = window === 'day' ? 'day_n' : 'week_n';
    return this.db
      .all(`SELECT slug FROM totals WHERE locale = ? AND ${column} > 0 ORDER BY ${column} DESC, slug LIMIT ?`, [locale, limit])
      .map((row) => String(row.slug));
  }

  /** Those of some articles that were read this week, most first. */
  ofThese(locale: string, slugs: readonly string[], limit: number): string[] {
    return this.db
      .all('SELECT slug FROM json_each(?) j CROSS JOIN totals t ON t.locale = ? AND t.slug = j.value ORDER BY t.week_n DESC, slug LIMIT ?',
        [JSON.stringify(slugs), locale, limit])
      .map((row) => String(row.slug));
  }

  close(): void {
    this.db.close();
  }
}
