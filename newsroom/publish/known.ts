import { type Files, pathOfStamp, stampOf } from '../../archive/files';
import type { StoredFile } from '../../archive/stored';
import type { ScannedFile } from '../read/scan';

/**
 * What earlier publishes left of the files. Of nearly all of them only size and time matter, so the rest of a record is
 * fetched for those that changed or have something to say: most of a large archive is never made into objects.
 */
export class KnownFiles {
  /** How many there are. */
  readonly size: number;
  /** Stamps of files not met yet. */
  private readonly unmet: Set<string>;
  private readonly records = new Map<string, StoredFile>();

  /** Of the files of `paths` only, or of all. */
  constructor(private readonly files: Files, paths?: readonly string[]) {
    const { stamps, notable } = paths ? this.namedOf(paths) : files.overview();
    this.unmet = new Set(stamps);
    this.size = this.unmet.size;
    this.keep(notable);
  }

  private namedOf(paths: readonly string[]): { stamps: string[]; notable: StoredFile[] } {
    const notable = this.files.named(paths);
    return { stamps: notable.map(stampOf), notable };
  }

  private keep(records: readonly StoredFile[]): void {
    for (const record of records) this.records.set(record.path, record);
  }

  /** Takes note that a file is there; true for one like most: as it was, and nothing is to be said of it. */
  meet(file: ScannedFile): boolean {
    return this.unmet.delete(stampOf(file)) && !this.records.has(file.path);
  }

  /** The known files that were not met as they were: changed or gone. */
  unmetPaths(): string[] {
    return [...this.unmet].map(pathOfStamp);
  }

  /** Brings the records of some files. */
  fetch(paths: readonly string[]): void {
    const wanted = this.size === 0 ? [] : paths.filter((path) => !this.records.has(path));
    if (wanted.length > 0) this.keep(this.files.named(wanted));
  }

  /** The record of a file that is not quiet or was fetched. */
  record(path: string): StoredFile | undefined {
    return this.records.get(path);
  }
}
