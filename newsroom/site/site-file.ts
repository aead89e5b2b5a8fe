import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editionsOf } from '../../i18n/editions';
import { defaultSite, type SiteFile, siteSchema } from '../../settings/site-schema';
import { NO_GLOSSARY, type SitePicture, type SiteSettings } from '../../settings/site-types';
import { type Diagnostic, fileProblem } from '../diagnostics';
import { MediaLibrary } from '../read/media';
import { YamlFile } from './yaml-file';

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
    glossary: NO_GLOSSARY,
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
  const file = new YamlFile(SITE_FILE, readFileSync(path, 'utf8'));
  if (file.errors.length > 0) return { site: null, diagnostics: file.errors };
  const { data } = file;
  const { language, traditionalChinese } = data as { language?: unknown; traditionalChinese?: unknown };
  const editions: readonly string[] = editionsOf({ traditionalChinese: traditionalChinese !== false });
  if (language !== undefined && !editions.includes(String(language))) {
    return { site: null, diagnostics: [file.problem(['language'], 'site', `The site has the editions ${editions.join(', ')}.`)] };
  }
  const parsed = siteSchema.safeParse(data);
  return parsed.success ? withPictures(parsed.data, root) : { site: null, diagnostics: file.problems(parsed.error, 'site') };
}
