import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StoredTermNote } from '../../archive/write';
import type { TaxonomyKind } from '../../archive/types';
import type { ContentFolder } from '../content-folder';
import { type Diagnostic, fileProblem, isBlocking } from '../diagnostics';
import { suggestion } from '../frontmatter/suggest';
import type { MediaLibrary } from '../read/media';
import { type KnownNames, toTerms } from '../read/terms';
import { type TermFile, termSchema } from './term-schema';
import { YamlFile } from './yaml-file';

export const TERMS_FOLDER = 'terms';
const KINDS: Readonly<Record<string, TaxonomyKind>> = { tags: 'tag', categories: 'category', series: 'series' };
const DEEPEST = 8;

/** `notes` of the files that can be used; `rejected` are the others. */
export type TermsReading = { notes: StoredTermNote[]; rejected: string[]; diagnostics: Diagnostic[] };

/** Paths of all YAML files below a folder, relative to the root, in order. */
function filesBelow(root: string, folder: string, depth = 0): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries.filter(({ name }) => !name.startsWith('.')).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return depth < DEEPEST ? filesBelow(root, path, depth + 1) : [];
    return /\.ya?ml$/i.test(entry.name) ? [path] : [];
  }).sort();
}

/** `terms/tags/tcp/ip.yml` → the tag `tcp/ip`; a file outside of such a folder speaks of every kind of term of its name. */
function meantBy(path: string): { kinds: TaxonomyKind[]; name: string } {
  const [first = '', ...rest] = path.slice(TERMS_FOLDER.length + 1).replace(/\.ya?ml$/i, '').normalize('NFC').split('/');
  const kind = rest.length > 0 ? KINDS[first.toLowerCase()] : undefined;
  return kind ? { kinds: [kind], name: rest.join('/') } : { kinds: ['tag', 'category', 'series'], name: [first, ...rest].join('/') };
}

function noteOf(file: YamlFile, fields: TermFile, path: string, media: MediaLibrary): { note: StoredTermNote['note']; diagnostics: Diagnostic[] } {
  const { title = {}, description = {}, image, initial = null } = fields;
  const found = image ? media.find(image.src, path) : null;
  const isMissing = image !== undefined && found === null;
  return {
    note: { title, description, picture: found && { ...found, alt: image?.alt ?? {}, credit: image?.credit ?? {} }, initial },
    diagnostics: isMissing ? [file.problem(['image'], 'picture-missing', 'There is no such picture in the content folder; the page does without.', 'warning')] : [],
  };
}

function readTerm(root: string, path: string, known: KnownNames, media: MediaLibrary): { notes: StoredTermNote[]; diagnostics: Diagnostic[] } {
  let source: string;
  try {
    source = readFileSync(join(root, path), 'utf8');
  } catch (error) {
    return { notes: [], diagnostics: [fileProblem(path, 'file-unreadable', String(error), 'This file cannot be read.')] };
  }
  const file = new YamlFile(path, source);
  if (file.errors.length > 0) return { notes: [], diagnostics: file.errors };
  const read = termSchema.safeParse(file.data);
  if (!read.success) {
    const diagnostics = file.problems(read.error, 'term').map((problem) => {
      const meant = suggestion(problem.field ?? '', Object.keys(termSchema.shape));
      return meant && /unrecognized/i.test(problem.message) ? { ...problem, message: `${problem.message}; did you mean \`${meant}\`?` } : problem;
    });
    return { notes: [], diagnostics };
  }
  const { note, diagnostics } = noteOf(file, read.data, path, media);
  const meant = meantBy(path);
  const kinds = read.data.kind ? [read.data.kind] : meant.kinds;
  if (kinds.length === 1 && kinds[0] === 'category' && read.data.title) {
    diagnostics.push(file.problem(['title'], 'term-title', 'What a category is called is decided under `categories` in site.yml; this title is not shown.', 'warning'));
  }
  return { notes: kinds.flatMap((kind) => toTerms(kind, [read.data.id ?? meant.name], known).map(({ id }) => ({ kind, id, file: path, note }))), diagnostics };
}

/**
 * Reads `terms/`: what editors say of tags, categories and series. A file in a folder of its kind outweighs one that
 * speaks of every kind; two files of one term are an error that names both.
 */
export function readTermNotes(content: ContentFolder, known: KnownNames, media: MediaLibrary): TermsReading {
  const reading: TermsReading = { notes: [], rejected: [], diagnostics: [] };
  const owners = new Map<string, { file: string; note: StoredTermNote; isGeneral: boolean }>();
  for (const path of filesBelow(content.root, TERMS_FOLDER)) {
    const { notes, diagnostics } = readTerm(content.root, path, known, media);
    reading.diagnostics.push(...diagnostics);
    if (diagnostics.some(isBlocking)) reading.rejected.push(path);
    for (const note of notes) {
      const key = `${note.kind} ${note.id}`;
      const owner = owners.get(key);
      const isGeneral = notes.length > 1;
      if (owner && owner.isGeneral === isGeneral) {
        reading.diagnostics.push({ ...fileProblem(path, 'term-taken', note.id, `The ${note.kind} ${note.id} is described in ${owner.file} already; keep one of the two files.`), field: 'id' });
      } else if (!owner || owner.isGeneral) owners.set(key, { file: path, note, isGeneral });
    }
  }
  reading.notes = [...owners.values()].map(({ note }) => note);
  return reading;
}

/** Files that speak of terms no article has, each by its own kind only. */
export function unusedNotes(notes: readonly StoredTermNote[], used: ReadonlySet<string>): Diagnostic[] {
  const byFile = new Map<string, StoredTermNote[]>();
  for (const note of notes) byFile.set(note.file, [...(byFile.get(note.file) ?? []), note]);
  return [...byFile].filter(([, own]) => !own.some(({ kind, id }) => used.has(`${kind} ${id}`))).map(([file, [note]]) => ({
    ...fileProblem(file, 'term-unused', note?.id ?? '', 'No article has this term, so its page does not exist; the file name (or `id`) must be the term as articles write it.', 'warning'), field: 'id',
  }));
}
