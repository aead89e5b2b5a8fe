import { type Dirent, type Stats, readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ContentFolder, NOT_ARTICLES } from '../content-folder';
import { type Diagnostic, fileProblem } from '../diagnostics';
import { statFiles } from './stat-files';

/** A Markdown file under the content folder; `path` is relative to it, with `/`. */
export type ScannedFile = { path: string; size: number; mtime: number };

export type Scan = { files: ScannedFile[]; problems: Diagnostic[] };

/** Tells of each file there is, in no order, and returns what stood in the way. */
export type Look = (onFile: (file: ScannedFile) => void) => Diagnostic[];

/** `named`: paths of what the folder calls a file, to be looked at together; `found`: files already looked at. */
type Finds = { named: string[]; found: ScannedFile[]; problems: Diagnostic[] };

/** Longest path the site takes in, in bytes: names beyond it break tools and URLs alike. */
const MAX_NAME_BYTES = 255;

const isArticleName = (path: string): boolean => /\.(md|markdown)$/i.test(path);
const isIgnored = (name: string): boolean => name.startsWith('.') || name.startsWith('#') || name.endsWith('~');

/**
 * Lists all `.md`/`.markdown` files below a folder and begins to look at them; the result tells of them when it is called.
 * Follows symlinks once each; an unreadable folder, a loop or a folder named like an article is a problem of its own and
 * hides nothing else.
 */
export function lookForMarkdown(content: ContentFolder, folder: string): Look {
  const finds: Finds = { named: [], found: [], problems: [] };
  walk(content, folder, new Set(), finds);
  let paths = finds.named;
  let stats = statFiles(content.root, paths);
  return (onFile) => {
    // more than once only when a folder has taken the place of a file meanwhile
    for (; paths.length > 0; paths = finds.named, stats = statFiles(content.root, paths)) {
      finds.named = [];
      const numbers = stats();
      paths.forEach((path, i) => {
        const size = numbers[2 * i] ?? -1;
        if (size < 0) visit(content, path, false, new Set(), finds);
        else if (!isTooLong(path, finds)) onFile({ path, size, mtime: numbers[2 * i + 1] ?? 0 });
      });
    }
    finds.found.forEach(onFile);
    return finds.problems;
  };
}

export const byPath = (a: ScannedFile, b: ScannedFile): number => (a.path < b.path ? -1 : 1);

/** The same at once, as a list in path order. */
export function scanMarkdown(content: ContentFolder, folder: string): Scan {
  const files: ScannedFile[] = [];
  const problems = lookForMarkdown(content, folder)((file) => files.push(file));
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
    if (!path.startsWith(below) || !isArticleName(path) || parts.some(isIgnored)) return null;
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
    if (!entry.isFile()) visit(content, path, entry.isSymbolicLink(), inside, finds);
    else if (isArticleName(path)) finds.named.push(path);
  }
}

/** Looks at what is no file by its folder's word: a link may lead to one, a folder may hold some. */
function visit(content: ContentFolder, path: string, isLink: boolean, seen: ReadonlySet<string>, finds: Finds): void {
  let stats: Stats;
  try {
    stats = statSync(`${content.root}/${path}`);
  } catch (error) {
    if (isArticleName(path) || isLink) finds.problems.push(fileProblem(path, 'file-unreadable', reason(error), 'This file cannot be read.'));
    return;
  }
  if (stats.isDirectory()) {
    if (isArticleName(path)) finds.problems.push(fileProblem(path, 'folder-named-article', 'a folder', 'A folder has the name of an article; rename it. What is in it was read.', 'warning'));
    walk(content, path, seen, finds);
  } else if (isArticleName(path) && stats.isFile() && !isTooLong(path, finds)) {
    finds.found.push({ path, size: stats.size, mtime: Math.floor(stats.mtimeMs) });
  }
}

function isTooLong(path: string, finds: Finds): boolean {
  if (Buffer.byteLength(path) <= MAX_NAME_BYTES) return false;
  const bytes = Buffer.byteLength(path.slice(path.lastIndexOf('/') + 1));
  if (bytes <= MAX_NAME_BYTES) return false;
  finds.problems.push(fileProblem(path, 'name-too-long', `${bytes} bytes`, `A file name may have ${MAX_NAME_BYTES} bytes.`));
  return true;
}

const reason = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
