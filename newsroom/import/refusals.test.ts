import assert from 'node:assert/strict';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SettingsError } from '../../settings/env';
import { importHugo } from './import';
import { reportLines } from './print';
import { article, folderWith, imported, PNG } from './testing';

const CONFIG = 'languageCode = "zh-CN"\ntimeZone = "Asia/Shanghai"\n';
const refused = (pattern: RegExp) => (error: unknown): boolean => error instanceof SettingsError && pattern.test(error.message);

test('a dry run writes nothing and says what would happen', () => {
  const files = { 'hugo.toml': CONFIG, 'content/post/a.md': article('title: A\ndate: 2024-01-02') };
  const dry = imported(files, { write: false });
  const wet = imported(files);
  assert.deepEqual(dry.files(), []);
  assert.deepEqual([dry.report.created, dry.report.moved], [wet.report.created, wet.report.moved]);
  assert.match(reportLines(dry.report).join('\n'), /\/post\/a\/ → \/articles\/a {2}\(aliases; content\/post\/a\.md\)\n[^]*Would write 2 files[^]*add --write/);
  const missing = join(dry.to, 'not/there');
  assert.equal(importHugo({ site: dry.site, to: missing, write: false }).created.length, 2);
  assert.equal(existsSync(missing), false);
});

test('what is there is never changed; a second run finds everything done', () => {
  const site = { 'hugo.toml': CONFIG, 'content/post/a.md': article('title: A\ndate: 2024-01-02'), 'content/post/b.md': article('title: B\ndate: 2024-01-02') };
  const { report, read, site: folder, to, files } = imported(site, { target: { 'articles/post/a.md': 'mine', 'site.yml': 'name: Mine\n' } });
  assert.deepEqual(report.conflicts, [{ file: 'articles/post/a.md', source: 'content/post/a.md' }, { file: 'site.yml', source: 'hugo.toml' }]);
  assert.deepEqual([report.created, read('articles/post/a.md'), read('site.yml')], [['articles/post/b.md'], 'mine', 'name: Mine\n']);
  const again = importHugo({ site: folder, to, write: true });
  assert.deepEqual([again.created, again.unchanged], [[], ['articles/post/b.md']]);
  assert.equal(files().filter((file) => file.endsWith('.tmp')).length, 0);
});

test('a redirect never covers a page of the site, and is not claimed where it was not made', () => {
  const { report, read } = imported({
    'hugo.toml': CONFIG, 'content/search.md': article('title: S'), 'content/docs/about.md': article('title: D\naliases: [/about/]'), 'content/about.md': article('title: A'),
    'content/post/a.md': article('title: A\ndate: 2024-01-02'),
  }, { target: { 'articles/post/a.md': 'mine' } });
  assert.equal(read('redirects.yml'), '"/docs/about": "/docs-about"\n');
  assert.deepEqual(report.moved.map(({ from, to: address, by }) => [from, address, by]), [
    ['/docs/about/', '/docs-about', 'redirects.yml'], ['/about/', '/docs-about', 'none'], ['/post/a/', '/articles/a', 'none'], ['/search/', '/search-2', 'none'], ['/post/', '/archive', 'the site itself'],
  ]);
});

