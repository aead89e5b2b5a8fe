import type { CategoryBlock } from '../types';

/** A band over the whole width, or up to four small sections side by side. */
export type Band = { kind: 'full'; block: CategoryBlock; turn: number } | { kind: 'small'; blocks: CategoryBlock[] };

const FULL = 4;
const SIDE_BY_SIDE = 4;

/** Keeps the editors' order; neighbours too small for a band of their own share one, in rows of even length. */
export function bandsOf(blocks: CategoryBlock[]): Band[] {
  const bands: Band[] = [];
  let turn = 0;
  let run: CategoryBlock[] = [];
  const closeRun = (): void => {
    const rows = Math.ceil(run.length / SIDE_BY_SIDE);
    const length = Math.ceil(run.length / Math.max(1, rows));
    for (let at = 0; at < run.length; at += length) bands.push({ kind: 'small', blocks: run.slice(at, at + length) });
    run = [];
  };
  for (const block of blocks) {
    if (block.stories.length === 0) continue;
    if (block.stories.length < FULL) {
      run.push(block);
      continue;
    }
    closeRun();
    bands.push({ kind: 'full', block, turn: turn++ });
  }
  closeRun();
  return bands;
}
