import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseHttpDate } from './http-date';
import { hashOf, isConditional, judge } from './validators';

const MODIFIED = 'Mon, 10 Feb 2025 08:09:23 GMT';
const OWN = '"abc.b11"';

/** The tag a 304 names; 412; or null for the whole answer. */
const CASES: readonly (readonly [string, Record<string, string>, string | 412 | null])[] = [
  ['no condition', {}, null],
  ['the same tag', { 'if-none-match': OWN }, OWN],
  ['the same coding made in haste', { 'if-none-match': '"abc.b5"' }, '"abc.b5"'],
  ['another coding that it can read', { 'if-none-match': '"abc.g6"', 'accept-encoding': 'br, gzip' }, '"abc.g6"'],
  ['another coding that it cannot read', { 'if-none-match': '"abc.g6"', 'accept-encoding': 'br' }, null],
  ['uncoded, which anybody can read', { 'if-none-match': '"abc"', 'accept-encoding': 'br' }, '"abc"'],
  ['its own before a sibling', { 'if-none-match': '"abc.b5", "abc.b11"' }, OWN],
  ['weak comparison', { 'if-none-match': 'W/"abc.b5"' }, 'W/"abc.b5"'],
  ['one of a list', { 'if-none-match': '"x", W/"abc.b11" ,"y"' }, 'W/"abc.b11"'],
  ['anything', { 'if-none-match': '*' }, OWN],
  ['another tag', { 'if-none-match': '"abcd.b11"' }, null],
  ['a tag without quotes is none', { 'if-none-match': 'abc.b11' }, null],
  ['the same moment', { 'if-modified-since': MODIFIED }, OWN],
  ['later', { 'if-modified-since': 'Tue, 11 Feb 2025 00:00:00 GMT' }, OWN],
  ['later, in the form of RFC 850', { 'if-modified-since': 'Tuesday, 11-Feb-25 00:00:00 GMT' }, OWN],
  ['later, in the form of asctime', { 'if-modified-since': 'Tue Feb 11 00:00:00 2025' }, OWN],
  ['earlier', { 'if-modified-since': 'Sun, 09 Feb 2025 00:00:00 GMT' }, null],
  ['nonsense for a date', { 'if-modified-since': 'yesterday' }, null],
  ['a zone that HTTP has not', { 'if-modified-since': 'Tue, 11 Feb 2025 00:00:00 +0800' }, null],
  ['no form of HTTP', { 'if-modified-since': '2026-01-01' }, null],
  ['a tag that differs outweighs a date', { 'if-none-match': '"x"', 'if-modified-since': MODIFIED }, null],
  ['If-Match: as it is', { 'if-match': OWN }, null],
  ['If-Match: anything', { 'if-match': '*' }, null],
  ['If-Match: not as it was', { 'if-match': '"x"' }, 412],
  ['If-Match: weak tags never match', { 'if-match': `W/${OWN}` }, 412],
  ['If-Match comes first', { 'if-match': '"x"', 'if-none-match': OWN }, 412],
  ['If-Unmodified-Since: changed after', { 'if-unmodified-since': 'Sun, 09 Feb 2025 00:00:00 GMT' }, 412],
  ['If-Unmodified-Since: not changed', { 'if-unmodified-since': MODIFIED }, null],
  ['If-Unmodified-Since: nonsense', { 'if-unmodified-since': 'yesterday' }, null],
];

for (const [name, asked, expected] of CASES) {
  test(`conditions: ${name}`, () => {
    const verdict = judge(asked, { tag: OWN, lastModified: MODIFIED });
    assert.equal(verdict.kind === 'not-modified' ? verdict.tag : verdict.kind === 'failed' ? 412 : null, expected);
    assert.equal(isConditional(asked), Object.keys(asked).some((header) => header.startsWith('if-')));
  });
}

test('without a date of its own an answer is newer than any', () => assert.equal(judge({ 'if-modified-since': MODIFIED }, { tag: '"abc"', lastModified: undefined }).kind, 'send'));

test('HTTP-dates: the three forms, and days that exist', () => {
  const now = Date.UTC(2026, 10, 26);
  const expected = Date.UTC(1994, 10, 6, 8, 49, 37);
  for (const text of ['Sun, 06 Nov 1994 08:49:37 GMT', 'Sunday, 06-Nov-94 08:49:37 GMT', 'Sun Nov  6 08:49:37 1994']) assert.equal(parseHttpDate(text, now), expected, text);
  assert.equal(parseHttpDate('Friday, 01-Jan-70 00:00:00 GMT', now), Date.UTC(2070, 0, 1));
  for (const text of ['', 'Sun, 31 Feb 1994 08:49:37 GMT', 'Sun, 6 Nov 1994 08:49:37 GMT', 'Sun, 06 Nov 1994 08:49 GMT', 'Sun, 06 Nov 1994 25:49:37 GMT', '784111777']) assert.equal(parseHttpDate(text, now), null, text);
});

test('the hash changes with the bytes', () => {
  assert.match(hashOf(Buffer.from('甲')), /^[\w-]{22}$/);
  assert.notEqual(hashOf(Buffer.from('甲')), hashOf(Buffer.from('乙')));
});
