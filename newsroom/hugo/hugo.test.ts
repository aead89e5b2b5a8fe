import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileNew, fileOld, href, legacyTermPaths, slugNew, slugOld, termNew, termOld, titlePath, urlize } from './index';
import { NAME_VECTORS, TERM_VECTORS } from './vectors';

for (const [typed, newer, older, cut] of TERM_VECTORS) {
  test(`term ${JSON.stringify(typed)}`, () => {
    assert.equal(termNew(typed), newer);
    assert.equal(termOld(typed), older);
    assert.equal(urlize(typed), older);
    const expected = [...new Set([newer, older, ...(cut === null ? [] : [cut])])].filter((path) => path !== '');
    assert.deepEqual(legacyTermPaths(typed), expected);
  });
}

for (const [typed, titleOld, titleNew, slugBefore, slugAfter, fileBefore, fileAfter] of NAME_VECTORS) {
  test(`title, slug and file name ${JSON.stringify(typed)}`, () => {
    assert.equal(titlePath('/', typed, false).replace(/^\/|\/$/g, ''), titleOld);
    assert.equal(titlePath('/', typed, true).replace(/^\/|\/$/g, ''), titleNew);
    assert.equal(decodeURIComponent(slugOld(typed)), slugBefore);
    assert.equal(decodeURIComponent(slugNew(typed)), slugAfter);
    if (fileBefore !== null) assert.equal(decodeURIComponent(fileOld(typed)), fileBefore);
    if (fileAfter !== null) assert.equal(decodeURIComponent(fileNew(typed)), fileAfter);
  });
}

test('links encode once, upper case, with "#" as a triplet', () => {
  assert.equal(href('/tags/c#/'), '/tags/c%23/');
  assert.equal(href('/tags/人工智能/'), '/tags/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD/');
  assert.equal(href('/a\\b'), '/a%5Cb');
  assert.equal(href('/100%25/%E4%BD%A0好'), '/100%25/%E4%BD%A0%E5%A5%BD');
  assert.equal(href('/50%/'), '/50%25/');
  assert.equal(href("/a-b_c.d~e+f@g/;,:&=$"), "/a-b_c.d~e+f@g/;,:&=$");
  assert.equal(href("/!*'()?[] "), '/%21%2A%27%28%29%3F%5B%5D%20');
  assert.equal(href('/a\ud800'), '/a%EF%BF%BD');
});

/** Every code point below U+3400, surrogates included, between letters. */
const EVERY = Array.from({ length: 0x3400 }, (_, code) => `a${String.fromCharCode(code)} ${String.fromCharCode(code)}b\ud83d`);

test('whatever is typed, the paths hold allowed characters only, and cleaning twice is cleaning once', () => {
  for (const typed of EVERY) {
    for (const path of [termNew(typed), termOld(typed), slugNew(typed), slugOld(typed), fileOld(typed)]) {
      assert.match(path, /^[\p{L}\p{Nd}\p{M}./\\_#+~@%-]*$/u);
      assert.equal(urlize(path), path);
    }
    assert.match(href(titlePath('/', typed, true)), /^\/.*\/$/);
  }
});
