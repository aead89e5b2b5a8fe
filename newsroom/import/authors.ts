import { posix } from 'node:path';
import type { ContentFile, HugoContent } from './content-files';
import { DATA_FILE, readDataFile } from './data-file';
import type { HugoSite } from './hugo-site';
import { at, isMap, mapOf, textOf } from './maps';
import { type Person, personFile } from './people';
import type { Findings } from './report';
import type { SiteFolder } from './site-folder';
import { readSource } from './source';
import type { Output } from './write';

const FOLDER = /^authors?$/i;

/** Authors in `content/authors/` have no addresses of their own kind here: their files become `authors/<id>.md`. */
export const isAuthorFile = ({ folders, role, name }: Pick<ContentFile, 'folders' | 'role' | 'name'>): boolean =>
  FOLDER.test(folders[0] ?? '') || (role === 'leaf' && folders.length === 0 && FOLDER.test(name));

const idOf = ({ folders, role, name }: ContentFile): string | null => (role === 'branch' ? (folders[1] ?? null) : folders.length > 0 ? name : null);

/** An author's own folder of pictures beside the file, `authors/<id>/`; the first picture is the avatar if none is named. */
function avatarOf(source: string, content: HugoContent): string | null {
  const folder = posix.dirname(source);
  return content.pictures.find((picture) => posix.dirname(picture.source) === folder && /^(?:avatar|featured|photo)/i.test(picture.name))?.name ?? null;
}

export type AuthorImport = { folder: SiteFolder; site: HugoSite; content: HugoContent; siteLanguage: string; configFile: string; findings: Findings };

function output(person: Person, suffix: string, source: string, avatarFolder: string | null, findings: Findings): Output[] {
  const text = personFile(person, avatarFolder);
  if (text === null) findings.fail(source, 'An author needs a name.', { field: 'name', hint: 'Add name: …' });
  return text === null ? [] : [{ target: `authors/${person.id}${suffix}.md`, source, bytes: () => Buffer.from(text) }];
}

function fromContent({ folder, content, siteLanguage, findings }: AuthorImport): Output[] {
  return content.pages.filter(isAuthorFile).flatMap((file) => {
    const id = idOf(file);
    if (id === null) {
      findings.skip(file.source, 'the list of authors; the site makes its own at /authors');
      return [];
    }
    const source = readSource(folder, file.source, findings);
    if (!source) return [];
    const hasFolder = file.role !== 'single';
    const { data } = source.front;
    const fields = { ...(hasFolder ? { avatar: avatarOf(file.source, content) } : {}), ...data };
    const suffix = file.language.edition === siteLanguage ? '' : `.${file.language.edition ?? file.language.key}`;
    return output({ id, fields, bio: source.split.body }, suffix, file.source, hasFolder ? id : null, findings);
  });
}

/** `data/authors/<id>.toml` or one `data/authors.yaml` with a map or list of authors. */
function fromData({ folder, site, findings }: AuthorImport): Output[] {
  return folder.list(site.dataDir, findings).flatMap(({ path }) => {
    const [, name = ''] = DATA_FILE.exec(path.slice(site.dataDir.length + 1)) ?? [];
    const [first = '', id, ...deeper] = name.split('/');
    if (!FOLDER.test(first) || deeper.length > 0) return [];
    const data = readDataFile(folder, path, findings);
    if (!data) return [];
    const people = id === undefined ? Object.entries(data).flatMap(([key, fields]) => (isMap(fields) ? [{ id: key, fields, bio: '' }] : [])) : [{ id, fields: data, bio: '' }];
    return people.flatMap((person) => output(person, '', path, null, findings));
  });
}

/** Mainroad's `[Author]`: one author for the whole site. */
function fromSettings({ site, configFile, findings }: AuthorImport): Output[] {
  const fields = isMap(site.config.author) ? site.config.author : mapOf(at(site.config, 'params', 'author'));
  const id = textOf(fields.name)?.toLowerCase().replace(/[\s/\\:]+/g, '-');
  if (id === undefined) return [];
  findings.warn(configFile, 'Hugo shows this author under every article; here an article names its authors.', { field: 'author', found: id, hint: `Add authors: [${id}] where it is meant.` });
  return output({ id, fields, bio: '' }, '', configFile, null, findings);
}

/** Every author's file; the first source of an id wins (content, then data, then settings). */
export function authorOutputs(all: AuthorImport): Output[] {
  const seen = new Set<string>();
  return [...fromContent(all), ...fromData(all), ...fromSettings(all)].filter(({ target, source }) => {
    if (seen.has(target)) all.findings.skip(source, `${target} is made of another source already`);
    return !seen.has(target) && Boolean(seen.add(target));
  });
}
