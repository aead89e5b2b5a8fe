import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { readSettings } from '../../settings/env';
import { type ContentFolder, openContentFolder } from '../content-folder';
import { type Diagnostic, fileProblem } from '../diagnostics';
import { MediaLibrary } from '../read/media';
import { ReaderPool } from '../read/pool';
import type { ReadRequest } from '../read/read-batch';
import { scanMarkdown } from '../read/scan';
import { knownNames } from '../read/terms';
import { readAuthors } from '../site/authors';
import { readFreePages } from '../site/free-pages';
import { readGlossary } from '../site/glossary';
import { readRedirects } from '../site/redirects';
import { readSite } from '../site/site-file';
import { readTermNotes, unusedNotes } from '../site/terms';

export type CheckReport = { files: number; diagnostics: Diagnostic[]; skipped: { file: string; reason: string }[] };

/** Which of the content folder's files the arguments mean: files, folders, or all without any. */
function chosen(content: ContentFolder, paths: readonly string[], all: readonly ReadRequest[]): { requests: ReadRequest[]; problems: Diagnostic[] } {
  if (paths.length === 0) return { requests: [...all], problems: [] };
  const problems: Diagnostic[] = [];
  const wanted = paths.flatMap((path) => {
    const absolute = [resolve(path), resolve(content.root, path)].find((p) => statSync(p, { throwIfNoEntry: false }));
    const inside = absolute === undefined ? null : relative(content.root, absolute).split(sep).join('/');
    if (inside !== null && !inside.startsWith('..')) return [inside];
    problems.push(fileProblem(path, 'not-content', path, absolute === undefined ? 'There is no such file.' : `This file is not in the content folder ${content.root}.`));
    return [];
  });
  return { requests: all.filter(({ path }) => wanted.some((want) => want === '' || path === want || path.startsWith(`${want}/`))), problems };
}

/**
 * Everything a publish would say of the content, and what it would let pass, without touching the archive. Addresses are
 * compared over all files, whichever were asked for.
 */
export async function checkContent(contentDir: string, paths: readonly string[] = [], onProgress?: (done: number, total: number) => void): Promise<CheckReport> {
  const content = openContentFolder(contentDir);
  const reading = readSite(content.root);
  const site = reading.site ?? readSite(join(content.root, 'no-such-folder')).site;
  if (!site) throw new Error('The default settings cannot be read.');
  const media = new MediaLibrary(content.root);
  const people = readAuthors(content, site, media);
  const pages = readFreePages(content, site, media);
  const names = knownNames(site, people.authors);
  const terms = readTermNotes(content, names, media);
  const used = new Set<string>();
  const scan = scanMarkdown(content, content.articles);
  const all = scan.files.map((file) => ({ ...file, knownHash: null }));
  const { requests, problems } = chosen(content, paths, all);
  const asked = new Set(requests.map(({ path }) => path));
  const frame = paths.length === 0 ? [...reading.diagnostics, ...people.diagnostics, ...pages.diagnostics, ...terms.diagnostics, ...readRedirects(content.root).diagnostics, ...readGlossary(content.root).diagnostics, ...scan.problems] : [];
  const report: CheckReport = { files: requests.length, diagnostics: [...problems, ...frame], skipped: [] };
  const owners = new Map<string, string>();
  const pool = new ReaderPool();
  const staging = mkdtempSync(join(tmpdir(), 'broadsheet-check-'));
  try {
    let done = 0;
    for await (const { results } of pool.read(all, { run: 0, root: content.root, stagingDir: staging, site, known: names, siteUrl: readSettings().siteUrl })) {
      for (const result of results) {
        const wanted = asked.has(result.path);
        if (wanted) report.diagnostics.push(...result.diagnostics);
        if (wanted && result.state === 'skipped') report.skipped.push({ file: result.path, reason: result.reason });
        if (result.state !== 'published') continue;
        for (const { kind, id } of result.article.terms) used.add(`${kind} ${id}`);
        const { locale, slug } = result.article;
        const key = `${locale} ${slug}`;
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, result.path);
        else if (wanted || asked.has(owner)) {
          report.diagnostics.push({ ...fileProblem(result.path, 'slug-taken', slug, `The address /articles/${slug} of edition ${locale} belongs to ${owner}; give one of the two files another \`slug\`.`), field: 'slug', line: result.slugLine });
        }
      }
      done += results.length;
      onProgress?.(done, all.length);
    }
  } finally {
    pool.close();
    rmSync(staging, { recursive: true, force: true });
  }
  if (paths.length === 0) report.diagnostics.push(...unusedNotes(terms.notes, used));
  return report;
}
