import { createHash } from 'node:crypto';
import { accessSync, constants, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Linux's memory disk: a file there costs a tenth of one on a disk. */
const MEMORY_DISK = '/dev/shm';

/**
 * Where articles lie for the moment in which Contentlayer reads them, a few hundred small files at a time. Only who holds
 * the publishing lock may write there.
 */
export function stagingFolder(dataDir: string): string {
  try {
    accessSync(MEMORY_DISK, constants.W_OK);
    return join(MEMORY_DISK, `broadsheet-${createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12)}`);
  } catch {
    return join(dataDir, 'staging');
  }
}

/** Removes it, with what a killed run left there. */
export function clearStaging(dataDir: string): void {
  rmSync(stagingFolder(dataDir), { recursive: true, force: true });
}
