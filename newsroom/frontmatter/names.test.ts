import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostic, menusOf } from './index';
import { readArticle, withFields } from './testing';

// file, slug, translation key, edition
const names: [string, string, string, string][] = [
  ['news/Hello World.md', 'hello-world', 'news/Hello World', 'zh-CN'],
  ['x/name.en.md', 'name', 'x/name', 'en'],
  ['x/name.ZH-cn.md', 'name', 'x/name', 'zh-CN'],
  ['x/name.fr.md', 'name.fr', 'x/name.fr', 'zh-CN'],
  ['x/index.md', 'x', 'x/index', 'zh-CN'],
  ['x/index.en.md', 'x', 'x/index', 'en'],
  ['index.md', 'index', 'index', 'zh-CN'],
  ['中文 名.markdown', '中文-名', '中文 名', 'zh-CN'],
];
for (const [file, slug, key, locale] of names) {
  test(`name ${file}`, () => {
    const { fields, codes } = withFields('draft: false', { file });
    assert.deepEqual([fields?.slug, fields?.translationKey, fields?.locale, codes], [slug, key, locale, []]);
  });
}

test('a slug keeps its 240 bytes, loses what links would need care for, and cuts no shorter one', () => {
  assert.equal(withFields(`slug: ${'a'.repeat(240)}`).fields?.slug, 'a'.repeat(240));
  assert.equal(withFields(`slug: ${'a'.repeat(241)}`).fields?.slug, 'a'.repeat(240));
  assert.equal(withFields('slug: "a\\\\b/c#d%41"').fields?.slug, 'ab-cd41');
});

test('the suffix wins over lang', () => {
  assert.equal(withFields('lang: zh-CN', { file: 'a.en.md' }).fields?.locale, 'en');
});

test('a slug is always one usable segment', () => {
  const slugOf = (line: string, file = 'a.md') => withFields(line, { file });
  assert.match(slugOf('', '！？.md').fields?.slug ?? '', /^a-[0-9a-f]{8}$/);
  assert.equal(slugOf('', '！？.md').fields?.slug, slugOf('', '！？.md').fields?.slug);
  assert.deepEqual(slugOf('', '！？.md').codes, ['slug-made-up']);
  assert.deepEqual([slugOf('slug: "？"', 'b.md').fields?.slug, slugOf('slug: "？"', 'b.md').codes], ['b', ['slug-unusable']]);
  for (const typed of ['..', 'a#b?c%d', 'a\\\\b', '../../etc/passwd', 'C#']) {
    assert.doesNotMatch(slugOf(`slug: "${typed}"`).fields?.slug ?? '/', /[/\\#?%]|^\.*$/);
  }
  const long = slugOf(`slug: ${'字😀'.repeat(100)}`);
  assert.ok(Buffer.byteLength(long.fields?.slug ?? '') <= 240);
  assert.doesNotMatch(long.fields?.slug ?? '\ufffd', /\ufffd|\p{Surrogate}/u);
  assert.deepEqual(long.codes, ['slug-cut']);
});

// file, text, heading, whether it is skipped
const skips: [string, string, string | null, boolean][] = [
  ['a.md', '---\ntitle: T\nheadless: true\n---\n', null, true],
  ['x/_index.md', '---\ntitle: T\n---\n', null, true],
  ['x/_index.en.md', '---\ntitle: T\n---\n', null, true],
  ['README.md', '# T', 'T', true],
  ['readme.zh-CN.md', '# T', 'T', true],
  ['docs/CONTRIBUTING.md', '# T', 'T', true],
  ['includes/2024-05-06.md', '# T', 'T', true],
  ['_includes/x/2024-05-06.md', '# T', 'T', true],
  ['2024-05-06.md', 'text', null, false],
  ['x.md', 'text', null, true],
  ['x/_index.fr.md', '---\ntitle: T\n---\n', null, true],
  ['README.md', '---\nms.author: x\n---\n# T', 'T', true],
  ['a/includes/b.md', '---\nms.date: 2024-05-06\n---\n# T', 'T', true],
  ['a/includes/b.md', '---\ntitle: T\ndate: 2024-05-06\n---\n', null, false],
  ['a.md', '', null, true],
  ['a.md', '---\nms.author: x\n---\ntext', null, true],
  ['2024-05-06.md', '# T', 'T', false],
  ['README.md', '---\ntitle: T\ndate: 2024-05-06\n---\n', null, false],
  ['a.md', '---\ndate: 2024-05-06\n---\n', null, false],
];
for (const [file, text, heading, skipped] of skips) {
  test(`${skipped ? 'skips' : 'reads'} ${file} ${JSON.stringify(text)}`, () => {
    const result = readArticle(text, { file, heading });
    assert.equal(result.skipped !== null, skipped);
    if (skipped) assert.deepEqual([result.fields, result.diagnostics], [null, []]);
  });
}

test('menus of odd values', () => {
  for (const value of [null, undefined, '', ' ', 3, true, [], [1, null], {}]) assert.deepEqual(menusOf(value, 1), []);
  assert.deepEqual(menusOf(['main', 'main', 'footer'], 1), [{ menu: 'main', weight: 1 }, { menu: 'footer', weight: 1 }]);
  assert.deepEqual(menusOf({ main: { weight: '7', name: '' }, side: { weight: 'x', name: 5 } }, 1), [{ menu: 'main', weight: 7 }, { menu: 'side', name: '5', weight: 1 }]);
});

test('a diagnostic is one line with its place', () => {
  const { diagnostics: [problem] } = withFields('draft: maybe', { file: 'x/a.md' });
  assert.ok(problem);
  assert.equal(formatDiagnostic(problem), 'x/a.md:4:1  error  draft  Only true or false is meant here. (found maybe)');
  assert.equal(formatDiagnostic({ ...problem, field: null, found: '', hint: 'Do.' }), 'x/a.md:4:1  error  Only true or false is meant here. Do.');
});
