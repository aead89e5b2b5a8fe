import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './env';

const fileOf = (dataDir: string): string => join(dataDir, 'preview.secret');

function stored(dataDir: string): string | null {
  try {
    return readFileSync(fileOf(dataDir), 'utf8').trim() || null;
  } catch {
    return null;
  }
}

/** What preview links are signed with: the operator's secret, else one of this data folder's own; null when there is none yet. */
export function previewSecret({ revalidateSecret, dataDir }: Pick<Settings, 'revalidateSecret' | 'dataDir'>): string | null {
  return revalidateSecret || stored(dataDir);
}

/** As `previewSecret`, made and kept when there is none. */
export function ensurePreviewSecret(settings: Pick<Settings, 'revalidateSecret' | 'dataDir'>): string {
  const known = previewSecret(settings);
  if (known !== null) return known;
  mkdirSync(settings.dataDir, { recursive: true });
  const made = randomBytes(32).toString('base64url');
  try {
    writeFileSync(fileOf(settings.dataDir), `${made}\n`, { mode: 0o600, flag: 'wx' });
  } catch {
    // made by another process in this moment
  }
  return stored(settings.dataDir) ?? made;
}
