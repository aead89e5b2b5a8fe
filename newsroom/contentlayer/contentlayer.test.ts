import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { ArticleCheckError } from './check';
import { mapBatch, type StagedArticle } from './map';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-map-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function staged(path: string, over: Record<string, unknown> = {}): StagedArticle {
  const fields = {
    path, title: '标题', slug: 'x', locale: 'zh-CN', contentLanguage: 'zh-CN', translationKey: path, date: '2025-02-10T16:09:23+08:00', draft: false, weight: 0,
    keywords: [], categories: [], tags: ['甲', '乙'], series: [], authors: [], thumbnailVisibility: ['list'], images: [], aliases: [], menus: [], extra: {}, ...over,
  };
  return { fields, body: '\n正文\n---\ntitle: 不是字段\n---\n' };
}

test('a batch comes back typed; the staging folder is gone', async () => {
  const staging = join(folder, 'a');
  const { articles, failures } = await mapBatch(staging, [staged('a.md'), staged('b.md', { sidebar: 'none', toc: true })]);
  assert.deepEqual(failures, []);
  assert.deepEqual(articles.map(({ path, tags, date }) => [path, tags, Date.parse(date)]), [
    ['a.md', ['甲', '乙'], Date.parse('2025-02-10T16:09:23+08:00')], ['b.md', ['甲', '乙'], Date.parse('2025-02-10T16:09:23+08:00')],
  ]);
  assert.equal(existsSync(staging), false);
});

const BAD: readonly (readonly [string, Record<string, unknown>])[] = [
  ['title', { title: null }], ['tags', { tags: ['a', 2] }], ['sidebar', { sidebar: 'middle' }], ['widgets', { widgets: ['weather'] }], ['slug', { slug: 'a/b' }],
];

test('what Contentlayer itself would let through is refused by name, and hides no other article', async () => {
  const { articles, failures } = await mapBatch(join(folder, 'b'), [staged('good.md'), ...BAD.map(([field, over]) => staged(`${field}.md`, over))]);
  assert.deepEqual(articles.map(({ path }) => path), ['good.md']);
  for (const [field] of BAD) {
    const failure = failures.find(({ path }) => path === `${field}.md`);
    assert.ok(failure, field);
    assert.deepEqual(ArticleCheckError.parse(failure.text)?.map((violation) => violation.field), [field]);
  }
});
