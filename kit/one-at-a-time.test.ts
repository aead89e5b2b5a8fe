import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OneAtATime } from './one-at-a-time';
import { settled } from './settled';

const turn = (ms = 5): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

test('asked while at work, it works once more, and whoever asked waits for that', async () => {
  let done = 0;
  let atOnce = 0;
  const queue = new OneAtATime(async () => {
    atOnce += 1;
    assert.equal(atOnce, 1, 'one at a time');
    await turn();
    atOnce -= 1;
    done += 1;
  });
  const first = queue.ask();
  await Promise.all([first, queue.ask(), queue.ask(), queue.ask()]);
  assert.equal(done, 2);
  await queue.ask();
  assert.equal(done, 3);
});

test('a failure reaches whoever asked, and the next request works', async () => {
  let fail = true;
  const queue = new OneAtATime(async () => {
    await turn(1);
    if (fail) throw new Error('disk full');
  });
  await assert.rejects(queue.ask(), /disk full/);
  fail = false;
  await queue.ask();
});

test('a burst is one call; one that never ends is not waited for', async () => {
  let calls = 0;
  const change = settled(() => (calls += 1), 20, 60);
  for (let i = 0; i < 5; i++) change();
  await turn(60);
  assert.equal(calls, 1);
  const until = Date.now() + 150;
  while (Date.now() < until) {
    change();
    await turn(5);
  }
  assert.ok(calls >= 2, 'called during the burst');
});
