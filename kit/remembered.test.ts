import assert from 'node:assert/strict';
import { test } from 'node:test';
import { remembered } from './remembered';

test('worked out once, forgotten when there are too many, never kept when long', () => {
  let made = 0;
  const shout = remembered((text) => `${++made} ${text}` as string, 3);
  assert.deepEqual([shout('a'), shout('a'), made], ['1 a', '1 a', 1]);
  for (const text of ['b', 'c', 'd']) shout(text);
  assert.equal(shout('a'), '5 a');
  const long = 'x'.repeat(300);
  assert.notEqual(shout(long), shout(long));
});
