import { createHash } from 'node:crypto';
import type { StoredFile } from '../../archive/stored';
import { SettingsError } from '../../settings/env';
import type { SiteSettings } from '../../settings/site-types';
import type { Diagnostic } from '../diagnostics';
import type { ReadRequest } from '../read/read-batch';
import { byPath, type Look, type ScannedFile } from '../read/scan';
import type { KnownNames } from '../read/terms';
import type { KnownFiles } from './known';

/** Raised when the code derives other rows from the same file, so that every file is read again. */
const DERIVATION = 6;

/** The whole content is gone: an unmounted disk or a checkout half done, never taken for an editor's wish. */
export class ContentVanished extends SettingsError {
  constructor(root: string, published: number) {
    super(`None of the ${published} known files is in ${root} any more, so nothing was withdrawn. If that is meant, run content:publish -- --allow-empty.`);
  }
}

export type Plan = {
  requests: ReadRequest[];
  removed: string[];
  /** Files found that are new, changed, or have something to say. */
  noticed: string[];
  /** How many other files were found: published articles without a fault, as they were. */
  quiet: number;
  /** What stood in the way of looking. */
  problems: Diagnostic[];
};

/** What every article's rows depend on besides its own file. */
export const fingerprintOf = (site: SiteSettings, known: KnownNames): string =>
  createHash('sha256').update(JSON.stringify([DERIVATION, site.language, site.traditionalChinese, site.timeZone, site.dateFormats, site.thumbnailVisibility, known])).digest('hex');

/** Rejections that another file, or nobody's fault at all, may have lifted since. */
const WORTH_ANOTHER_LOOK = /"(slug-taken|contentlayer|file-unreadable)"/;
/** A picture is often saved a little after the article that shows it. */
const PICTURE_PATIENCE_MS = 3_600_000;

function mayReadOtherwise({ report, mtime }: StoredFile, now: number): boolean {
  if (report === '[]') return false;
  return WORTH_ANOTHER_LOOK.test(report) || (now - mtime < PICTURE_PATIENCE_MS && report.includes('"picture-missing"'));
}

/**
 * A file is read when its size or time changed; its hash then tells whether it really did. Files like most are counted and
 * forgotten while the folder is walked, so that a large archive costs little memory.
 */
export function makePlan(look: Look, known: KnownFiles, everything: boolean, now: number): Plan {
  const noticed: ScannedFile[] = [];
  let quiet = 0;
  const problems = look((file) => {
    if (known.meet(file) && !everything) quiet += 1;
    else noticed.push(file);
  });
  noticed.sort(byPath);
  const paths = noticed.map(({ path }) => path);
  known.fetch(paths);
  const requests: ReadRequest[] = [];
  for (const file of noticed) {
    const last = known.record(file.path);
    if (everything || last === undefined || mayReadOtherwise(last, now)) requests.push({ ...file, knownHash: null });
    else if (last.size !== file.size || last.mtime !== file.mtime) requests.push({ ...file, knownHash: last.hash });
  }
  const removed = missing(known.unmetPaths(), paths, problems);
  known.fetch(removed);
  return { requests, removed, noticed: paths, quiet, problems };
}

/** Known files that are not there, but for those in folders that could not be looked into. */
function missing(unmet: readonly string[], noticed: readonly string[], problems: readonly Diagnostic[]): string[] {
  if (unmet.length === 0) return [];
  const there = new Set(noticed);
  const hidden = problems.filter(({ code }) => code === 'folder-unreadable').map(({ file }) => (file === '.' ? '' : `${file}/`));
  return unmet.filter((path) => !there.has(path) && !hidden.some((folder) => path.startsWith(folder)));
}
