import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Limit, Overload } from './limit';

test('so many at a time, the next in order, and no more waiting than allowed', async () => {
  const limit = new Limit(2, 2);
  const done: number[] = [];
  const open: (() => void)[] = [];
  const work = (n: number) => limit.run(() => new Promise<void>((resolve) => open.push(() => {
    done.push(n);
    resolve();
  })));
  const first = [work(0), work(1), work(2), work(3)];
  await assert.rejects(work(4), Overload);
  assert.deepEqual([open.length, limit.load], [2, { running: 2, waiting: 2 }]);
  while (done.length < 4) {
    open.shift()?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(first);
  assert.deepEqual([done, limit.load], [[0, 1, 2, 3], { running: 0, waiting: 0 }]);
});

test('a work that fails makes room as well', async () => {
  const limit = new Limit(1, 0);
  await assert.rejects(limit.run(async () => Promise.reject(new Error('x'))), /x/);
  assert.equal(await limit.run(async () => 7), 7);
});
