import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { batchesOf } from './batches';
import type { ReadBatch, ReadRequest } from './read-batch';
import type { WorkerReply, WorkerSetup } from './worker';

/** A worker is replaced after this many batches, so that what Contentlayer leaks stays bounded. */
const BATCHES_PER_WORKER = 20;
/** Batches a worker has at a time: the writer may be busy for longer than one takes. */
const AHEAD = 2;
/** Contentlayer has been seen to hang; a batch never takes this long. */
const BATCH_TIMEOUT_MS = 5 * 60_000;

/** Beside this file as source, beside the bundle when bundled (scripts/lib/programs.mjs). */
const isSource = import.meta.url.endsWith('.ts');
const WORKER = fileURLToPath(new URL(isSource ? './worker.ts' : './worker.cjs', import.meta.url));

type Waiting = { resolve: (batch: ReadBatch) => void; reject: (error: Error) => void };

class Worker {
  private readonly child: ChildProcess;
  private batches = 0;
  /** Batches it has not answered yet, in the order of its answers. */
  private readonly waiting: Waiting[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly index: number) {
    this.child = fork(WORKER, [], { execArgv: isSource ? ['--import', 'tsx'] : [], serialization: 'advanced', env: { ...process.env, TZ: 'UTC' } });
    this.child.on('error', () => undefined);
    this.child.on('message', (reply: WorkerReply) => {
      const first = this.waiting.shift();
      this.watch();
      if ('error' in reply) first?.reject(new Error(reply.error));
      else first?.resolve(reply);
    });
    this.child.once('exit', (code) => {
      clearTimeout(this.timer);
      for (const { reject } of this.waiting.splice(0)) reject(new Error(`the reading process ended (${code ?? 'killed'})`));
    });
  }

  get load(): number {
    return this.waiting.length;
  }

  get isUsable(): boolean {
    return this.batches < BATCHES_PER_WORKER && this.child.connected;
  }

  read(batch: ReadRequest[], setup: WorkerSetup): Promise<ReadBatch> {
    this.batches += 1;
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      if (this.waiting.length === 1) this.watch();
      this.child.send({ setup: { ...setup, stagingDir: join(setup.stagingDir, `worker-${process.pid}-${this.index}`) }, batch });
    });
  }

  /** Gives the batch that is read now its time. */
  private watch(): void {
    clearTimeout(this.timer);
    if (this.waiting.length > 0) this.timer = setTimeout(() => this.child.kill('SIGKILL'), BATCH_TIMEOUT_MS);
  }

  stop(): void {
    if (this.child.connected) this.child.disconnect();
  }
}

/** Child processes that read articles, on all cores; kept between publishes by whoever publishes often. */
export class ReaderPool {
  private readonly workers: Worker[] = [];

  /** Starts a process ahead of its work: loading Contentlayer takes longer than reading an article. */
  warm(): void {
    this.worker(0);
  }

  private worker(index: number): Worker {
    const known = this.workers[index];
    if (known?.isUsable) return known;
    known?.stop();
    return (this.workers[index] = new Worker(index));
  }

  /** The worker with least to do, of the first `size`; null when all have enough, or are to be replaced as soon as they are done. */
  private freest(size: number): number | null {
    let best: number | null = null;
    for (let index = 0; index < size; index++) {
      const worker = this.workers[index];
      const load = worker?.load ?? 0;
      if (load >= AHEAD || (load > 0 && !worker?.isUsable)) continue;
      if (best === null || load < (this.workers[best]?.load ?? 0)) best = index;
    }
    return best;
  }

  /**
   * Reads files and yields the results in the order of `requests`, a batch at a time.
   * @throws when a reading process dies.
   */
  async *read(requests: readonly ReadRequest[], setup: WorkerSetup): AsyncGenerator<ReadBatch> {
    const cores = Math.max(1, availableParallelism());
    const queue = batchesOf(requests, cores);
    const size = Math.min(cores, queue.length);
    const pending: Promise<ReadBatch>[] = [];
    let next = 0;
    let taken = 0;
    const start = (): void => {
      while (next < queue.length && next < taken + AHEAD * size) {
        const index = this.freest(size);
        if (index === null) return;
        const job = this.worker(index).read(queue[next] ?? [], setup);
        pending[next] = job;
        job.then(start, () => undefined);
        next += 1;
      }
    };
    start();
    for (let i = 0; i < queue.length; i++) {
      const batch = await (pending[i] as Promise<ReadBatch>);
      delete pending[i];
      taken += 1;
      start();
      yield batch;
    }
  }

  close(): void {
    for (const worker of this.workers.splice(0)) worker.stop();
  }
}
