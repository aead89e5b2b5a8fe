import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boundOf, common, minus } from './rows';

/** The same numbers every time. */
function numbers(seed: number, size: number, span: number): number[] {
  let state = seed;
  return Array.from({ length: size }, () => (state = (state * 48_271) % 2_147_483_647) % span);
}

test('what two ascending lists have in common, and what one has alone', () => {
  for (const seed of [1, 2, 3]) {
    const [a, b] = [numbers(seed, 300, 500), numbers(seed + 10, 200, 500)].map((list) => [...new Set(list)].sort((x, y) => x - y)) as [number[], number[]];
    assert.deepEqual([...common(a, b)], a.filter((id) => b.includes(id)));
    assert.deepEqual([...minus(a, b)], a.filter((id) => !b.includes(id)));
  }
  assert.deepEqual([[...common([1, 2], [])], [...minus([1, 2], [])], [...minus([], [1])]], [[], [1, 2], []]);
});

test('enough numbers reach the bound, and few more where they are spread', () => {
  for (const [seed, span] of [[5, 1e9], [6, 3], [7, 1e6]] as const) for (const needed of [1, 20, 1000]) {
    const values = Float64Array.from(numbers(seed, 20_000, span), (n) => 1.7e12 + n);
    const bound = boundOf(values, needed);
    const reached = values.filter((value) => value >= bound).length;
    assert.ok(reached >= needed, `${reached} of ${needed}`);
    if (span > 1e5) assert.ok(reached < needed + 60, `${reached} of ${needed}`);
  }
  assert.ok(boundOf(Float64Array.of(4, 4, 4), 2) <= 4);
});
