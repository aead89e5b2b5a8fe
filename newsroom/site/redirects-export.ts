import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Departure } from '../../archive';
import { localePath } from '../../i18n/paths';
import { readRedirects, REDIRECTS_FILE } from './redirects';

const decoded = (locale: string, path: string): string => decodeURI(localePath(locale, path));

/** Lines of `redirects.yml` for former addresses that it does not name yet. */
export function missingRedirects(root: string, departures: readonly Departure[]): string[] {
  const known = new Set(readRedirects(root).redirects.map(({ from }) => from));
  return departures
    .filter(({ locale, path }) => !known.has(`/${locale}${path}`))
    .map(({ locale, path, target }) => `${JSON.stringify(decoded(locale, path))}: ${target ? JSON.stringify(decoded(target.locale, target.path)) : 'gone'}`);
}

/** Adds lines at the end of `redirects.yml`; what editors wrote there stays as it is, and the file is never half written. */
export function addRedirects(root: string, lines: readonly string[]): void {
  const path = join(root, REDIRECTS_FILE);
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  const staging = `${path}.${process.pid}.tmp`;
  writeFileSync(staging, `${before}${gap}${lines.join('\n')}\n`);
  renameSync(staging, path);
}
