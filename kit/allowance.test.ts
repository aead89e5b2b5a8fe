import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Allowance } from './allowance';

test('a burst, then a trickle; a clock set back gives nothing away', () => {
  let now = 10_000;
  const allowance = new Allowance(3, 2, () => now);
  const taken = (tries: number): number => Array.from({ length: tries }, () => allowance.take()).filter(Boolean).length;
  assert.equal(taken(10), 3);
  now += 1000;
  assert.equal(taken(10), 2);
  now -= 5000;
  assert.equal(taken(10), 0);
  now += 60_000;
  assert.equal(taken(10), 3);
});
