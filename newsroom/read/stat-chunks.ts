import { statSync } from 'node:fs';

/** Files that are looked at together. */
const CHUNK = 500;

/** Shared by the threads that look at the files of a large folder. */
export type StatJob = {
  root: string;
  paths: readonly string[];
  /** The next chunk that nobody took, then a 1 for each that is done. */
  control: Int32Array;
  /** Size and time of each file; a size of -1 for what is no file or cannot be looked at. */
  found: Float64Array;
};

/** A job for files relative to a folder, in memory that threads can share. */
export function newStatJob(root: string, paths: readonly string[]): StatJob {
  const control = new Int32Array(new SharedArrayBuffer(4 * (1 + Math.ceil(paths.length / CHUNK))));
  return { root, paths, control, found: new Float64Array(new SharedArrayBuffer(16 * paths.length)) };
}

/** Looks at the files of a chunk. */
export function statChunk({ root, paths, control, found }: StatJob, chunk: number): void {
  for (let i = chunk * CHUNK; i < Math.min(paths.length, (chunk + 1) * CHUNK); i++) {
    let size = -1;
    try {
      // join() would take as long as the look itself
      const stats = statSync(`${root}/${paths[i]}`);
      if (stats.isFile()) size = stats.size;
      found[2 * i + 1] = Math.floor(stats.mtimeMs);
    } catch {
      // whoever asked looks again, for the reason
    }
    found[2 * i] = size;
  }
  Atomics.store(control, 1 + chunk, 1);
  Atomics.notify(control, 1 + chunk);
}

/** Takes chunks until none is left; some that others took may not be done yet. */
export function takeChunks(job: StatJob): void {
  for (let chunk = Atomics.add(job.control, 0, 1); chunk < job.control.length - 1; chunk = Atomics.add(job.control, 0, 1)) statChunk(job, chunk);
}
