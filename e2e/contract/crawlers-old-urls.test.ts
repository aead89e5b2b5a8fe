import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { href, legacyTermPaths } from '../../newsroom/hugo';
import { NAME_VECTORS, TERM_VECTORS } from '../../newsroom/hugo/vectors';
import { publishAndStart, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { follow, plain } from './fixtures';

const folder = scratchFolder('old-urls');
let site: RunningSite;

/** Names that a file can have. */
const FILES = NAME_VECTORS.filter(([typed, , , , , , newer]) => newer !== null && newer !== '' && !/[\\/\u0000]/.test(typed));

before(async () => {
  writeFiles(folder, {
    'site.yml': 'name: 旧站\npageSize: 2\n',
    ...Object.fromEntries(TERM_VECTORS.map(([typed], i) => [`articles/post/t-${i}.md`, plain(`第${i}篇`, '2025-01-05 08:00:00', `tags: [${JSON.stringify(typed)}]\ncategories: [${JSON.stringify(typed)}]`)])),
    ...Object.fromEntries(FILES.map(([typed], i) => [`articles/post/${typed}.md`, plain(`文件${i}`, '2025-01-06 08:00:00')])),
    'articles/post/hello.md': plain('你好', '2025-01-07 08:00:00', 'categories: [qq]\ntags: [qq]\naliases: [/bie/ming.html, /Old/Path/, "/带 空格/"]'),
    'articles/post/hello.en.md': plain('Hello', '2025-01-07 08:00:00', 'categories: [qq]\ntags: [qq]'),
    ...Object.fromEntries([1, 2, 3].map((i) => [`articles/post/qq-${i}.md`, plain(`企鹅${i}`, '2025-01-08 08:00:00', 'categories: [qq]\ntags: [qq]')])),
  });
  site = await publishAndStart(folder);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** As links of the old site had them. */
const encoded = href;
/** Blanks at the ends of a name are dropped before anybody sees them, so the newest Hugo's `--x--` is not known. */
const isTrimmed = (typed: string): boolean => typed.trim() === typed;

async function answers(path: string): Promise<string> {
  const { statuses, end } = await follow(site.origin, path);
  assert.ok(statuses.at(-1) === 200 && (statuses.length === 1 || (statuses.length === 2 && statuses[0] === 308)), `${path}: ${statuses.join()} ${end}`);
  return end;
}

describe('addresses of a Hugo site (front-matter-and-hugo §5.6)', () => {
  const FIXED = [
    '/', '/page/1/', '/page/2/', '/post/', '/post/page/1/', '/post/page/2/', '/post/hello/', '/categories/', '/categories/qq/', '/categories/qq/page/1/', '/categories/qq/page/2/', '/tags/', '/tags/qq/', '/tags/qq/page/2/',
    '/index.xml', '/post/index.xml', '/categories/index.xml', '/categories/qq/index.xml', '/tags/index.xml', '/tags/qq/index.xml', '/sitemap.xml', '/robots.txt', '/favicon.ico', '/apple-touch-icon.png', '/bie/ming.html', '/Old/Path/', '/带 空格/',
  ];
  for (const path of FIXED) {
    test(path, async () => void (await answers(encoded(path))));
    if (path.endsWith('/')) test(`${path}index.html`, async () => void (await answers(encoded(`${path}index.html`))));
  }
  for (const prefix of ['/zh-cn', '/zh-CN', '/en', '/EN']) for (const path of ['/', '/post/hello/', '/categories/', '/categories/qq/', '/tags/qq/', '/index.xml', '/tags/qq/index.xml']) test(prefix + path, async () => void (await answers(prefix + path)));
  test('/404.html is not found, as its text says', async () => assert.equal((await follow(site.origin, '/404.html')).statuses.at(-1), 404));
});

describe('terms of any spelling (§5.5)', () => {
  for (const [typed, newer, older, cut] of TERM_VECTORS) {
    const paths = [...new Set([...legacyTermPaths(typed), newer, older, ...(cut ? [cut] : [])])].filter((path) => path !== '');
    if (paths.length === 0 || !isTrimmed(typed)) continue;
    for (const folderOf of ['tags', 'categories']) {
      test(`${folderOf}: ${JSON.stringify(typed)}`, async () => {
        const ends = new Set<string>();
        for (const path of paths) {
          for (const form of [`/${folderOf}/${encoded(path)}/`, `/zh-cn/${folderOf}/${encoded(path)}/`, `/${folderOf}/${encoded(path)}/index.xml`]) ends.add((await answers(form)).replace(/\/(?:feed\.xml)$/, ''));
        }
        assert.ok(ends.size <= paths.length, [...ends].join(' '));
      });
    }
  }
});

describe('files of any name (§5.5)', () => {
  for (const [typed, , , , , older, newer] of FILES) {
    test(JSON.stringify(typed), async () => {
      for (const name of [older, newer]) if (name) await answers(`/post/${href(name)}/`);
    });
  }
});
