import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { routing } from '../../i18n/routing';
import { SettingsError } from '../../settings/env';
import type { SiteSettings } from '../../settings/site-types';
import { openContentFolder } from '../content-folder';
import { isBlocking } from '../diagnostics';
import { decodeSource, normaliseArticle, parseFrontMatter, splitFrontMatter } from '../frontmatter';
import { scanMarkdown } from '../read/scan';
import { readSite, SITE_FILE } from '../site/site-file';
import type { Slugs } from './slugs';

const isInside = (path: string, folder: string): boolean => relative(folder, path).split(sep)[0] !== '..' ;

/**
 * The content folder to write into: its settings if it has any.
 * @throws SettingsError when importing into it would read what it writes, or hide articles that are there.
 */
export function openTarget(to: string, site: string): { root: string; settings: SiteSettings | null } {
  const root = existsSync(to) ? realpathSync(to) : resolve(to);
  if (isInside(root, site)) throw new SettingsError(`--to ${to}: this folder is in the Hugo site ${site}; give one outside of it.`);
  if (!existsSync(root)) return { root, settings: null };
  const content = openContentFolder(root);
  const [own] = content.articles === '' ? scanMarkdown(content, '').files : [];
  if (own) throw new SettingsError(`--to ${to}: articles are at the top of this folder (${own.path}); with an articles/ folder beside them they would vanish. Move them into articles/ first, or give another folder.`);
  if (!existsSync(join(root, SITE_FILE))) return { root, settings: null };
  const { site: settings } = readSite(root);
  if (!settings) throw new SettingsError(`${join(root, SITE_FILE)} cannot be read; npm run content:check says why.`);
  return { root, settings };
}

/** Enters the slugs of the articles that are in the target already. */
export function claimExisting(root: string, settings: Pick<SiteSettings, 'timeZone' | 'dateFormats' | 'language'>, slugs: Slugs): void {
  if (!existsSync(join(root, 'articles'))) return;
  for (const { path } of scanMarkdown({ root, articles: 'articles' }, 'articles').files) {
    const decoded = decodeSource(readFileSync(join(root, path)), path);
    const split = splitFrontMatter(decoded.text, path);
    const front = parseFrontMatter(split);
    if ([...decoded.diagnostics, ...split.diagnostics, ...front.diagnostics].some(isBlocking)) continue;
    const { fields } = normaliseArticle({ file: path, front, body: '', bodyStartLine: 1, firstHeading: 'x', site: { ...settings, locales: routing.locales } });
    if (fields) slugs.claim('article', fields.locale, fields.slug, path);
  }
}
