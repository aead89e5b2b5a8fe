import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeIn, withPlace } from './places';

test('a place is found again under its article', () => {
  const list = withPlace(withPlace('', '/articles/a', 7), '/en/articles/a', 12);
  assert.equal(placeIn(list, '/articles/a'), 7);
  assert.equal(placeIn(list, '/en/articles/a'), 12);
  assert.equal(placeIn(list, '/articles/b'), undefined);
  assert.equal(placeIn('', '/articles/a'), undefined);
});

test('the last place holds, and an article that was read to its end is forgotten', () => {
  const list = withPlace(withPlace('', '/articles/a', 7), '/articles/a', 9);
  assert.equal(placeIn(list, '/articles/a'), 9);
  assert.equal(list.split('\n').length, 1);
  assert.equal(withPlace(list, '/articles/a'), '');
});

test('forty articles are remembered, the last read ones', () => {
  let list = '';
  for (let number = 1; number <= 50; number++) list = withPlace(list, `/articles/${number}`, number);
  assert.equal(list.split('\n').length, 40);
  assert.equal(placeIn(list, '/articles/50'), 50);
  assert.equal(placeIn(list, '/articles/11'), 11);
  assert.equal(placeIn(list, '/articles/10'), undefined);
});

test('what something else has left there does no harm', () => {
  const list = withPlace('{"a":1}\n\nx y z\n-3 /articles/b', '/articles/a', 7);
  assert.equal(list, '7 /articles/a');
});
