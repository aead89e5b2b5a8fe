import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { addRedirects, missingRedirects } from './redirects-export';
import { readRedirects } from './redirects';

const root = mkdtempSync(join(tmpdir(), 'broadsheet-redirects-'));
after(() => rmSync(root, { recursive: true }));
const read = (text: string) => {
  writeFileSync(join(root, 'redirects.yml'), text);
  return readRedirects(root);
};

test('addresses are read as editors write them: encoded or not, with or without edition and slash', () => {
  const { redirects, diagnostics } = read('/旧/: /articles/新\n/en/a%20b: https://example.com/?q=中\n/zh-CN/x: gone\n/y#z: "/tags/c%23"\n');
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(redirects, [
    { from: '/zh-CN/旧', to: '/articles/%E6%96%B0' }, { from: '/en/a b', to: 'https://example.com/?q=%E4%B8%AD' },
    { from: '/zh-CN/x', to: '' }, { from: '/zh-CN/y', to: '/tags/c%23' },
  ]);
});

test('a chain is one hop; a loop is an error at its line and the rest works', () => {
  const { redirects, diagnostics } = read('/a: /b\n/b: /c\n/c: /articles/d\n/e: /f\n/f: /e\n/g: /g\n');
  assert.deepEqual(redirects.map(({ from, to }) => [from, to]), [['/zh-CN/a', '/articles/d'], ['/zh-CN/b', '/articles/d'], ['/zh-CN/c', '/articles/d']]);
  assert.deepEqual(diagnostics.map(({ code, line, field }) => [code, line, field]), [['redirect-loop', 4, '/e'], ['redirect-loop', 5, '/f'], ['redirect-loop', 6, '/g']]);
});

for (const [text, code] of [
  ['a: /b', 'redirect-from'], ['//evil: /b', 'redirect-from'], ['/a: //evil.example', 'redirect-to'], ['/a: javascript:alert(1)', 'redirect-to'],
  ['/a: [x]', 'redirect-to'], ['/a:', 'redirect-to'], ['/a: /b\n/a: /c', 'yaml'], ['/a: [', 'yaml'], ['/%zz: /a', 'redirect-from'],
] as const) {
  test(`${JSON.stringify(text)} is an error`, () => assert.deepEqual([...new Set(read(text).diagnostics.map((problem) => problem.code))], [code]));
}

test('former addresses are written once, below what is there, and read back', () => {
  read('# by hand\n/a: /b');
  const departures = [
    { locale: 'zh-CN', path: '/articles/旧', target: { locale: 'zh-CN', path: '/articles/新' }, at: 1 }, { locale: 'en', path: '/articles/old', target: null, at: 1 },
  ];
  addRedirects(root, missingRedirects(root, departures));
  assert.equal(readFileSync(join(root, 'redirects.yml'), 'utf8'), '# by hand\n/a: /b\n"/articles/旧": "/articles/新"\n"/en/articles/old": gone\n');
  assert.deepEqual(missingRedirects(root, departures), []);
  assert.deepEqual(readRedirects(root).diagnostics, []);
});