test('two pages of one address: the second gets another slug, also beside articles that are there', () => {
  const { report, read } = imported({
    'hugo.toml': CONFIG, 'content/news/a.md': article('title: A\ndate: 2024-01-02'), 'content/post/a.md': article('title: A\ndate: 2024-01-02\nslug: a # short'),
    'content/post/old.md': article('title: O\ndate: 2024-01-02'),
  }, { target: { 'articles/x.md': article('title: X\ndate: 2024-01-02\nslug: old') } });
  assert.match(read('articles/post/a.md'), /\nslug: "a-2024-01" # short\naliases:/);
  assert.match(read('articles/post/old.md'), /\nslug: "old-2024-01"\n/);
  assert.deepEqual(report.warnings.filter(({ code }) => code === 'slug-taken').map(({ file, found }) => [file, found]), [['content/post/a.md', 'a'], ['content/post/old.md', 'old']]);
});

test('broken files are named with their line and keep no other from being imported', () => {
  const { report, files } = imported({
    'hugo.toml': CONFIG, 'content/post/good.md': article('title: A\ndate: 2024-01-02'), 'content/post/yaml.md': '---\ntitle: a\nx: y: z\n---\n',
    'content/post/toml.md': '+++\ntitle = \n+++\n', 'content/post/open.md': '---\ntitle: a\n', 'content/post/gbk.md': Buffer.from([0x2d, 0x2d, 0xc4, 0xe3]),
    'content/post/feb.md': article('title: A\ndate: 2024-02-30'), 'content/post/page.html': '<p>x</p>', 'content/post/nothing.md': '---\ndraft: true\n---\n',
    'content/post/hidden/index.md': article('title: H\nheadless: true'),
  });
  assert.deepEqual(report.errors.map(({ file, line, code }) => [file, line, code]), [
    ['content/post/page.html', 1, 'import'], ['content/post/feb.md', 3, 'date-impossible'], ['content/post/gbk.md', 1, 'not-utf8'],
    ['content/post/nothing.md', 1, 'title-missing'], ['content/post/open.md', 1, 'front-matter-unclosed'], ['content/post/toml.md', 2, 'toml'], ['content/post/yaml.md', 3, 'yaml'],
  ]);
  assert.deepEqual(files(), ['articles/post/good.md', 'site.yml']);
  assert.deepEqual(report.skipped.map(({ file }) => file), ['content/post/hidden/index.md']);
});

test('links are not followed, neither out of the site nor out of the target', () => {
  const secret = folderWith({ 'secret.md': article('title: S\ndate: 2024-01-02'), 'secret.png': PNG });
  const site = folderWith({ 'hugo.toml': CONFIG, 'content/post/a.md': article('title: A\ndate: 2024-01-02'), 'content/post/b.md': article('title: B\ndate: 2024-01-02') });
  symlinkSync(secret, join(site, 'content/leak'));
  symlinkSync(join(secret, 'secret.md'), join(site, 'content/post/leak.md'));
  const to = folderWith({});
  mkdirSync(join(to, 'articles'));
  symlinkSync(secret, join(to, 'articles/post'));
  const report = importHugo({ site, to, write: true });
  assert.deepEqual(report.skipped.map(({ file }) => file), ['content/leak', 'content/post/leak.md']);
  assert.deepEqual(report.conflicts.map(({ file }) => file), ['articles/post/a.md', 'articles/post/b.md']);
  assert.equal(existsSync(join(secret, 'a.md')), false);
});

test('what cannot be imported from or into is refused, with what was found and what is allowed', () => {
  const site = folderWith({ 'hugo.toml': CONFIG, 'content/a.md': '' });
  const run = (from: string, to: string) => () => importHugo({ site: from, to, write: true });
  assert.throws(run(join(site, 'none'), folderWith({})), refused(/no such folder/));
  assert.throws(run(join(site, 'hugo.toml'), folderWith({})), refused(/this is a file/));
  assert.throws(run(folderWith({ 'content/a.md': '' }), folderWith({})), refused(/no Hugo site\. Found: no configuration\. Allowed: hugo\.toml/));
  assert.throws(run(folderWith({ 'hugo.toml': 'a = 1\nb = = 2\n' }), folderWith({})), refused(/^hugo\.toml:2:\d+: The file is not valid TOML/));
  assert.throws(run(site, join(site, 'content')), refused(/in the Hugo site/));
  assert.throws(run(site, folderWith({ 'a.md': article('title: A\ndate: 2024-01-02') })), refused(/articles are at the top of this folder \(a\.md\)/));
  assert.throws(run(site, folderWith({ 'site.yml': 'nmae: x\n' })), refused(/site\.yml cannot be read/));
  const file = folderWith({});
  writeFileSync(join(file, 'x'), '');
  assert.throws(run(site, join(file, 'x')), refused(/no such folder/));
});
