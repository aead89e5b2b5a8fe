/** Files a Contentlayer run maps at once: its own limits are far below an archive. */
const MOST_FILES = 500;
const FEWEST_FILES = 50;
/** Bytes of a batch, of more than one file: what bounds memory where articles are books. */
const MOST_BYTES = 10_000_000;
/** Batches for each worker where there are files enough: all begin soon and end together. */
const ROUNDS = 5;

/** Cuts a list of files, sizes in bytes, into batches for so many workers, in order. */
export function batchesOf<T extends { size: number }>(files: readonly T[], workers: number): T[][] {
  const most = Math.min(MOST_FILES, Math.max(FEWEST_FILES, Math.ceil(files.length / (workers * ROUNDS))));
  const batches: T[][] = [];
  let batch: T[] = [];
  let bytes = 0;
  for (const file of files) {
    if (batch.length === most || (batch.length > 0 && bytes + file.size > MOST_BYTES)) {
      batches.push(batch);
      [batch, bytes] = [[], 0];
    }
    batch.push(file);
    bytes += file.size;
  }
  return batch.length > 0 ? [...batches, batch] : batches;
}
