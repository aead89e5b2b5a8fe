import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FairLimit } from './fair-limit';
import { Overload } from './limit';

const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('one of a client at a time; another client does not wait behind its queue', async () => {
  const limit = new FairLimit({ most: 2, perClient: 10, waiting: 20 });
  const order: string[] = [];
  let greedyAtOnce = 0;
  let most = 0;
  const greedy = (n: number): Promise<void> => limit.run('greedy', async () => {
    most = Math.max(most, ++greedyAtOnce);
    await tick();
    order.push(`greedy ${n}`);
    greedyAtOnce -= 1;
  });
  const works = Array.from({ length: 6 }, (_, n) => greedy(n));
  works.push(limit.run('other', async () => void order.push('other')));
  await Promise.all(works);
  assert.equal(most, 1);
  assert.ok(order.indexOf('other') <= 1, order.join());
  assert.deepEqual(order.filter((name) => name !== 'other'), [0, 1, 2, 3, 4, 5].map((n) => `greedy ${n}`));
  assert.deepEqual(limit.load, { running: 0, waiting: 0 });
});

test('with every place taken, clients take turns', async () => {
  const limit = new FairLimit({ most: 1, perClient: 10, waiting: 20 });
  const order: string[] = [];
  await Promise.all(['a', 'a', 'a', 'b', 'b'].map((client) => limit.run(client, async () => {
    await tick();
    order.push(client);
  })));
  assert.deepEqual(order, ['a', 'b', 'a', 'b', 'a']);
});

test('too many of a client, or of all, are refused at once; a failure frees the place', async () => {
  const limit = new FairLimit({ most: 1, perClient: 1, waiting: 2 });
  const fail = limit.run('a', async () => {
    await tick();
    throw new Error('broken');
  });
  const second = limit.run('a', async () => 'second');
  await assert.rejects(limit.run('a', async () => 'third'), Overload);
  const other = limit.run('b', async () => 'other');
  await assert.rejects(limit.run('c', async () => 'too many'), Overload);
  await assert.rejects(fail, /broken/);
  assert.deepEqual(await Promise.all([second, other]), ['second', 'other']);
});
