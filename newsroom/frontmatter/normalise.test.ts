import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readArticle, withFields } from './testing';
import type { ArticleFields } from './types';

// lines of front matter, the fields expected, the codes expected
const cases: [string, Partial<ArticleFields>, string[]][] = [
  ['tags: a, b，c、d', { tags: ['a', 'b', 'c', 'd'] }, ['list-from-text']],
  ['tags: a', { tags: ['a'] }, []],
  ['tags: [" a ", "", ~, A, [b, c]]', { tags: ['a', 'b', 'c'] }, []],
  ['tags: [2024, 0.10, on, true]', { tags: ['2024', '0.10', 'on', 'true'] }, ['read-as-text']],
  ['tags: 1.10', { tags: ['1.10'] }, ['read-as-text']],
  ['tags: ["[C#]", "a/b", "100%"]', { tags: ['[C#]', 'a/b', '100%'] }, []],
  ['categories: [""]', { categories: [] }, []],
  ['category: news\ncategories: [tech, News]', { categories: ['tech', 'News'] }, []],
  ['author: 张三', { authors: ['张三'] }, []],
  ['author: [张三, {name: 李四}]', { authors: ['张三', '李四'] }, []],
  ['authors: {name: 王五}', { authors: ['王五'] }, []],
  ['keywords: a, b', { keywords: ['a', 'b'] }, []],
  ['series: Hello, World', { series: ['Hello, World'] }, []],
  ['aliases: /A/b,c/', { aliases: ['/A/b,c/'] }, []],
  ['aliases: [/A, /a, /A]', { aliases: ['/A', '/a'] }, []],
  ['excerpt: E', { summary: 'E' }, []],
  ['summary: S\nexcerpt: E', { summary: 'S' }, []],
  ['summary: ""\nexcerpt: E', { summary: 'E' }, []],
  ['Summary: S', { summary: 'S' }, []],
  ['description: 0.686', { description: '0.686' }, ['read-as-text']],
  ['description: true', { description: 'true' }, ['read-as-text']],
  ['description: [one]', { description: 'one' }, []],
  ['summary: "a\\u0007b\\uD800"', { summary: 'ab\ufffd' }, []],
  ['modified: 2024-05-07', { lastmod: '2024-05-07T00:00:00+08:00' }, []],
  ['pubdate: 2024-05-07', { publishDate: '2024-05-07T00:00:00+08:00' }, []],
  ['published: 2024-05-07', { publishDate: '2024-05-07T00:00:00+08:00', draft: false }, []],
  ['published: false', { draft: true }, []],
  ['published: true', { draft: false }, []],
  ['published: "no"', { draft: true }, ['read-as-boolean']],
  ['published: false\ndraft: false', { draft: false }, []],
  ['unpublishdate: 2024-05-07', { expiryDate: '2024-05-07T00:00:00+08:00' }, []],
  ['draft: "yes"', { draft: true }, ['read-as-boolean']],
  ['toc: off', { toc: false }, ['read-as-boolean']],
  ['comments: 1', { comments: true }, ['read-as-boolean']],
  ['weight: 3', { weight: 3 }, []],
  ['weight: "3"', { weight: 3 }, ['read-as-number']],
  ['menu: ""', { menus: [] }, []],
  ['menu: main', { menus: [{ menu: 'main', weight: 0 }] }, []],
  ['weight: 2\nmenus: {main: {name: N, weight: 5}, footer: ~}', { menus: [{ menu: 'main', name: 'N', weight: 5 }, { menu: 'footer', weight: 2 }] }, []],
  ['menu: {main: {parent: news}}', { menus: [{ menu: 'main', weight: 0, parent: 'news' }] }, []],
  ['menu: true', { menus: [] }, ['menu-unknown']],
  ['thumbnail: /x.jpg', { thumbnail: '/x.jpg', thumbnailVisibility: undefined }, []],
  ['thumbnail: {src: x, visibility: [post], alt: A, credit: C}', { thumbnail: 'x', thumbnailVisibility: ['post'], thumbnailAlt: 'A', thumbnailCredit: 'C' }, []],
  ['thumbnail: {src: x, visibility: [pst]}', { thumbnail: 'x', thumbnailVisibility: undefined }, ['visibility-unknown']],
  ['banner: b', { thumbnail: 'b' }, ['thumbnail-from-other']],
  ['cover: {image: c}', { thumbnail: 'c' }, ['thumbnail-from-other']],
  ['cover.image: c', { thumbnail: 'c' }, ['thumbnail-from-other']],
  ['featured_image: f\nimage: i', { thumbnail: 'i', extra: { featured_image: 'f' } }, ['thumbnail-from-other']],
  ['thumbnail: t\nbanner: b', { thumbnail: 't', extra: { banner: 'b' } }, []],
  ['cover: false', {}, []],
  ['sidebar: left', { sidebar: 'left' }, []],
  ['sidebar: false', { sidebar: false }, []],
  ['sidebar: true', { sidebar: 'right' }, []],
  ['sidebar: "false"', { sidebar: false }, ['read-as-boolean']],
  ['sidebar: top', {}, ['sidebar-unknown']],
  ['widgets: [search, Recent]', { widgets: ['search', 'recent'] }, []],
  ['widgets: [serch, recent]', { widgets: ['recent'] }, ['widget-unknown']],
  ['widgets: []', {}, []],
  ['post_meta: [author, date]', { postMeta: ['author', 'date'] }, []],
  ['postMeta: [authr]', {}, ['post-meta-unknown']],
  ['source: 新华社\nsourceURL: https://x.cn/1\noriginalTitle: O', { source: '新华社', sourceUrl: 'https://x.cn/1', originalTitle: 'O' }, []],
  ['lang: en', { locale: 'en', contentLanguage: 'en' }, []],
  ['lang: ["zh-CN"]', { locale: 'zh-CN', contentLanguage: 'zh-CN' }, []],
  ['language: zh_CN', { locale: 'zh-CN', contentLanguage: 'zh-CN' }, []],
  ['locale: en-US', { locale: 'en', contentLanguage: 'en' }, []],
  ['lang: zh-Hans', { locale: 'zh-CN' }, []],
  ['lang: zh', { locale: 'zh-CN' }, []],
  ['lang: zh_TW', { locale: 'zh-CN', contentLanguage: 'zh-TW' }, ['language-without-edition']],
  ['lang: JA', { locale: 'zh-CN', contentLanguage: 'ja' }, ['language-without-edition']],
  ['lang: default', { locale: 'zh-CN', contentLanguage: 'zh-CN' }, ['language-unknown']],
  ['lang: und', { locale: 'zh-CN', contentLanguage: 'zh-CN' }, ['language-unknown']],
  ['lang: "!?"', { locale: 'zh-CN', contentLanguage: 'zh-CN' }, ['language-unknown']],
  ['translationKey: k', { translationKey: 'k' }, []],
  ['slug: Hello World', { slug: 'hello-world' }, []],
  ['slug: /a/b/', { slug: 'a-b' }, []],
  ['layout: x\nms.author: y\nparams: {a: 1}\ndisqus_url: u\nisCJKLanguage: true', { extra: { layout: 'x', 'ms.author': 'y', params: { a: 1 }, disqus_url: 'u', isCJKLanguage: true } }, []],
  ['tag: [a]\nfoo: 2', { tags: [], extra: { tag: ['a'], foo: 2 } }, ['field-unknown']],
];

