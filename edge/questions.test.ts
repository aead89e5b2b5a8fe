import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askedAddress, questionOf } from './questions';

test('a query makes another page only where the page can answer it', () => {
  assert.equal(questionOf('/search', '?q=a&page=2'), '?q=a&page=2');
  assert.equal(questionOf('/', '?q=a'), '');
  assert.equal(questionOf('/tags', ''), '');
  assert.equal(questionOf('/tags', '?utm_source=x&q=%20'), '');
  assert.equal(questionOf('/tags', '?utm_source=x&q=%E6%A0%87+a&q=b'), '?q=%E6%A0%87+a');
  assert.equal(questionOf('/tags', '?initial=%23'), '?initial=%23');
  assert.equal(questionOf('/tags/x', '?q=a'), '');
});

test('the index of tags answers questions under another address, so that it is kept without one', () => {
  const tags = { locale: 'en', path: '/tags' };
  assert.deepEqual(askedAddress(tags, '?q=a'), { locale: 'en', path: '/state/tags' });
  assert.deepEqual(askedAddress(tags, ''), tags);
  assert.deepEqual(askedAddress({ locale: 'en', path: '/search' }, '?q=a'), { locale: 'en', path: '/search' });
});
