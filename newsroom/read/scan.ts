import { type Dirent, type Stats, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, NOT_ARTICLES } from '../content-folder';
import { type Diagnostic, fileProblem } from '../diagnostics';

/** A Markdown file under the content folder; `path` is relative to it, with `/`. */
export type ScannedFile = { path: string; size: number; mtime: number };

export type Scan = { files: ScannedFile[]; problems: Diagnostic[] };

type Finds = { onFile: (file: ScannedFile) => void; problems: Diagnostic[] };

/** Longest path the site takes in, in bytes: names beyond it break tools and URLs alike. */
const MAX_NAME_BYTES = 255;

const isIgnored = (name: string): boolean => name.startsWith('.') || name.startsWith('#') || name.endsWith('~');

/**
 * Tells of all `.md`/`.markdown` files below a folder, in no order, and returns what stood in the way. Follows symlinks once
 * each; an unreadable folder, a loop or a folder named like an article is a problem of its own and hides nothing else.
 */
export function walkMarkdown(content: ContentFolder, folder: string, onFile: (file: ScannedFile) => void): Diagnostic[] {
  const problems: Diagnostic[] = [];
  walk(content, folder, new Set(), { onFile, problems });
  return problems;
}

export const byPath = (a: ScannedFile, b: ScannedFile): number => (a.path < b.path ? -1 : 1);

/** The same as a list in path order. */
export function scanMarkdown(content: ContentFolder, folder: string): Scan {
  const files: ScannedFile[] = [];
  const problems = walkMarkdown(content, folder, (file) => files.push(file));
  return { files: files.sort(byPath), problems };
}

/**
 * The named files as a scan would find them; those that are no more are left out. Null when that cannot be told without
 * looking at everything: a folder among them, or a folder of theirs that is gone or cannot be read.
 */
export function scanNamed(content: ContentFolder, paths: readonly string[]): Scan | null {
  const scan: Scan = { files: [], problems: [] };
  const below = content.articles === '' ? '' : `${content.articles}/`;
  for (const path of new Set(paths)) {
    const parts = path.split('/');
    if (!path.startsWith(below) || !/\.(md|markdown)$/i.test(path) || parts.some(isIgnored)) return null;
    if (content.articles === '' && NOT_ARTICLES.includes(parts[0] ?? '')) return null;
    const stats = statSync(join(content.root, path), { throwIfNoEntry: false });
    if (stats?.isFile()) scan.files.push({ path, size: stats.size, mtime: Math.floor(stats.mtimeMs) });
    else if (stats || !statSync(join(content.root, parts.slice(0, -1).join('/')), { throwIfNoEntry: false })?.isDirectory()) return null;
  }
  return scan;
}

function walk(content: ContentFolder, folder: string, seen: ReadonlySet<string>, finds: Finds): void {
  const absolute = join(content.root, folder);
  let entries: Dirent[];
  let real: string;
  try {
    real = realpathSync(absolute);
    if (seen.has(real)) {
      finds.problems.push(fileProblem(folder, 'symlink-loop', real, 'This link leads back into a folder it is in; it was not followed.', 'warning'));
      return;
    }
    entries = readdirSync(absolute, { withFileTypes: true });
  } catch (error) {
    finds.problems.push(fileProblem(folder || '.', 'folder-unreadable', reason(error), 'This folder cannot be read; check its permissions.'));
    return;
  }
  const inside = new Set(seen).add(real);
  for (const entry of entries) {
    if (isIgnored(entry.name)) continue;
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (folder === '' && content.articles === '' && NOT_ARTICLES.includes(entry.name)) continue;
    visit(content, path, entry, inside, finds);
  }
}

function visit(content: ContentFolder, path: string, entry: Dirent, seen: ReadonlySet<string>, finds: Finds): void {
  const isArticleName = /\.(md|markdown)$/i.test(entry.name);
  let stats: Stats;
  try {
    // join() would take as long as the look itself
    stats = statSync(`${content.root}/${path}`);
  } catch (error) {
    if (isArticleName || entry.isSymbolicLink()) finds.problems.push(fileProblem(path, 'file-unreadable', reason(error), 'This file cannot be read.'));
    return;
  }
  if (stats.isDirectory()) {
    if (isArticleName) finds.problems.push(fileProblem(path, 'folder-named-article', 'a folder', 'A folder has the name of an article; rename it. What is in it was read.', 'warning'));
    walk(content, path, seen, finds);
    return;
  }
  if (!isArticleName || !stats.isFile()) return;
  if (Buffer.byteLength(entry.name) > MAX_NAME_BYTES) {
    finds.problems.push(fileProblem(path, 'name-too-long', `${Buffer.byteLength(entry.name)} bytes`, `A file name may have ${MAX_NAME_BYTES} bytes.`));
    return;
  }
  finds.onFile({ path, size: stats.size, mtime: Math.floor(stats.mtimeMs) });
}

const reason = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