for (const [lines, expected, codes] of cases) {
  test(`reads ${lines.replaceAll('\n', ' · ')}`, () => {
    const { fields, ...rest } = withFields(lines);
    assert.ok(fields, JSON.stringify(rest.diagnostics));
    for (const [name, value] of Object.entries(expected)) assert.deepEqual(fields[name as keyof ArticleFields], value, name);
    assert.deepEqual(rest.codes, codes);
  });
}

const refused: [string, string, string][] = [
  ['description: {a: 1}', 'wrong-type', 'description'],
  ['summary: [a, b]', 'wrong-type', 'summary'],
  ['tags: [{C: x}]', 'wrong-type', 'tags.0'],
  ['draft: maybe', 'wrong-type', 'draft'],
  ['weight: heavy', 'wrong-type', 'weight'],
  ['lastmod: 5/6/2024', 'date-ambiguous', 'lastmod'],
  ['expiryDate: 2024-02-30', 'date-impossible', 'expiryDate'],
  ['publishDate: {a: 1}', 'wrong-type', 'publishDate'],
];
for (const [lines, code, field] of refused) {
  test(`refuses ${lines}`, () => {
    const { fields, diagnostics } = withFields(lines);
    assert.equal(fields, null);
    assert.deepEqual(diagnostics.filter((d) => d.blocking).map((d) => [d.code, d.field, d.line]), [[code, field, 4]]);
  });
}

