import assert from 'node:assert/strict';
import { test } from 'node:test';
import { batchesOf } from './batches';

const files = (count: number, size: number): { size: number; n: number }[] => Array.from({ length: count }, (_, n) => ({ size, n }));

for (const [count, size, workers, expected] of [
  [0, 1, 2, []],
  [1, 1, 2, [1]],
  [60, 1000, 2, [50, 10]],
  [2000, 1000, 2, Array.from({ length: 10 }, () => 200)],
  [20_000, 1000, 2, Array.from({ length: 40 }, () => 500)],
  [6, 4_000_000, 2, [2, 2, 2]],
  [3, 11_000_000, 2, [1, 1, 1]],
] as const) {
  test(`${count} files of ${size} bytes for ${workers} workers, in order`, () => {
    const all = files(count, size);
    const batches = batchesOf(all, workers);
    assert.deepEqual(batches.map(({ length }) => length), expected);
    assert.deepEqual(batches.flat(), all);
  });
}
