import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSegment, type Segment } from '../../archive/search/segment/build';
import { Postings } from '../../archive/search/segment/postings';
import { batchedEntry, draftEntry, type IndexEntry, indexEntry, SEARCH_COLUMNS } from '../../archive/search/store';
import type { StoredArticle } from '../../archive/stored';
import { editionsOf } from '../../i18n/editions';
import { firstHeading } from '../../markdown/reading';
import { ArticleCheckError } from '../contentlayer/check';
import { mapBatch, type StagedArticle } from '../contentlayer/map';
import { type Diagnostic, fileProblem, isBlocking } from '../diagnostics';
import { decodeSource, normaliseArticle, parseFrontMatter, splitFrontMatter } from '../frontmatter';
import { type Derivation, type Derived, deriveArticle } from './derive';
import type { ScannedFile } from './scan';

/** A file to read, with the hash it had when it was last read, and the row number of its article where that is settled before. */
export type ReadRequest = ScannedFile & { knownHash: string | null; rowid?: number };

export type ReadResult = {
  path: string;
  size: number;
  mtime: number;
  hash: string;
  diagnostics: Diagnostic[];
} & ({ state: 'same' } | { state: 'published'; article: StoredArticle; slugLine: number } | { state: 'rejected' } | { state: 'skipped'; reason: string });

/** What became of each file, and the words of those articles whose row numbers were settled. */
export type ReadBatch = { results: ReadResult[]; segment: Segment | null };

type Prepared = { result: ReadResult } | { staged: StagedArticle; slugLine: number; diagnostics: Diagnostic[]; hash: string; request: ReadRequest };

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Most articles say their title: their bodies need no parsing for it. */
const isTitled = (title: unknown): boolean => typeof title === 'string' && /[\p{L}\p{N}]/u.test(title);

function prepare(root: string, request: ReadRequest, derivation: Derivation): Prepared {
  const { path, size, mtime } = request;
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(join(root, path));
  } catch (error) {
    const found = (error as NodeJS.ErrnoException).code ?? String(error);
    const diagnostics = [fileProblem(path, 'file-unreadable', found, 'This file cannot be read; check that it exists and its permissions.')];
    return { result: { path, size, mtime, hash: '', state: 'rejected', diagnostics } };
  }
  const hash = sha256(bytes);
  if (hash === request.knownHash) return { result: { path, size, mtime, hash, state: 'same', diagnostics: [] } };
  const decoded = decodeSource(bytes, path);
  const diagnostics = [...decoded.diagnostics];
  const rejected = (): Prepared => ({ result: { path, size, mtime, hash, state: 'rejected', diagnostics } });
  if (diagnostics.some(isBlocking)) return rejected();
  const split = splitFrontMatter(decoded.text, path);
  diagnostics.push(...split.diagnostics);
  if (diagnostics.some(isBlocking)) return rejected();
  const front = parseFrontMatter(split);
  diagnostics.push(...front.diagnostics);
  if (diagnostics.some(isBlocking)) return rejected();
  const { timeZone, dateFormats, language } = derivation.site;
  const normalised = normaliseArticle({
    file: path, front, body: split.body, bodyStartLine: split.bodyStartLine, firstHeading: isTitled(front.data.title) ? null : firstHeading(split.body),
    site: { timeZone, dateFormats, language, locales: editionsOf(derivation.site) },
  });
  diagnostics.push(...normalised.diagnostics);
  if (normalised.skipped !== null) return { result: { path, size, mtime, hash, state: 'skipped', reason: normalised.skipped, diagnostics: [] } };
  if (!normalised.fields || diagnostics.some(isBlocking)) return rejected();
  const { sidebar, ...fields } = normalised.fields;
  const staged = { fields: { ...fields, path, ...(sidebar === undefined ? {} : { sidebar: sidebar === false ? 'none' : sidebar }) }, body: split.body };
  return { staged, slugLine: front.positionOf('slug').line, diagnostics, hash, request };
}

function contentlayerProblems(path: string, text: string): Diagnostic[] {
  const violations = ArticleCheckError.parse(text);
  if (!violations) return [fileProblem(path, 'contentlayer', text.trim().slice(0, 300), 'Contentlayer refuses this article.')];
  return violations.map(({ field, found, allowed }) => ({
    ...fileProblem(path, 'schema', found, `The field must hold ${allowed}.`), field,
  }));
}

function entryOf({ article, text }: Derived, rowid: number | undefined, postings: Postings): IndexEntry {
  if (rowid === undefined) return indexEntry(text);
  return article.visibleFrom === null ? draftEntry(rowid) : batchedEntry(text, rowid, postings);
}

/**
 * Reads a batch of files: decode, repair, map through Contentlayer, derive. Every file has exactly one result; nothing a
 * file holds makes another one fail.
 */
export async function readBatch(root: string, stagingDir: string, requests: readonly ReadRequest[], derivation: Derivation): Promise<ReadBatch> {
  const prepared = requests.map((request) => prepare(root, request, derivation));
  const waiting = prepared.flatMap((item) => ('staged' in item ? [item] : []));
  const mapped = await mapBatch(stagingDir, waiting.map((item) => item.staged));
  const articles = new Map(mapped.articles.map((article) => [article.path, article]));
  const failures = new Map(mapped.failures.map((failure) => [failure.path, failure.text]));
  const postings = new Postings(SEARCH_COLUMNS);
  const results = prepared.map((item): ReadResult => {
    if ('result' in item) return item.result;
    const { request: { path, size, mtime, rowid }, hash, diagnostics } = item;
    const typed = articles.get(path);
    if (!typed) {
      const problems = contentlayerProblems(path, failures.get(path) ?? 'no document came back');
      return { path, size, mtime, hash, state: 'rejected', diagnostics: [...diagnostics, ...problems] };
    }
    const derived = deriveArticle(typed, item.staged.body, derivation);
    const missing = derived.missingPictures.slice(0, 5).map((src) =>
      fileProblem(path, 'picture-missing', src.slice(0, 120), 'No such picture in the content folder; the page shows its text instead.', 'warning'));
    const article = { ...derived.article, index: entryOf(derived, rowid, postings) };
    return { path, size, mtime, hash, state: 'published', article, slugLine: item.slugLine, diagnostics: [...diagnostics, ...missing] };
  });
  return { results, segment: postings.rowids.length > 0 ? buildSegment(postings) : null };
}