test('every problem of a file is reported at once', () => {
  assert.deepEqual(withFields('draft: maybe\nlastmod: x\nsummary: {a: 1}').blocking.sort(), ['date-unreadable', 'wrong-type', 'wrong-type']);
});

test('absent fields have no key', () => {
  const { fields } = withFields('summary: ""\nlead: ~\nthumbnail: ""\nsidebar: ""');
  assert.deepEqual(Object.keys(fields ?? {}).filter((key) => ['summary', 'lead', 'thumbnail', 'sidebar', 'widgets', 'url', 'toc'].includes(key)), []);
  assert.equal(Object.values(fields ?? {}).some((value) => value === undefined), false);
});

test('hints name what was probably meant', () => {
  const hints = ['tag: a', 'titel: a', 'sumary: a', 'widgets: [taglst]', 'zzzzzz: a'].map((lines) => withFields(lines).diagnostics[0]?.hint ?? '');
  assert.match(hints[0] ?? '', /tag → tags/);
  assert.match(hints[1] ?? '', /titel → title/);
  assert.match(hints[2] ?? '', /sumary → summary/);
  assert.match(hints[3] ?? '', /taglist/);
  assert.equal(hints[4], '');
});

test('an unknown widget is an error that does not block', () => {
  const [problem] = withFields('widgets: [nope]').diagnostics;
  assert.deepEqual([problem?.severity, problem?.blocking], ['error', false]);
});

test('titles', () => {
  const title = (line: string, heading: string | null = null) => readArticle(`---\n${line}\ndate: 2024-05-06\n---\n`, { heading });
  for (const [typed, text] of [['On', 'On'], ['2020-01-02', '2020-01-02'], ['"a\\n b"', 'a b'], ['<b> & c', '<b> & c']] as const) {
    assert.deepEqual([title(`title: ${typed}`).fields?.title, title(`title: ${typed}`).codes], [text, []]);
  }
  assert.deepEqual([title('title: 0.6860').fields?.title, title('title: 0.6860').codes], ['0.6860', ['read-as-text']]);
  assert.deepEqual([title('title: ""', ' A  B ').fields?.title, title('title: ""', 'A').codes], ['A B', ['title-from-heading']]);
  assert.deepEqual(title('title:').blocking, ['title-missing']);
  assert.deepEqual(title('title: {a: 1}', 'A').blocking, ['wrong-type']);
});

test('dates', () => {
  const date = (line: string, file = 'a.md') => readArticle(`---\ntitle: T\n${line}\n---\n`, { file });
  const got = (line: string, file?: string) => [date(line, file).fields?.date, ...date(line, file).codes];
  assert.deepEqual(got('date: 20240506'), ['2024-05-06T00:00:00+08:00']);
  assert.deepEqual(got('ms.date: 2024-05-06'), ['2024-05-06T00:00:00+08:00', 'date-from-ms-date']);
  assert.deepEqual(got('date: ""', 'x/2024-05-06-y.md'), ['2024-05-06T00:00:00+08:00', 'date-from-path']);
  assert.deepEqual(got('publishDate: 2024-05-06'), ['2024-05-06T00:00:00+08:00']);
  assert.deepEqual(got('lastmod: 2024-05-06'), ['2024-05-06T00:00:00+08:00', 'date-from-lastmod']);
  assert.deepEqual(got('draft: true'), [undefined, 'date-missing']);
  assert.deepEqual(got('date: nonsense', '2024-05-06.md'), [undefined, 'date-unreadable']);
  assert.match(date('date: 5/6/2024').diagnostics[0]?.hint ?? '', /dateFormats/);
});
