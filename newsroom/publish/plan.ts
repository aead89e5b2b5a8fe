import { createHash } from 'node:crypto';
import type { StoredFile } from '../../archive/stored';
import type { SiteSettings } from '../../settings/site-types';
import type { ReadRequest } from '../read/read-batch';
import type { ScannedFile } from '../read/scan';
import type { KnownNames } from '../read/terms';

/** Raised when the code derives other rows from the same file, so that every file is read again. */
const DERIVATION = 3;

export type Plan = { requests: ReadRequest[]; removed: string[] };

/** What every article's rows depend on besides its own file. */
export const fingerprintOf = (site: SiteSettings, known: KnownNames): string =>
  createHash('sha256').update(JSON.stringify([DERIVATION, site.language, site.timeZone, site.dateFormats, site.thumbnailVisibility, known])).digest('hex');

/** Rejections that another file, or nobody's fault at all, may have lifted since. */
const WORTH_ANOTHER_LOOK = /"(slug-taken|contentlayer|file-unreadable)"/;

/** A file is read when its size or time changed; its hash then tells whether it really did. */
export function makePlan(scanned: readonly ScannedFile[], known: readonly StoredFile[], everything: boolean): Plan {
  const before = new Map(known.map((file) => [file.path, file]));
  const requests: ReadRequest[] = [];
  for (const file of scanned) {
    const last = before.get(file.path);
    before.delete(file.path);
    if (everything || last === undefined || WORTH_ANOTHER_LOOK.test(last.report)) requests.push({ ...file, knownHash: null });
    else if (last.size !== file.size || last.mtime !== file.mtime) requests.push({ ...file, knownHash: last.hash });
  }
  return { requests, removed: [...before.keys()] };
}
