import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument, isNode } from 'yaml';
import { routing } from '../../i18n/routing';
import { defaultSite, type SiteFile, siteSchema } from '../../settings/site-schema';
import type { SitePicture, SiteSettings } from '../../settings/site-types';
import { type Diagnostic, fileProblem } from '../diagnostics';
import { MediaLibrary } from '../read/media';

export const SITE_FILE = 'site.yml';

export type SiteReading = { site: SiteSettings; diagnostics: Diagnostic[] };

/** Every picture it names, measured; one that is missing is a warning and left out. */
function withPictures(file: SiteFile, root: string): SiteReading {
  const media = new MediaLibrary(root);
  const diagnostics: Diagnostic[] = [];
  const picture = (field: string, src: string | null): SitePicture | null => {
    const found = src === null ? null : media.find(src, SITE_FILE);
    if (src !== null && !found) {
      diagnostics.push({ ...fileProblem(SITE_FILE, 'picture-missing', src, 'There is no such picture in the content folder; the site does without.', 'warning'), field });
    }
    return found;
  };
  const { publisher } = file;
  const site: SiteSettings = {
    ...file,
    logo: picture('logo', file.logo),
    shareImage: picture('shareImage', file.shareImage),
    publisher: { ...publisher, logo: picture('publisher.logo', publisher.logo) },
  };
  return { site, diagnostics };
}

/**
 * Reads `site.yml`. A missing file means the defaults; a broken one is an error and the caller keeps the settings of the
 * last good publish.
 */
export function readSite(root: string): SiteReading | { site: null; diagnostics: Diagnostic[] } {
  const path = join(root, SITE_FILE);
  if (!existsSync(path)) return { site: defaultSite(), diagnostics: [] };
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { lineCounter: lines, uniqueKeys: true });
  const problemAt = (offset: number, field: string | null, code: string, found: string, message: string): Diagnostic => {
    const { line, col } = lines.linePos(offset);
    return { ...fileProblem(SITE_FILE, code, found, message), line, column: col, field };
  };
  if (document.errors.length > 0) {
    return { site: null, diagnostics: document.errors.map((e) => problemAt(e.pos[0], null, 'yaml', '', e.message.split('\n')[0] ?? e.message)) };
  }
  const data: unknown = document.toJS() ?? {};
  const language = (data as { language?: unknown }).language;
  if (language !== undefined && !routing.locales.includes(language as (typeof routing.locales)[number])) {
    const node = document.getIn(['language'], true);
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    return { site: null, diagnostics: [problemAt(offset, 'language', 'site', JSON.stringify(language), `The site has the editions ${routing.locales.join(', ')}.`)] };
  }
  const parsed = siteSchema.safeParse(data);
  if (parsed.success) return withPictures(parsed.data, root);
  const diagnostics = parsed.error.issues.map((issue) => {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    const keys = [...issue.path.map(String), ...unknown];
    const node = keys.length > 0 ? document.getIn(keys.map((key) => (/^\d+$/.test(key) ? Number(key) : key)), true) : null;
    const offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
    const value = keys.length > 0 ? JSON.stringify(document.getIn(keys)) : undefined;
    return problemAt(offset, keys.join('.') || null, 'site', (value ?? '').slice(0, 80), issue.message);
  });
  return { site: null, diagnostics };
}
