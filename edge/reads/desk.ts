import type { Read, Readers } from '../../archive/readers';
import type { Moved, Standings } from '../../archive/readers/standings';
import type { Logger } from '../operate/log';

const WRITE_EVERY_MS = 5000;
/** A few milliseconds of the one thread that also answers. */
const BATCH = 100;
/** What is left over is written soon, but not at once. */
const NEXT_BATCH_MS = 50;
/** Beyond this, reads are not counted: a newspaper's readers never fill it within a few seconds. */
const MOST_WAITING = 5000;
const LOOK_EVERY_MS = 60_000;

export type DeskOptions = {
  readers: Readers;
  standings: Standings;
  /** Number of the day in the site's zone. */
  day: (now: number) => number;
  /** Told which lists of most read articles have another order. */
  onMoved: (moved: Moved[]) => void;
  log: Logger;
  clock?: () => number;
};

/** Takes reads in, writes them down in batches behind the answers, and looks now and then what is read most. */
export class ReadDesk {
  private waiting: Read[] = [];
  private writing: NodeJS.Timeout | undefined;
  private looking: NodeJS.Timeout | undefined;
  private isFailing = false;
  private readonly clock: () => number;

  constructor(private readonly options: DeskOptions) {
    this.clock = options.clock ?? Date.now;
    options.standings.look();
  }

  start(): void {
    this.writeIn(WRITE_EVERY_MS);
    this.looking = setInterval(() => this.look(), LOOK_EVERY_MS);
    this.looking.unref();
  }

  /** False when there is no room. */
  add(read: Read): boolean {
    if (this.waiting.length >= MOST_WAITING) return false;
    this.waiting.push(read);
    return true;
  }

  private writeIn(ms: number): void {
    this.writing = setTimeout(() => this.writeIn(this.write() ? NEXT_BATCH_MS : WRITE_EVERY_MS), ms);
    this.writing.unref();
  }

  /** Writes a batch and lets time pass by a bit; true when there is more. What cannot be written now waits. */
  private write(): boolean {
    const { readers, standings, day, log } = this.options;
    const now = this.clock();
    const batch = this.waiting.slice(0, BATCH);
    try {
      if (batch.length > 0) readers.record(batch, now, day(now));
      this.waiting = this.waiting.slice(batch.length);
      const hasMore = readers.passTime(now);
      if (batch.length > 0) this.tell(standings.lookAtShort());
      this.isFailing = false;
      return hasMore || this.waiting.length > 0;
    } catch (error) {
      if (!this.isFailing && !/busy|locked/i.test(String(error))) log.warn({ err: error }, 'What is read cannot be written down; it is tried again.');
      this.isFailing = true;
      return false;
    }
  }

  private tell(moved: Moved[]): void {
    if (moved.length > 0) this.options.onMoved(moved);
  }

  private look(): void {
    try {
      this.tell(this.options.standings.look());
    } catch (error) {
      this.options.log.warn({ err: error }, 'What is read most cannot be told; the last lists stay.');
    }
  }

  /** Writes down what is left, as far as it can be, and closes the file. */
  stop(): void {
    clearTimeout(this.writing);
    clearInterval(this.looking);
    for (let batches = MOST_WAITING / BATCH; batches > 0 && this.waiting.length > 0; batches -= 1) this.write();
    this.options.readers.close();
  }
}
