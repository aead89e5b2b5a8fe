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
});
