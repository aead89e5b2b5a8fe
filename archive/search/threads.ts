import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Context } from '../context';
import { emptyAnswer } from './answers';
import type { SearchRunner } from './index';
import type { SearchAnswer, SearchRequest, Suggestion } from './types';
import type { SuggestRequest } from './suggest';

/** What a thread is asked; `version`, `now` and `turn` are those of whoever asks. */
export type ThreadJob = { id: number; now: number; turn: number } & ({ kind: 'search'; request: SearchRequest } | { kind: 'suggest'; request: SuggestRequest } | { kind: 'warm' });
/** The first reply says that the thread is ready. */
export type ThreadReply = { id: number } & ({ result: SearchAnswer | Suggestion[] | null } | { error: string });
export type ThreadData = { file: string };

/** Whoever waits longer is told so, and the thread is replaced: what it is doing ends with it. */
const LIMIT_MS = 2000;
/** Loading a thread's code takes longer on a busy machine than any search. */
const START_LIMIT_MS = 20_000;
const MOST_THREADS = 2;
const MOST_WAITING = 200;
const MOST_HEAP_MB = 256;
/** The second thread ends when it has had nothing to do for so long. */
const IDLE_MS = 60_000;

/** Beside this file as source, beside the bundle when bundled (scripts/lib/programs.mjs). */
const isSource = import.meta.url.endsWith('.ts');
const folder = fileURLToPath(new URL('.', import.meta.url));
/** A thread of Node 20 does not take over `--import tsx`. */
const FROM_SOURCE = `import('tsx/esm/api').then(({ register }) => (register(), import(${JSON.stringify(`${new URL('./thread.ts', import.meta.url)}`)})))`;

const startWorker = (data: ThreadData): Worker => (isSource
  ? new Worker(FROM_SOURCE, { eval: true, workerData: data, execArgv: [] })
  : new Worker(`${folder}search-thread.cjs`, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB } }));

type Waiting = { job: ThreadJob; settle: (reply: ThreadReply | null) => void };

class Thread {
  private readonly worker: Worker;
  private current: Waiting | null = null;
  private timer: NodeJS.Timeout | undefined;
  private isReady = false;

  constructor(file: string, private readonly onFree: (thread: Thread, isAlive: boolean) => void) {
    const data: ThreadData = { file };
    this.worker = startWorker(data);
    this.worker.unref();
    this.worker.on('message', (reply: ThreadReply) => (this.isReady ? this.end(reply, true) : this.begin()));
    this.worker.on('error', (error) => this.end({ id: -1, error: String(error) }, false));
    this.worker.on('exit', () => this.end({ id: -1, error: 'the search thread ended' }, false));
  }

  get isFree(): boolean {
    return this.current === null;
  }

  take(waiting: Waiting): void {
    this.current = waiting;
    if (this.isReady) this.post();
    else this.limit(START_LIMIT_MS);
  }

  private begin(): void {
    this.isReady = true;
    if (this.current) this.post();
  }

  private post(): void {
    this.limit(LIMIT_MS);
    this.worker.postMessage(this.current?.job);
  }

  private limit(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.stop();
      this.end(null, false);
    }, ms);
  }

  private end(reply: ThreadReply | null, isAlive: boolean): void {
    clearTimeout(this.timer);
    const { current } = this;
    this.current = null;
    current?.settle(reply);
    this.onFree(this, isAlive);
  }

  stop(): void {
    void this.worker.terminate();
  }
}

/** Threads that search, so that nothing else waits meanwhile: one, and a second while there is more to do. */
export class SearchThreads implements SearchRunner {
  private threads: Thread[] = [];
  private readonly queue: Waiting[] = [];
  private lastId = 0;
  private idle: NodeJS.Timeout | undefined;
  private isClosed = false;

  /** @param file the archive's file */
  constructor(private readonly file: string) {}

  /** Starts a thread and lets it read what every search needs. */
  async warm(now: number, turn: number): Promise<void> {
    await this.ask({ id: (this.lastId += 1), now, turn, kind: 'warm' });
  }

  async search({ now, turn }: Context, request: SearchRequest): Promise<SearchAnswer> {
    if (this.queue.length >= MOST_WAITING) return emptyAnswer('busy', request);
    const reply = await this.ask({ id: (this.lastId += 1), now, turn, kind: 'search', request });
    return reply === null ? emptyAnswer('cut-off', request) : (resultOf(reply) as SearchAnswer);
  }

  async suggest({ now, turn }: Context, request: SuggestRequest): Promise<Suggestion[]> {
    if (this.queue.length >= MOST_WAITING) return [];
    const reply = await this.ask({ id: (this.lastId += 1), now, turn, kind: 'suggest', request });
    return reply === null ? [] : (resultOf(reply) as Suggestion[]);
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.idle);
    for (const thread of this.threads) thread.stop();
  }

  private ask(job: ThreadJob): Promise<ThreadReply | null> {
    if (this.isClosed) return Promise.resolve({ id: job.id, error: 'the archive is closed' });
    return new Promise((settle) => {
      this.queue.push({ job, settle });
      this.next();
    });
  }

  private next(): void {
    clearTimeout(this.idle);
    if (this.threads.length > 1) this.idle = setTimeout(() => this.shrink(), IDLE_MS).unref();
    if (this.queue.length === 0) return;
    let thread = this.threads.find(({ isFree }) => isFree);
    if (!thread && this.threads.length < MOST_THREADS) {
      thread = new Thread(this.file, (freed, isAlive) => this.freed(freed, isAlive));
      this.threads.push(thread);
    }
    const waiting = thread && this.queue.shift();
    if (waiting) thread?.take(waiting);
  }

  private freed(thread: Thread, isAlive: boolean): void {
    if (!isAlive) this.threads = this.threads.filter((one) => one !== thread);
    if (!this.isClosed) this.next();
  }

  private shrink(): void {
    for (const thread of this.threads.splice(1)) thread.stop();
  }
}

function resultOf(reply: ThreadReply): SearchAnswer | Suggestion[] | null {
  if ('error' in reply) throw new Error(reply.error);
  return reply.result;
}
