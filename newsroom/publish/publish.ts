import { discardArchive, isDamage, openForWriting } from '../../archive/store';
import { ArchiveWriter } from '../../archive/write';
import { readSettings } from '../../settings/env';
import { type ContentFolder, openContentFolder } from '../content-folder';
import { ReaderPool } from '../read/pool';
import type { ReadRequest } from '../read/read-batch';
import { type Look, lookForMarkdown, type Scan, scanNamed } from '../read/scan';
import { clearStaging, stagingFolder } from '../read/staging';
import { inBothScripts } from '../site/both-scripts';
import { readFrame } from './frame';
import { KnownFiles } from './known';
import { lockPublishing } from './lock';
import { ContentVanished, fingerprintOf, makePlan } from './plan';
import { type PublishReport, Tally } from './report';
import { ResultStore } from './store-results';

/** Articles of a first publish that are kept together; what is lost when it is killed is read again. */
const COMMIT_AFTER = 2000;

/** From here on a batch's own piece of the index is worth having. */
const MANY = 200;

export type PublishOptions = {
  contentDir: string;
  dataDir: string;
  /** Called as files are read: how many of how many. */
  onProgress?: (done: number, total: number) => void;
  /** Called when another publisher is at work, before waiting for it. */
  onWait?: () => void;
  /** Look at these files only, relative to the content folder; settings and the like are always looked at. */
  only?: readonly string[];
  /** Withdraw everything when the content folder is empty now. */
  allowEmpty?: boolean;
  /** Reading processes started ahead; without them this publish starts its own. */
  pool?: ReaderPool;
  /** Leave them open for the next publish. */
  keepPool?: boolean;
};

let runs = 0;

const tellOf = ({ files, problems }: Scan): Look => (onFile) => {
  files.forEach(onFile);
  return problems;
};

/**
 * Brings the archive up to date with a content folder: only new and changed files are read, all of it in one
 * transaction, so that the site sees the whole of it or nothing. A rejected file keeps its last good version. The very
 * first publish, which no site shows yet, commits batch by batch, so that an interrupted one goes on where it was.
 * @throws when the folder or the archive cannot be used at all.
 */
export async function publish(options: PublishOptions): Promise<PublishReport> {
  const started = Date.now();
  const content = openContentFolder(options.contentDir);
  const pool = options.pool ?? new ReaderPool();
  const close = (): void => void (options.keepPool || pool.close());
  const unlock = lockPublishing(options.dataDir, () => {
    close();
    options.onWait?.();
  });
  pool.warm();
  try {
    return await attempt(content, pool, options, started).catch((error: unknown) => {
      if (!isDamage(error)) throw error;
      discardArchive(options.dataDir);
      return attempt(content, pool, options, started);
    });
  } finally {
    close();
    clearStaging(options.dataDir);
    unlock();
  }
}

async function attempt(content: ContentFolder, pool: ReaderPool, options: PublishOptions, started: number): Promise<PublishReport> {
  const writer = new ArchiveWriter(openForWriting(options.dataDir));
  try {
    return await publishInto(writer, content, pool, options, started);
  } finally {
    writer.close();
  }
}

/** Many new articles get their row numbers before they are read, drafts as well, so that those who read them can write the index. */
function withRows(requests: readonly ReadRequest[], known: KnownFiles, writer: ArchiveWriter): readonly ReadRequest[] {
  const first = requests.length < MANY ? null : writer.reserveRows();
  return first === null ? requests : requests.map((request, i) => (known.record(request.path) && writer.hasArticle(request.path) ? request : { ...request, rowid: first + i }));
}

async function publishInto(writer: ArchiveWriter, content: ContentFolder, pool: ReaderPool, options: PublishOptions, started: number): Promise<PublishReport> {
  const named = options.only && scanNamed(content, options.only);
  const tally = new Tally();
  const frame = readFrame(content, writer, tally);
  const { names } = frame;
  const fingerprint = fingerprintOf(frame.site, names);
  const isFirst = writer.version() === 0;
  const everything = writer.meta('fingerprint') !== fingerprint;
  if (named && (isFirst || everything)) return publishInto(writer, content, pool, { ...options, only: undefined }, started);
  const look = named ? tellOf(named) : lookForMarkdown(content, content.articles);
  const known = new KnownFiles(writer.files, named ? options.only : undefined);
  const frameChanged = isFirst || writer.meta('frame') !== frame.digest;
  const notesChanged = writer.meta('terms') !== frame.notesDigest;
  const plan = makePlan(look, known, everything, started);
  tally.note(plan.problems);
  const report = (): PublishReport => tally.report(plan, known, started, named ? writer.files.publishedCount() : undefined);
  if (!named && known.size > 0 && plan.removed.length === known.size && !options.allowEmpty) throw new ContentVanished(content.root, known.size);
  if (plan.requests.length === 0 && plan.removed.length === 0 && !frameChanged && !notesChanged) return report();

  if (frameChanged) writer.log.everything();
  if (isFirst) writer.news.everything();
  const results = new ResultStore(writer, known, tally, started);
  writer.begin();
  try {
    if (isFirst) writer.sweepWords();
    for (const path of plan.removed) results.remove(path);
    if (frameChanged) {
      writer.putSite(inBothScripts(frame.site));
      writer.replaceAuthors(frame.authors);
      writer.replacePages(frame.pages);
      writer.replaceRedirects(frame.redirects);
    }
    if (notesChanged) writer.replaceTermNotes(frame.notes);
    writer.setMeta('fingerprint', fingerprint);
    const setup = { run: (runs += 1), root: content.root, stagingDir: stagingFolder(options.dataDir), site: frame.site, known: names, siteUrl: readSettings().siteUrl };
    let done = 0;
    let uncommitted = 0;
    for await (const { results: batch, segment } of pool.read(withRows(plan.requests, known, writer), setup)) {
      if (segment) writer.loadWords(segment);
      for (const result of batch) results.add(result);
      done += batch.length;
      if (isFirst && (uncommitted += batch.length) >= COMMIT_AFTER) {
        writer.commitSoFar();
        uncommitted = 0;
      }
      options.onProgress?.(done, plan.requests.length);
    }
    results.finish();
    writer.sweepTerms();
    writer.setMeta('frame', frame.digest);
    writer.setMeta('terms', frame.notesDigest);
    if (tally.changedAnything || frameChanged || notesChanged) writer.bumpVersion(Date.now());
    writer.commit();
  } catch (error) {
    writer.rollback();
    throw error;
  }
  return report();
}
