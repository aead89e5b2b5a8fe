import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isReadable, negotiate, negotiator } from './coding';

/** RFC 9110 §12.5.3. */
const CASES: readonly (readonly [string | undefined, string])[] = [
  [undefined, 'identity'], ['', 'identity'], ['gzip, deflate, br, zstd', 'br'], ['gzip', 'gzip'], ['x-gzip', 'gzip'], ['GZIP', 'gzip'],
  ['br;q=0', 'identity'], ['br;q=0.5, gzip;q=0.8', 'gzip'], ['br ; q=1.000 , gzip', 'br'], ['*', 'br'], ['*;q=0', 'identity'], ['br;q=0, *', 'gzip'],
  ['identity', 'identity'], ['identity;q=1, br;q=0.9', 'identity'], ['identity;q=0', 'identity'], ['deflate', 'identity'], ['br;q=nonsense', 'br'], [';;,,', 'identity'],
];

for (const [header, expected] of CASES) test(`Accept-Encoding: ${header ?? '(none)'}`, () => assert.equal(negotiate(header), expected));

test('a remembered answer is the same answer, whatever clients send', () => {
  const ask = negotiator();
  for (let round = 0; round < 2; round++) for (const [header, expected] of CASES) assert.equal(ask(header), expected);
  for (let i = 0; i < 2000; i++) assert.equal(ask(`gzip, x${i}`), 'gzip');
});

test('what a client can read', () => {
  for (const [header, coding, expected] of [['gzip, br', 'gzip', true], ['gzip', 'br', false], ['gzip', 'identity', true], ['identity;q=0, br', 'identity', false], [undefined, 'br', false], [undefined, 'identity', true], ['*', 'gzip', true]] as const) {
    assert.equal(isReadable(header, coding), expected, `${header} ${coding}`);
  }
});
