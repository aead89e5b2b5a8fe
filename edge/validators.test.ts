import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isNotModified, notModifiedHeaders, strongTag } from './validators';

const ETAG = '"abc"';
const MODIFIED = 'Mon, 10 Feb 2025 08:09:23 GMT';

const CASES: readonly (readonly [string, Record<string, string>, boolean])[] = [
  ['no condition', {}, false],
  ['the same tag', { 'if-none-match': '"abc"' }, true],
  ['weak comparison', { 'if-none-match': 'W/"abc"' }, true],
  ['one of a list', { 'if-none-match': '"x", W/"abc" ,"y"' }, true],
  ['anything', { 'if-none-match': '*' }, true],
  ['another tag', { 'if-none-match': '"abcd"' }, false],
  ['a tag without quotes is none', { 'if-none-match': 'abc' }, false],
  ['the same moment', { 'if-modified-since': MODIFIED }, true],
  ['later', { 'if-modified-since': 'Tue, 11 Feb 2025 00:00:00 GMT' }, true],
  ['earlier', { 'if-modified-since': 'Sun, 09 Feb 2025 00:00:00 GMT' }, false],
  ['nonsense for a date', { 'if-modified-since': 'yesterday' }, false],
  ['a tag that differs outweighs a date', { 'if-none-match': '"x"', 'if-modified-since': MODIFIED }, false],
];

for (const [name, asked, expected] of CASES) {
  test(`not modified: ${name}`, () => assert.equal(isNotModified(asked, { etag: ETAG, 'last-modified': MODIFIED }), expected));
}

test('without validators everything is new', () => {
  assert.equal(isNotModified({ 'if-none-match': '"abc"' }, {}), false);
  assert.equal(isNotModified({ 'if-modified-since': MODIFIED }, {}), false);
});

test('a tag changes with the bytes; a 304 says nothing of the content', () => {
  assert.match(strongTag(Buffer.from('甲')), /^"[\w-]{22}"$/);
  assert.notEqual(strongTag(Buffer.from('甲')), strongTag(Buffer.from('乙')));
  assert.deepEqual(notModifiedHeaders({ 'content-type': 'a', 'content-length': 3, etag: ETAG, 'cache-control': 'x', 'content-security-policy': 'y' }),
    { etag: ETAG, 'cache-control': 'x', 'content-security-policy': 'y' });
});
