import { closeSync, existsSync, mkdirSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Driver, openDriver } from './driver';
import { createSchema, SCHEMA_VERSION, schemaVersion } from './schema';

/** Where the archive lives under a data folder. */
export const archivePath = (dataDir: string): string => join(dataDir, 'archive.sqlite');

function removeArchive(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
}

/**
 * False when the file is missing or shorter than its own header says (file format §1.3.7). A checkpoint at work may look
 * like that for a moment: only who holds the publishing lock may act on it.
 */
export function looksWhole(dataDir: string): boolean {
  const path = archivePath(dataDir);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) return false;
  if (size < 100) return false;
  const header = Buffer.alloc(32);
  const file = openSync(path, 'r');
  try {
    readSync(file, header, 0, 32, 0);
  } finally {
    closeSync(file);
  }
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  return size >= pageSize * header.readUInt32BE(28);
}

/** Throws the archive away; it is derived, and the next publish makes it anew. */
export function discardArchive(dataDir: string): void {
  removeArchive(archivePath(dataDir));
}

/** Busy or unwritable is the operator's to know; only a broken file is thrown away. */
export function isDamage(error: unknown): boolean {
  const text = error instanceof Error ? `${(error as { code?: string }).code ?? ''} ${error.message}` : '';
  return /SQLITE_(NOTADB|CORRUPT)|not a database|malformed/i.test(text);
}

/** A file that SQLite refuses or that another version wrote is derived data: it is rebuilt, never repaired. */
function openIfCurrent(path: string): Driver | null {
  let db: Driver | null = null;
  try {
    db = openDriver(path, 'write');
    const version = schemaVersion(db);
    if (version === 0) createSchema(db);
    if (version === 0 || version === SCHEMA_VERSION) return db;
  } catch (error) {
    db?.close();
    if (!isDamage(error)) throw error;
    return null;
  }
  db.close();
  return null;
}

/**
 * Opens the archive for the publisher, creating it when it is missing, outdated or damaged.
 * @throws when the folder cannot be written.
 */
export function openForWriting(dataDir: string): Driver {
  const path = archivePath(dataDir);
  mkdirSync(dirname(path), { recursive: true });
  const db = looksWhole(dataDir) ? openIfCurrent(path) : null;
  if (db) return db;
  removeArchive(path);
  const fresh = openDriver(path, 'write');
  createSchema(fresh);
  return fresh;
}

/** Opens the archive for the site; null when no publish has been completed yet. */
export function openForReading(dataDir: string): Driver | null {
  const path = archivePath(dataDir);
  if (!existsSync(path)) return null;
  const db = openDriver(path, 'read');
  if (schemaVersion(db) === SCHEMA_VERSION && db.get("SELECT 1 AS n FROM meta WHERE key = 'version'")) return db;
  db.close();
  return null;
}
