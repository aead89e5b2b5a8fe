import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { defaultSite } from '../../settings/site-schema';
import { MediaLibrary } from './media';
import { normalAddress, oldAddresses } from './old-addresses';
import { scanMarkdown } from './scan';
import { knownNames, termId, toTerms } from './terms';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-read-'));
after(() => rmSync(folder, { recursive: true }));

/** The smallest PNG header that says 3 × 2. */
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000003000000020802000000', 'hex');

test('the scan finds articles in sub-folders and names what it cannot use', () => {
  const root = join(folder, 'scan');
  mkdirSync(join(root, 'articles/2026/03'), { recursive: true });
  mkdirSync(join(root, 'articles/folder.md'));
  writeFileSync(join(root, 'articles/2026/03/中文.md'), '# a');
  writeFileSync(join(root, 'articles/b.markdown'), '# b');
  for (const ignored of ['.hidden.md', '#x.md', 'x.md~', 'notes.txt']) writeFileSync(join(root, 'articles', ignored), '');
  symlinkSync('..', join(root, 'articles/2026/loop'));
  symlinkSync('nowhere', join(root, 'articles/dangling.md'));
  const scan = scanMarkdown({ root, articles: 'articles' }, 'articles');
  assert.deepEqual(scan.files.map(({ path }) => path), ['articles/2026/03/中文.md', 'articles/b.markdown']);
  assert.deepEqual(scan.problems.map(({ code }) => code).sort(), ['file-unreadable', 'folder-named-article', 'symlink-loop']);
});

test('pictures are found beside the article, below the site and in Hugo\'s static folder, never outside', () => {
  const root = join(folder, 'media');
  mkdirSync(join(root, 'articles/x'), { recursive: true });
  mkdirSync(join(root, 'static/img'), { recursive: true });
  writeFileSync(join(folder, 'secret.png'), PNG);
  writeFileSync(join(root, 'articles/x/图 1.png'), PNG);
  writeFileSync(join(root, 'static/img/b.png'), PNG);
  symlinkSync('../secret.png', join(root, 'escape.png'));
  const media = new MediaLibrary(root);
  assert.deepEqual(media.find('图%201.png', 'articles/x/index.md'), { url: '/media/articles/x/%E5%9B%BE%201.png', width: 3, height: 2 });
  assert.deepEqual(media.find('/img/b.png', 'articles/x/index.md'), { url: '/media/static/img/b.png', width: 3, height: 2 });
  for (const src of ['../../secret.png', '/../secret.png', 'escape.png', 'no.png', '/etc/passwd']) assert.equal(media.find(src, 'articles/x/index.md'), null, src);
});

test('an address that ends in width and height tells both', () => {
  const media = new MediaLibrary(folder);
  assert.deepEqual(media.find('https://i.example/om_ls/abc_640360/0', 'a.md'), { url: 'https://i.example/om_ls/abc_640360/0', width: 640, height: 360 });
  assert.deepEqual(media.find('https://i.example/om_bt/abc/641', 'a.md'), { url: 'https://i.example/om_bt/abc/641' });
});

test('old addresses: aliases, url and both Hugo generations of the path', () => {
  assert.deepEqual(oldAddresses('articles/2026/08/a - b.md', 'a---b', ['/old/x/', 'sibling.html'], '/News/中文 路径/Foo.html'), [
    '/old/x', '/2026/08/sibling.html', '/News/中文 路径/Foo.html', '/articles/2026/08/a---b', '/articles/2026/08/a-b', '/2026/08/a---b', '/2026/08/a-b',
  ]);
  assert.deepEqual(oldAddresses('post/x/index.md', 'x', [], undefined), ['/post/x']);
  assert.equal(normalAddress('https://old.example/a/b/index.html?x#y'), '/a/b');
  assert.equal(normalAddress('/'), null);
});

test('terms merge by their path, and names the site knows lead to its ids', () => {
  const site = { ...defaultSite(), categories: [{ id: 'tech', label: { 'zh-CN': '科技' }, description: null }] };
  const known = knownNames(site, [{ id: 'tech-desk', label: '科技组' }]);
  assert.deepEqual(toTerms('category', ['科技', 'Tech'], known).map(({ id }) => id), ['tech']);
  assert.deepEqual(toTerms('author', ['科技组'], known).map(({ id, label }) => [id, label]), [['tech-desk', '科技组']]);
  assert.deepEqual(toTerms('tag', ['世界杯', '世界杯？', 'Go', 'GO'], known).map(({ id }) => id), ['世界杯', 'go']);
  assert.equal(termId('😀'), '😀');
  assert.ok(toTerms('tag', ['C#'], known)[0]?.legacy.includes('c'));
});
