import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Allowances } from './allowances';

test('each has its own allowance, and only so many are remembered', () => {
  const allowances = new Allowances({ burst: 2, perSecond: 0 }, 2, () => 0);
  assert.deepEqual([allowances.take('a'), allowances.take('a'), allowances.take('a')], [true, true, false]);
  assert.equal(allowances.take('b'), true);
  assert.equal(allowances.take('a'), false);
  assert.equal(allowances.take('c'), true);
  // b was seen longest ago and is forgotten; a is not
  assert.deepEqual([allowances.take('a'), allowances.take('b'), allowances.take('b'), allowances.take('b')], [false, true, true, false]);
});
