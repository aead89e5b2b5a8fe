import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasContent, targetOf } from './target';

const CASES: readonly (readonly [string, string, string, string])[] = [
  ['/a?b', '/a', '?b', 'own.example'], ['/', '/', '', 'own.example'], ['/a?b?c', '/a', '?b?c', 'own.example'], ['//a', '//a', '', 'own.example'],
  ['http://other.example/a?b', '/a', '?b', 'other.example'], ['HTTPS://other.example:8443', '/', '', 'other.example:8443'], ['http://other.example?q=1', '/', '?q=1', 'other.example'],
  ['*', '*', '', 'own.example'],
];
for (const [url, path, query, host] of CASES) test(`target ${url}`, () => assert.deepEqual(targetOf({ url, headers: { host: 'own.example' } }), { path, query, host }));

test('content: by length or by chunks', () => {
  assert.deepEqual([{}, { 'content-length': '0' }, { 'content-length': '3' }, { 'transfer-encoding': 'chunked' }].map((headers) => hasContent({ headers })), [false, false, true, true]);
});
