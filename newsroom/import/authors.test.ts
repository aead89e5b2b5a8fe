import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readAuthors } from '../site/authors';
import { MediaLibrary } from '../read/media';
import { article, imported, PNG } from './testing';

test('authors of content, data and settings become files that the site reads', () => {
  const { report, to } = imported({
    'hugo.yaml': 'languageCode: zh-CN\ntimeZone: Asia/Shanghai\nauthor:\n  name: 张 三\n  bio: 站长。\n',
    'content/authors/_index.md': article('title: 作者'), 'content/authors/li.md': article('title: 李\nwebsite: https://li.example\nparams:\n  role: 编辑', '简介。\n'),
    'content/authors/wang/index.md': article('name: 王\navatar: me.png'), 'content/authors/wang/me.png': PNG,
    'data/authors/li.toml': 'name = "另一个李"\n', 'data/authors/zhao.toml': 'name = "赵"\nimage = "/img/zhao.png"\n[social]\ntwitter = "zhao"\nmail = "x y"\n',
    'data/authors.json': '{"qian": {"display_name": "钱", "about": "钱的简介。", "links": [{"name": "站", "link": "https://qian.example/"}]}, "bad": 1}',
    'data/other.yaml': 'a: 1\n', 'static/img/zhao.png': PNG,
    'content/post/a.md': article('title: A\ndate: 2024-01-02\nauthors: [li]'),
  });
  assert.deepEqual([report.errors, report.conflicts], [[], []]);
  const { authors, diagnostics } = readAuthors({ root: to, articles: 'articles' }, { language: 'zh-CN', traditionalChinese: true }, new MediaLibrary(to));
  assert.deepEqual(diagnostics, []);
  assert.deepEqual(authors.map(({ id, label, role, bio, avatar, links }) => [id, label, role, bio, avatar?.url ?? null, links.map(({ url }) => url)]), [
    ['li', '李', '编辑', '简介。', null, ['https://li.example']],
    ['qian', '钱', null, '钱的简介。', null, ['https://qian.example/']],
    ['wang', '王', null, 'Text.', '/media/authors/wang/me.png', []],
    ['zhao', '赵', null, null, '/media/static/img/zhao.png', ['https://x.com/zhao']],
    ['张-三', '张 三', null, '站长。', null, []],
  ]);
  assert.deepEqual(report.skipped.map(({ file }) => file), ['content/authors/_index.md', 'data/authors/li.toml']);
});
