import { createHmac, randomBytes } from 'node:crypto';
import type { Driver } from '../driver';

const KEY_BYTES = 32;
/** Six bytes: no number of readers of one day makes two of them meet often enough to matter, and SQLite keeps them as numbers. */
const MARK_BYTES = 6;

export type DayKey = { key: Buffer; isNew: boolean };

/**
 * The day's key, the same for all processes; the first to need it on a new day makes it and throws away yesterday's key
 * with everything marked under it. After that nobody can tell any more who read what. To be called in a transaction.
 */
export function keyOfDay(db: Driver, day: number): DayKey {
  const known = db.get("SELECT value FROM meta WHERE key = 'key'");
  const [ofDay, hex = ''] = String(known?.value ?? '').split(' ');
  // a clock set back by a day keeps the key it finds
  if (hex !== '' && Number(ofDay) >= day) return { key: Buffer.from(hex, 'hex'), isNew: false };
  const key = randomBytes(KEY_BYTES);
  db.run('DELETE FROM seen');
  db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('key', ?), ('marks', '0')", [`${day} ${key.toString('hex')}`]);
  return { key, isNew: true };
}

/** A number for a reader of an article that says nothing of either to whoever has not the day's key. */
export function markOf(key: Buffer, reader: string, locale: string, slug: string): number {
  return createHmac('sha256', key).update(JSON.stringify([reader, locale, slug])).digest().readUIntBE(0, MARK_BYTES);
}

/** More different reads than this in a day are no newspaper's: they count, but the same reader may count again. */
const MOST_MARKS = 5_000_000;

/** Those of some reads that have not been counted today; marks them. Many rows go through the driver as one text. */
export function newReads<T extends { mark: number }>(db: Driver, reads: readonly T[]): T[] {
  const marks = Number(db.get("SELECT value FROM meta WHERE key = 'marks'")?.value ?? 0);
  if (marks >= MOST_MARKS) return [...reads];
  const added = db.all('INSERT OR IGNORE INTO seen (mark) SELECT value FROM json_each(?) RETURNING mark', [JSON.stringify(reads.map(({ mark }) => mark))]);
  db.run("UPDATE meta SET value = ? WHERE key = 'marks'", [String(marks + added.length)]);
  const unseen = new Set(added.map((row) => Number(row.mark)));
  return reads.filter(({ mark }) => unseen.delete(mark));
}
