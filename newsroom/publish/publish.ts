import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openForWriting } from '../../archive/store';
import type { StoredFile } from '../../archive/stored';
import { ArchiveWriter } from '../../archive/write';
import type { SiteSettings } from '../../settings/site-types';
import { type ContentFolder, openContentFolder } from '../content-folder';
import { type Diagnostic, fileProblem, isBlocking } from '../diagnostics';
import { MediaLibrary } from '../read/media';
import { readAll } from '../read/pool';
import type { ReadRequest, ReadResult } from '../read/read-batch';
import { scanMarkdown, type ScannedFile } from '../read/scan';
import { type KnownNames, knownNames } from '../read/terms';
import { readAuthors } from '../site/authors';
import { readFreePages } from '../site/free-pages';
import { readSite } from '../site/site-file';
import { type PublishReport, Tally } from './report';

/** Raised when the code derives other rows from the same file, so that every file is read again. */
const DERIVATION = 2;

export type PublishOptions = {
  contentDir: string;
  dataDir: string;
  /** Called as files are read: how many of how many. */
  onProgress?: (done: number, total: number) => void;
};

type Plan = { requests: ReadRequest[]; removed: string[] };

const fingerprintOf = (site: SiteSettings, known: KnownNames): string =>
  createHash('sha256').update(JSON.stringify([DERIVATION, site.language, site.timeZone, site.dateFormats, site.thumbnailVisibility, known])).digest('hex');

/** A file is read when its size or time changed, when it lost its address to another file last time, or when Contentlayer itself failed. */
function makePlan(scanned: readonly ScannedFile[], known: readonly StoredFile[], everything: boolean): Plan {
  const before = new Map(known.map((file) => [file.path, file]));
  const requests: ReadRequest[] = [];
  for (const file of scanned) {
    const last = before.get(file.path);
    before.delete(file.path);
    const again = everything || last === undefined || /"(slug-taken|contentlayer)"/.test(last.report);
    if (again) requests.push({ ...file, knownHash: null });
    else if (last.size !== file.size || last.mtime !== file.mtime) requests.push({ ...file, knownHash: last.hash });
  }
  return { requests, removed: [...before.keys()] };
}

function settingsOf(content: ContentFolder, writer: ArchiveWriter, tally: Tally): SiteSettings {
  const reading = readSite(content.root);
  tally.note(reading.diagnostics);
  if (reading.site) return reading.site;
  const last = writer.meta('site');
  const fallback = last === null ? readSite(join(content.root, '\0none')).site : (JSON.parse(last) as SiteSettings);
  if (!fallback) throw new Error('site.yml cannot be used and there are no earlier settings');
  return fallback;
}

function store(writer: ArchiveWriter, result: ReadResult, tally: Tally): void {
  const { path, size, mtime, hash } = result;
  const diagnostics = [...result.diagnostics];
  let state: StoredFile['state'] = result.state === 'same' ? 'published' : result.state;
  if (result.state === 'same') {
    const last = tally.known(path);
    if (last) writer.putFile({ ...last, size, mtime });
    tally.unchanged(path);
    return;
  }
  const existed = writer.hasArticle(path);
  if (result.state === 'published') {
    const owner = writer.slugOwner(result.article.locale, result.article.slug);
    if (owner !== null && owner !== path) {
      state = 'rejected';
      diagnostics.push({
        ...fileProblem(path, 'slug-taken', result.article.slug, `The address /articles/${result.article.slug} of edition ${result.article.locale} belongs to ${owner}; give one of the two files another \`slug\`.`),
        field: 'slug', line: result.slugLine,
      });
    } else writer.putArticle(result.article);
  }
  if (result.state === 'skipped') writer.removeArticle(path);
  writer.putFile({ path, size, mtime, hash, state, report: JSON.stringify(result.state === 'skipped' ? { reason: result.reason } : diagnostics) });
  tally.count(state, path, existed, diagnostics, result.state === 'skipped' ? result.reason : null);
}

/**
 * Brings the archive up to date with a content folder: only new and changed files are read, all of it in one
 * transaction, so that the site sees the whole of it or nothing. A rejected file keeps its last good version.
 * @throws when the folder or the archive cannot be used at all.
 */
export async function publish({ contentDir, dataDir, onProgress }: PublishOptions): Promise<PublishReport> {
  const started = Date.now();
  const content = openContentFolder(contentDir);
  const db = openForWriting(dataDir);
  const writer = new ArchiveWriter(db);
  try {
    const tally = new Tally(writer.files());
    const site = settingsOf(content, writer, tally);
    const media = new MediaLibrary(content.root);
    const people = readAuthors(content, site.language, media);
    const free = readFreePages(content, site.language, media);
    tally.note([...people.diagnostics, ...free.diagnostics]);
    const known = knownNames(site, people.authors);
    const fingerprint = fingerprintOf(site, known);
    const scan = scanMarkdown(content, content.articles);
    tally.note(scan.problems);
    const plan = makePlan(scan.files, tally.files(), writer.meta('fingerprint') !== fingerprint);
    const frame = createHash('sha256').update(JSON.stringify([site, people.authors, free.pages])).digest('hex');
    const frameChanged = writer.meta('frame') !== frame;
    if (plan.requests.length === 0 && plan.removed.length === 0 && !frameChanged) {
      return tally.report(scan.files.map((file) => file.path), started);
    }
    db.exec('BEGIN IMMEDIATE');
    try {
      for (const path of plan.removed) if (writer.hasArticle(path)) tally.removed(path);
      for (const path of plan.removed) writer.forgetFile(path);
      writer.putSite(site);
      writer.replaceAuthors(people.authors);
      writer.replacePages(free.pages);
      let done = 0;
      for await (const results of readAll(plan.requests, { root: content.root, stagingDir: join(dataDir, 'staging'), site, known })) {
        for (const result of results) store(writer, result, tally);
        done += results.length;
        onProgress?.(done, plan.requests.length);
      }
      writer.sweepTerms();
      writer.setMeta('fingerprint', fingerprint);
      writer.setMeta('frame', frame);
      if (tally.changedAnything || frameChanged) writer.bumpVersion(Date.now());
      db.exec('COMMIT');
    } catch (error) {
      db.exec('ROLLBACK');
      throw error;
    }
    return tally.report(scan.files.map((file) => file.path), started);
  } finally {
    writer.close();
  }
}

export { isBlocking, type Diagnostic };
