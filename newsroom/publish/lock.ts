import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openDriver } from '../../archive/driver';

const LONGEST_WAIT_MS = 30 * 60_000;

/**
 * One publisher at a time per data folder; the others wait. An open transaction on a file of its own is the lock, so the
 * system frees it when its holder dies.
 * @throws when the data folder cannot be written, or another publish does not end.
 */
export function lockPublishing(dataDir: string, onWait?: () => void): () => void {
  mkdirSync(dataDir, { recursive: true });
  const db = openDriver(join(dataDir, 'publish.lock'), 'lock');
  try {
    db.exec('PRAGMA busy_timeout = 0');
    try {
      db.exec('BEGIN EXCLUSIVE');
    } catch (error) {
      if (!/busy|locked/i.test(String(error))) throw error;
      onWait?.();
      db.exec(`PRAGMA busy_timeout = ${LONGEST_WAIT_MS}`);
      db.exec('BEGIN EXCLUSIVE');
    }
  } catch (error) {
    db.close();
    throw error;
  }
  return () => db.close();
}
