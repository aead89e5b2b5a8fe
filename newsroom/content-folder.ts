import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SettingsError } from '../settings/env';

/** Where things are in a content folder; any folder of Markdown will do (DESIGN §3). */
export type ContentFolder = {
  root: string;
  /** Folder of articles relative to the root, '' when the root itself holds them. */
  articles: string;
};

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();

/** @throws SettingsError when `root` is no folder. */
export function openContentFolder(root: string): ContentFolder {
  if (!isFolder(root)) throw new SettingsError(`CONTENT_DIR=${JSON.stringify(root)}: there is no such folder`);
  return { root, articles: isFolder(join(root, 'articles')) ? 'articles' : '' };
}

/** Folders that never hold articles when the root itself does. */
export const NOT_ARTICLES: readonly string[] = ['authors', 'pages', 'images', 'static', 'terms', 'node_modules'];
