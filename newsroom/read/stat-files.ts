import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { newStatJob, statChunk, type StatJob, takeChunks } from './stat-chunks';
import type { StatThreadData } from './stat-thread';

/** Fewer files are looked at before a thread has started. */
const WORTH_A_THREAD = 10_000;
/** A thread that has died, or gets no time at all, does not hold anybody up for longer. */
const PATIENCE_MS = 1000;

/** Beside this file as source, beside the bundle when bundled (scripts/lib/programs.mjs). */
const isSource = import.meta.url.endsWith('.ts');
const THREAD = fileURLToPath(new URL(isSource ? './stat-thread.ts' : './stat-thread.cjs', import.meta.url));

/** Where no thread can be had, everything is done without. */
function startThread({ paths, ...job }: StatJob): void {
  const workerData: StatThreadData = { ...job, text: paths.join('\0') };
  const thread = new Worker(THREAD, { workerData, execArgv: isSource ? ['--import', 'tsx'] : [] });
  thread.on('error', () => undefined);
  thread.unref();
}

/**
 * Asks the system for size and time of files relative to a folder: half of what a publish of a large archive does, so a
 * second thread begins at once and shares the work when the result is asked for. Two numbers a file; a size of -1 for what
 * is no file or cannot be looked at.
 */
export function statFiles(root: string, paths: readonly string[], threadFrom = WORTH_A_THREAD): () => Float64Array {
  const job = newStatJob(root, paths);
  if (paths.length >= threadFrom && availableParallelism() > 1) startThread(job);
  return () => {
    takeChunks(job);
    for (let chunk = 0; chunk < job.control.length - 1; chunk++) {
      if (Atomics.load(job.control, 1 + chunk) === 1) continue;
      if (Atomics.wait(job.control, 1 + chunk, 0, PATIENCE_MS) === 'timed-out') statChunk(job, chunk);
    }
    return job.found;
  };
}
