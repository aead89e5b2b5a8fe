import { type Files, pathOfStamp, stampOf } from '../../archive/files';
import type { StoredFile } from '../../archive/stored';
import type { ScannedFile } from '../read/scan';

/**
 * What earlier publishes left of the files. Of nearly all of them only size and time matter, so the rest of a record is
 * fetched for those that changed or have something to say: most of a large archive is never made into objects.
 */
export class KnownFiles {
  private readonly stamps: ReadonlySet<string>;
  private readonly records = new Map<string, StoredFile>();

  /** Of the files of `paths` only, or of all. */
  constructor(private readonly files: Files, paths?: readonly string[]) {
    const { stamps, notable } = paths ? this.namedOf(paths) : files.overview();
    this.stamps = new Set(stamps);
    this.keep(notable);
  }

  private namedOf(paths: readonly string[]): { stamps: string[]; notable: StoredFile[] } {
    const notable = this.files.named(paths);
    return { stamps: notable.map(stampOf), notable };
  }

  private keep(records: readonly StoredFile[]): void {
    for (const record of records) this.records.set(record.path, record);
  }

  get size(): number {
    return this.stamps.size;
  }

  /** Every known file. */
  paths(): string[] {
    return [...this.stamps].map(pathOfStamp);
  }

  /** Neither its size nor its time changed, and nothing is to be said of it: an article like most. */
  isQuiet(file: ScannedFile): boolean {
    return this.stamps.has(stampOf(file)) && !this.records.has(file.path);
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
