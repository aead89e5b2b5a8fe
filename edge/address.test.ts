import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAddress } from './address';

const PAGES: readonly (readonly [string, string, string])[] = [
  ['/', 'zh-CN', '/'],
  ['/articles/x', 'zh-CN', '/articles/x'],
  ['/en', 'en', '/'],
  ['/en/tags/c%23', 'en', '/tags/c#'],
  ['/tags/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD', 'zh-CN', '/tags/人工智能'],
  ['/tags/%e4%ba%ba', 'zh-CN', '/tags/人'],
  ['/tags/node.js-20.0', 'zh-CN', '/tags/node.js-20.0'],
  ['/tags/a/b/page/2', 'zh-CN', '/tags/a/b/page/2'],
  ['/english', 'zh-CN', '/english'],
];

for (const [asked, locale, path] of PAGES) {
  test(`${asked} is a page's own address`, () => {
    assert.deepEqual(readAddress(asked), { kind: 'page', address: { locale, path } });
  });
}

const MOVES: readonly (readonly [string, string])[] = [
  ['/articles/x/', '/articles/x'],
  ['/tags/e%CC%81', '/tags/%C3%A9'],
  ['/en/', '/en'],
  ['/zh-CN', '/'],
  ['/zh-CN/tags/x', '/tags/x'],
  ['/EN/tags/x', '/en/tags/x'],
  ['/tags//x', '/tags/x'],
  ['/index.html', '/'],
  ['/tags/x/index.html', '/tags/x'],
  ['/tags/x/page/1', '/tags/x'],
  ['/tags/x/page/1/', '/tags/x'],
];

for (const [asked, to] of MOVES) {
  test(`${asked} moves to ${to} in one hop`, () => {
    const reading = readAddress(asked);
    assert.equal(reading.kind, 'other-form');
    assert.equal(reading.kind === 'other-form' && reading.to, to);
    assert.equal(readAddress(to).kind, 'page');
  });
}

for (const asked of ['/%', '/%zz', '/%E4%BA', '/tags/%00', '/%ff%fe', 'no-slash']) {
  test(`${asked} is refused`, () => assert.deepEqual(readAddress(asked), { kind: 'bad' }));
}
