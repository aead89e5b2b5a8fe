import { closeSync, constants, type Dirent, fstatSync, lstatSync, openSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { SettingsError } from '../../settings/env';
import type { Findings } from './report';

export type SiteFile = { path: string; size: number };

const DEEPEST = 40;
const MOST_FILES = 500_000;

/** Largest picture the site serves; texts have their own limit. */
export const MAX_PICTURE_BYTES = 20 * 1024 * 1024;

/** As Hugo: such names are never content. */
const isIgnored = (name: string): boolean => name.startsWith('.') || name.startsWith('#') || name.endsWith('~');

/** The files of a Hugo site. No link is followed (nor does Hugo ≥ 0.123), so nothing outside the site is ever read. */
export class SiteFolder {
  readonly root: string;

  /** @throws SettingsError when `root` is no folder. */
  constructor(root: string) {
    const stats = lstatSync(root, { throwIfNoEntry: false });
    if (!stats) throw new SettingsError(`${root}: there is no such folder. Give the folder of a Hugo site.`);
    this.root = realpathSync(root);
    if (!lstatSync(this.root).isDirectory()) throw new SettingsError(`${root}: this is a file. Give the folder of a Hugo site.`);
  }

  has(path: string): boolean {
    return this.isInside(path) && (lstatSync(join(this.root, path), { throwIfNoEntry: false })?.isFile() ?? false);
  }

  /** All files below a folder in path order; a folder that is not there has none. */
  list(folder: string, findings: Findings): SiteFile[] {
    const files: SiteFile[] = [];
    if (this.isInside(folder)) this.walk(folder, 0, files, findings);
    else findings.warn(folder, 'This folder is outside of the site; nothing in it is read.', { found: folder });
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** @throws when the file cannot be read, is a link or larger than `max` bytes. */
  read(path: string, max: number): Buffer {
    const handle = openSync(join(this.root, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size } = fstatSync(handle);
      if (size > max) throw new Error(`${size} bytes, at most ${max} are allowed`);
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  }

  /** Whether a path written in a configuration stays in the site, links in its folders included. */
  private isInside(path: string): boolean {
    const absolute = join(this.root, path);
    if (relative(this.root, absolute).split(sep)[0] === '..') return false;
    let real: string;
    try {
      real = realpathSync(absolute);
    } catch {
      return true;
    }
    return real === absolute;
  }

  private walk(folder: string, depth: number, files: SiteFile[], findings: Findings): void {
    let entries: Dirent[];
    try {
      entries = readdirSync(join(this.root, folder), { withFileTypes: true });
    } catch (error) {
      const { code = '' } = error as NodeJS.ErrnoException;
      if (code !== 'ENOENT' || depth > 0) findings.fail(folder, 'This folder cannot be read.', { found: code });
      return;
    }
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (isIgnored(entry.name)) continue;
      if (files.length >= MOST_FILES) return;
      if (entry.isSymbolicLink()) findings.skip(path, 'a symbolic link; links are not followed');
      else if (entry.isDirectory()) {
        if (depth >= DEEPEST) findings.fail(path, `Folders are nested deeper than ${DEEPEST}.`);
        else this.walk(path, depth + 1, files, findings);
      } else if (entry.isFile()) files.push({ path, size: lstatSync(join(this.root, path)).size });
    }
  }
}
