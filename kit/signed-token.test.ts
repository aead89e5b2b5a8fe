import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openToken, signToken } from './signed-token';

const SECRET = 'a secret of enough length';

test('a token gives back its text until it expires', () => {
  const token = signToken('articles/草稿.md', SECRET, 1000);
  assert.match(token, /^[\w.-]+$/);
  assert.deepEqual(openToken(token, SECRET, 999), { text: 'articles/草稿.md', expires: 1000 });
  assert.equal(openToken(token, SECRET, 1000), null);
});

test('nothing forged or damaged opens', () => {
  const token = signToken('a.md', SECRET, 1000);
  const [payload = '', signature = ''] = token.split('.');
  const longer = Buffer.from(JSON.stringify(['a.md', 9e15])).toString('base64url');
  for (const bad of ['', '.', token.slice(0, -2), `${payload}.`, payload, `${longer}.${signature}`, `${token}.x`, `.${signature}`, 'ü.ü', '%00']) {
    assert.equal(openToken(bad, SECRET, 0), null, bad);
  }
  assert.equal(openToken(token, 'another secret', 0), null);
});
