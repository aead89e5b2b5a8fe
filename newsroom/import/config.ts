import { DATA_FILE, readDataFile } from './data-file';
import { type Fields, merged } from './maps';
import type { Findings } from './report';
import type { SiteFolder } from './site-folder';

/** In Hugo's order of preference; only the first one there is read. */
const ROOT_FILES = ['hugo', 'config'].flatMap((name) => ['toml', 'yaml', 'yml', 'json'].map((ending) => `${name}.${ending}`));
/** What is published is built with the settings of `production` over the default ones. */
const FOLDERS = ['config/_default', 'config/production'];

export const ALLOWED_CONFIG = 'hugo.toml, hugo.yaml, hugo.json, config.toml, config.yaml, config.json or config/_default/';

/** `params.toml` holds `params`, `menus.en.toml` the menus of a language (Hugo: configuration directory). */
function placed(name: string, data: Fields): Fields {
  const [key = '', language] = name.toLowerCase().split('.');
  if (key === 'hugo' || key === 'config') return data;
  return language === undefined ? { [key]: data } : { languages: { [language]: { [key]: data } } };
}

/**
 * The configuration of a Hugo site, all files merged, keys in lower case; null when there is none. Themes' own settings
 * and environments other than production are not read.
 */
export function readConfig(folder: SiteFolder, findings: Findings): { config: Fields; files: string[] } | null {
  const files: string[] = [];
  let config: Fields = {};
  const add = (path: string, name: string): void => {
    const data = readDataFile(folder, path, findings);
    files.push(path);
    if (data) config = merged(config, placed(name, data));
  };
  const root = ROOT_FILES.find((name) => folder.has(name));
  if (root !== undefined) add(root, 'hugo');
  for (const place of FOLDERS) {
    for (const { path } of folder.list(place, findings)) {
      const name = DATA_FILE.exec(path.slice(place.length + 1))?.[1];
      if (name !== undefined && !name.includes('/')) add(path, name);
    }
  }
  return files.length === 0 ? null : { config, files };
}
