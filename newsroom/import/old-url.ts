import { posix } from 'node:path';
import { fileNew, fileOld, slugNew, slugOld } from '../hugo';
import { clean } from '../hugo/clean';
import { parseDate } from '../frontmatter';
import { createFields } from '../frontmatter/fields';
import type { ContentFile } from './content-files';
import type { HugoSite } from './hugo-site';
import { at, type Fields, isMap, textOf, textsOf } from './maps';
import { expandPermalink, needsDate, permalinkPattern, type PermalinkValues, unknownTokens } from './permalinks';

/** Addresses of a page in Hugo, decoded, the newest Hugo's first; `problem` says why they may be wrong. */
export type OldAddresses = { paths: string[]; aliases: string[]; problem: string | null };

/** Hugo's order of fields for the date of a page (its `frontmatter.date` default). */
const DATES = ['date', 'publishDate', 'pubdate', 'published', 'lastmod', 'modified'];

/** The wall clock's day as typed: Hugo keeps the written offset, and takes any other for local time. */
export function typedDay(data: Fields): string | null {
  const found = createFields(data).all(...DATES).find(({ value }) => typeof value !== 'boolean');
  const typed = found ? textOf(Array.isArray(found.value) ? found.value[0] : found.value) : null;
  const reading = typed === null ? null : parseDate(typed, { timeZone: 'UTC', dateFormats: [] });
  return reading && 'iso' in reading ? reading.iso.slice(0, 10) : null;
}

function isUgly({ uglyurls }: Fields, section: string): boolean {
  return isMap(uglyurls) ? uglyurls[section.toLowerCase()] === true : uglyurls === true;
}

/** Upper case stays with `disablePathToLower`; accents go with `removePathAccents`. */
function segment(config: Fields, text: string, byDefault: (text: string) => string): string {
  const plain = config.removepathaccents === true ? text.normalize('NFD').replace(/\p{Mn}/gu, '').normalize('NFC') : text;
  return config.disablepathtolower === true ? clean(plain.replaceAll(' ', '-')) : byDefault(plain);
}

const joined = (...parts: string[]): string => `/${parts.join('/')}`.replace(/\/{2,}/g, '/');

/**
 * Where Hugo puts a page: `url`, else `[permalinks]`, else `slug` or the file's name in its folders
 * (https://gohugo.io/content-management/urls/), below the base path and the language's prefix.
 */
export function hugoAddresses({ language, folders, name, role }: ContentFile, data: Fields, site: HugoSite): OldAddresses {
  const { config, prefix } = language;
  const fields = createFields(data);
  const sections = folders.map((part) => segment(config, part, fileNew));
  const section = sections[0] ?? '';
  const slug = textOf(fields.first('slug')?.value);
  const url = textOf(fields.first('url')?.value);
  const values: PermalinkValues = { title: textOf(fields.first('title')?.value) ?? '', slug, name, sections, date: typedDay(data) };
  const pattern = permalinkPattern(config, section);
  let problem: string | null = null;
  const settle = (path: string): string => {
    if (/\.\w+$/.test(path) && url !== null) return path;
    const bare = path.replace(/\/+$/, '');
    return isUgly(config, section) && url === null && bare !== '' ? `${bare}.html` : `${bare}/`;
  };
  let paths: string[];
  if (role === 'branch') paths = [joined(site.basePath, prefix, ...sections, '/')];
  else if (url !== null) {
    const filled = url.includes(':') && !/^https?:/i.test(url) ? expandPermalink(url, values, true) : url.replace(/^https?:\/\/[^/]+/i, '');
    paths = [settle(url.startsWith('/') ? joined(site.basePath, filled) : joined(site.basePath, prefix, filled))];
  } else if (pattern !== null) {
    const unknown = unknownTokens(pattern, values);
    if (unknown.length > 0) problem = `The permalink ${pattern} holds ${unknown.join(', ')}, which the import does not know.`;
    else if (needsDate(pattern) && values.date === null) problem = `The permalink ${pattern} needs a date that can be read.`;
    paths = problem !== null ? [] : [true, false].map((newer) => settle(joined(site.basePath, prefix, expandPermalink(pattern, values, newer))));
  } else {
    const names = slug === null ? [segment(config, name, fileNew), segment(config, name, fileOld)] : [segment(config, slug, slugNew), segment(config, slug, slugOld)];
    paths = names.map((last) => settle(joined(site.basePath, prefix, ...sections, last)));
  }
  const own = paths[0] ?? joined(site.basePath, prefix, ...sections, '/');
  // an alias without a slash is relative to the folder the page's own address is in
  const aliases = textsOf(fields.first('aliases')?.value).map((alias) => (/^https?:/i.test(alias) ? alias
    : alias.startsWith('/') ? joined(site.basePath, alias) : posix.join(posix.dirname(own.replace(/\/$/, '')), alias)));
  return { paths: [...new Set(paths)], aliases, problem };
}

/** Whether Hugo renders the page at all (`headless`, `build.render`). */
export function isRendered(data: Fields): boolean {
  const render = at(data, 'build', 'render') ?? at(data, '_build', 'render');
  return data.headless !== true && render !== 'never' && render !== false;
}
