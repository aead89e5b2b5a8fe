import { existsSync, linkSync, lstatSync, mkdirSync, readFileSync, realpathSync, renameSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';

/** A file the import makes: `bytes` gives its content, or null when that failed (and was said). */
export type Output = { target: string; source: string; bytes: () => Buffer | null };

export type Outcome = 'created' | 'unchanged' | 'conflict' | 'failed';

/** The nearest folder that exists must be in the target: a link may lead elsewhere. */
function staysInside(root: string, path: string): boolean {
  let folder = dirname(path);
  while (!existsSync(folder)) folder = dirname(folder);
  if (!existsSync(root)) return true;
  const real = realpathSync(folder);
  return real === root || real.startsWith(root + sep);
}

/**
 * Writes a file that is complete or absent, and only where there is none: a link to the finished copy fails when the
 * name is taken in the same moment (link(2)); without hard links, the name is looked at once more.
 */
function writeNew(path: string, bytes: Buffer): boolean {
  mkdirSync(dirname(path), { recursive: true });
  const staging = join(dirname(path), `.${basename(path).slice(0, 40)}.${process.pid}.tmp`);
  writeFileSync(staging, bytes);
  try {
    linkSync(staging, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST' || lstatSync(path, { throwIfNoEntry: false })) {
      unlinkSync(staging);
      return false;
    }
    renameSync(staging, path);
    return true;
  }
  unlinkSync(staging);
  return true;
}

/** Makes the file, or in a dry run says what would happen. What is there is never changed. */
export function settle(root: string, output: Output, write: boolean): Outcome {
  const path = join(root, output.target);
  const bytes = output.bytes();
  if (bytes === null) return 'failed';
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there) return there.isFile() && there.size === bytes.length && readFileSync(path).equals(bytes) ? 'unchanged' : 'conflict';
  if (!staysInside(root, path)) return 'conflict';
  return !write || writeNew(path, bytes) ? 'created' : 'conflict';
}
