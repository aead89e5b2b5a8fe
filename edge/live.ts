import { statSync } from 'node:fs';
import type { Archive, PageRef } from '../archive';

const LOOK_EVERY_MS = 100;
/** Longer than any page takes to be made. */
const CLOSE_AFTER_MS = 35_000;
/** A clock that is corrected by less has not been set back. */
const JITTER_MS = 1000;

export type LiveOptions = {
  /** Opens the archive anew; null when there is none that can be read. */
  open: () => Archive | null;
  /** The archive's file, to notice that another one took its place. */
  file: string;
  /** Told of pages to render again; null stands for all. */
  onOutdated: (pages: PageRef[] | null) => void;
  log: (line: string) => void;
  clock?: () => number;
};

/** Which file a path means now; '' when there is none. */
function identity(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? `${stats.dev}:${stats.ino}` : '';
}

/**
 * Keeps the served archive current: a publish by another process is seen within a tenth of a second, articles that
 * appear or expire at their moment, and a store that was deleted and rebuilt is opened anew. While there is no readable
 * store, the last one keeps answering.
 */
export class LiveArchive {
  private archive: Archive;
  private version: number;
  private fileIdentity: string;
  private checkedUntil: number;
  private isReadable = true;
  /** True after a failure: which pages are outdated is not known any more. */
  private unsure = false;
  private timer: NodeJS.Timeout | undefined;
  private readonly clock: () => number;

  constructor(first: Archive, private readonly options: LiveOptions) {
    this.clock = options.clock ?? Date.now;
    this.archive = first;
    this.version = first.version();
    this.fileIdentity = identity(options.file);
    this.checkedUntil = this.clock();
  }

  current(): Archive {
    return this.archive;
  }

  start(): void {
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
    this.archive.close();
  }

  /** Looks once for whatever happened since the last time. */
  look(): void {
    try {
      if (this.reopened()) this.outdated(null);
      const version = this.archive.version();
      if (version !== this.version) {
        const pages = version > this.version ? this.archive.changesSince(this.version) : null;
        this.version = version;
        this.outdated(pages);
      }
      this.passTime();
      if (this.unsure) this.outdated(null);
      this.isReadable = true;
    } catch (error) {
      if (this.isReadable) this.options.log(`The archive cannot be read; pages already rendered go on being served. ${String(error)}`);
      this.isReadable = false;
    }
  }

  private reopened(): boolean {
    const now = identity(this.options.file);
    if (now === '' || now === this.fileIdentity) return false;
    const next = this.options.open();
    if (!next) return false;
    // pages that are being made still ask the one before
    setTimeout((before: Archive) => before.close(), CLOSE_AFTER_MS, this.archive).unref();
    this.archive = next;
    this.version = next.version();
    this.fileIdentity = now;
    return true;
  }

  /** Articles appear and expire at their moment; a clock set back makes every page doubtful. */
  private passTime(): void {
    const now = this.clock();
    const before = this.checkedUntil;
    if (now < before - JITTER_MS) this.outdated(null);
    else if (this.archive.turn() > before) this.outdated(this.archive.changesBetween(before, now));
    this.checkedUntil = now;
  }

  private outdated(pages: PageRef[] | null): void {
    const asked = this.unsure ? null : pages;
    if (asked !== null && asked.length === 0) return;
    this.unsure = true;
    this.options.onOutdated(asked);
    this.unsure = false;
  }
}
