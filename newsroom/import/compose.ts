import { posix } from 'node:path';
import { createFields } from '../frontmatter/fields';
import { href } from '../hugo';
import { asWritten, lookedUp, withSlash } from './addresses';
import { editFront, type Edits } from './front-edit';
import type { HugoSite } from './hugo-site';
import { convertRelativeLinks } from './links';
import { at, textOf, textsOf } from './maps';
import type { PageIndex } from './page-index';
import type { IsTaken } from './redirects';
import type { Findings } from './report';
import { convertShortcodes } from './shortcodes';
import type { SiteFolder } from './site-folder';
import { readSource } from './source';
import type { PlannedPage } from './survey';

export type Composing = { folder: SiteFolder; site: HugoSite; index: PageIndex; isTaken: IsTaken; findings: Findings };

/** Old addresses of a page as its own place in the archive does not have them; the newest Hugo's first. */
export function formerAddresses(page: PlannedPage, isTaken: IsTaken): string[] {
  const own = lookedUp(page.address);
  const looked = [...page.old.paths, ...page.old.aliases].flatMap((path) => {
    const found = lookedUp(path);
    return found === null || found === own || isTaken(found, page) ? [] : [found];
  });
  return [...new Set(looked)];
}

/** The `aliases` an article needs so that every old address leads to it; null when it has them. */
function neededAliases(page: PlannedPage, data: Record<string, unknown>, isTaken: IsTaken): string[] | null {
  const fields = createFields(data);
  const typed = textsOf(fields.first('aliases')?.value);
  const absolute = [...typed, ...textsOf(fields.first('url')?.value)].filter((alias) => /^(?:\/|https?:)/i.test(alias));
  // the site looks up what follows an edition's prefix, so a typed `/en/x` has to be added as `/x`
  const known = new Set(absolute.map((alias) => decoded(alias).replace(/(.)\/+$/, '$1')));
  const missing = formerAddresses(page, isTaken).filter((path) => !known.has(path));
  return missing.length === 0 ? null : [...typed, ...missing.map((path) => withSlash(asWritten(path)))];
}

/** Hosts of examples and of a developer's machine: no reader ever subscribed there. */
const NOBODYS = /^(?:localhost|127\.|\[::1\]|(?:.*\.)?example\.(?:com|org|net)$)/i;

/** Hugo's feeds named an article by its address: a reader that gets another name shows everything once more. */
function oldGuid({ file, old }: PlannedPage, data: Record<string, unknown>): string | null {
  const base = textOf(at(file.language.config, 'baseurl')) ?? '';
  const [path] = old.paths;
  if (path === undefined || !/^https?:\/\//i.test(base) || !URL.canParse(base) || createFields(data).first('guid')) return null;
  const { origin, hostname } = new URL(base);
  return NOBODYS.test(hostname) ? null : origin + href(path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path.replace(/^https?:\/\/[^/]+/i, '').replace(/[?#].*$/, ''));
  } catch {
    return path;
  }
}

/** The finished text of an imported page; null, with the problem named, when it cannot be made. */
export function composePage(page: PlannedPage, { folder, site, index, isTaken, findings }: Composing): Buffer | null {
  const { file, old } = page;
  const source = readSource(folder, file.source, findings);
  if (!source) return null;
  const { split, front, text, crlf } = source;
  const aliases = page.kind === 'article' ? neededAliases(page, front.data, isTaken) : null;
  const guid = page.kind === 'article' ? oldGuid(page, front.data) : null;
  const edits: Edits = { ...page.edits, ...(aliases === null ? {} : { aliases }), ...(guid === null ? {} : { guid }) };
  const { body, problems } = convertShortcodes(split.body, {
    page: (reference) => index.byReference(reference, file),
    param: (name) => {
      const keys = name.toLowerCase().split('.');
      const own = createFields(front.data).first(name)?.value ?? at(front.data, 'params', ...keys) ?? at(file.language.config, 'params', ...keys);
      return typeof own === 'boolean' ? String(own) : textOf(own);
    },
  });
  for (const { line, found, message } of problems) findings.warn(file.source, message, { line: split.bodyStartLine + line - 1, found, code: 'shortcode' });
  const besides = file.role === 'leaf' ? posix.dirname(file.source) : posix.join(posix.dirname(file.source), file.name);
  const linked = convertRelativeLinks(body, old.paths[0] ?? '/', (path, written) => {
    if (folder.has(posix.join(besides, decoded(written)))) return null;
    const target = index.at(path, file.language.key);
    if (target) return asWritten(target.address);
    const inSite = site.basePath !== '' && path.startsWith(`${site.basePath}/`) ? path.slice(site.basePath.length) : path;
    return site.staticDirs.some((place) => folder.has(`${place}${inSite}`)) ? encodeURI(inSite) : null;
  });
  try {
    if (Object.keys(edits).length === 0 && linked === split.body) return folder.read(file.source, Infinity);
    const { head, isRewritten } = editFront(text, split, front, edits);
    if (isRewritten) findings.warn(file.source, 'The front matter was written anew as YAML; comments in it are lost.', { code: 'front-matter-rewritten' });
    const whole = head + linked;
    return Buffer.from(crlf ? whole.replaceAll('\n', '\r\n') : whole);
  } catch (error) {
    findings.fail(file.source, error instanceof Error ? error.message : String(error), { code: 'front-matter-edit' });
    return null;
  }
}
