import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { publishAndStart, type RunningSite, scratchFolder, startCommand, writeFiles } from '../support/site';
import { ask, attribute, doc, follow, open, plain, select, textOf } from './fixtures';

const SITE = 'name: { zh-CN: 钟楼报, en: Bell }\ndescription: { zh-CN: 讲软件与网络, en: News }\ncategories:\n  - { id: tech, label: { zh-CN: 软件, en: Software } }\n';
const FILES: Readonly<Record<string, string>> = {
  'site.yml': SITE,
  'glossary.yml': 'protect: [头发云]\nreplace: { 海底捞面: 海底撈麵館 }\n',
  'articles/ruan-jian.md': doc(
    'title: 鼠标与软件\ndate: "2025-02-10 08:00:00"\ncategories: [tech]\ntags: [网络]\nsummary: 打印机的“默认”设置',
    '打印机的**软件**说“网络正忙”。\n\n## 计算机里的内存\n\n头发云和海底捞面是名字，`软件`是代码。\n\n```\n网络\n```\n\n[到后文](./hou-wen.md)'),
  'articles/hou-wen.md': plain('后文', '2025-02-09 08:00:00', 'categories: [tech]\naliases: ["/old/hou-wen/"]'),
  'articles/shou-yi.md': plain('手译的软件', '2025-02-08 08:00:00', 'categories: [tech]'),
  'articles/shou-yi.zh-TW.md': plain('親手翻譯', '2025-02-08 09:00:00', 'categories: [tech]\nslug: fan-yi'),
  'articles/ri-wen.md': plain('日本語の頭', '2025-02-07 08:00:00', 'lang: ja\ncategories: [tech]'),
  'articles/english.en.md': plain('Only in English', '2025-02-06 08:00:00'),
  'pages/guan-yu.md': doc('title: 关于软件', '我们写软件。'),
};

const folder = scratchFolder('hant');
let site: RunningSite & { dataDir: string };
before(async () => {
  writeFiles(folder, FILES);
  site = await publishAndStart(folder);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const text = async (path: string): Promise<string> => (await ask(site.origin, path)).body;

describe('an article in the traditional edition', () => {
  test('is converted with the words of Taiwan, but for code and for what the glossary protects', async () => {
    const page = await open(site, '/zh-TW/articles/ruan-jian');
    assert.deepEqual([page.status, page.lang, page.h1], [200, 'zh-TW', '滑鼠與軟體']);
    const body = textOf(page.main);
    assert.match(body, /印表機的軟體說「網路正忙」。/);
    assert.match(body, /头发云和海底撈麵館是名字/);
    assert.deepEqual(page.all('code').map(textOf), ['软件', '网络']);
    assert.equal(page.meta('description'), '印表機的「預設」設定');
    assert.match(page.title, /^滑鼠與軟體/);
  });

  test('says that it is converted, and leads to the original', async () => {
    const page = await open(site, '/zh-TW/articles/ruan-jian');
    const [note] = page.all('p', { className: '~converted' });
    assert.ok(note);
    assert.deepEqual(page.hrefs(note), ['/articles/ruan-jian']);
    assert.equal((await open(site, '/articles/ruan-jian')).all('p', { className: '~converted' }).length, 0);
  });

  test('is its own canonical, and both name each other in hreflang', async () => {
    const alternates = async (path: string): Promise<string[]> =>
      (await open(site, path)).all('link', { rel: 'alternate' }).flatMap((link) => (attribute(link, 'hrefLang') ? [`${attribute(link, 'hrefLang')} ${attribute(link, 'href')}`] : [])).sort();
    const expected = [
      ...['x-default', 'zh-CN', 'zh-Hans'].map((language) => `${language} ${site.origin}/articles/ruan-jian`),
      ...['zh-Hant', 'zh-TW'].map((language) => `${language} ${site.origin}/zh-TW/articles/ruan-jian`),
    ];
    assert.deepEqual(await alternates('/articles/ruan-jian'), expected);
    assert.deepEqual(await alternates('/zh-TW/articles/ruan-jian'), expected);
    assert.equal((await open(site, '/zh-TW/articles/ruan-jian')).canonical, `${site.origin}/zh-TW/articles/ruan-jian`);
  });

  test('links to other articles within the edition', async () => {
    const page = await open(site, '/zh-TW/articles/ruan-jian');
    assert.ok(page.hrefs(page.main).includes('/zh-TW/articles/hou-wen'));
  });

  test('in another language is not converted: its address leads to it', async () => {
    assert.deepEqual(await follow(site.origin, '/zh-TW/articles/ri-wen'), { statuses: [308, 200], end: '/articles/ri-wen' });
  });

  test('old addresses stay within the edition', async () => {
    assert.deepEqual(await follow(site.origin, '/zh-TW/old/hou-wen/'), { statuses: [308, 200], end: '/zh-TW/articles/hou-wen' });
  });
});

describe('a translation made by hand', () => {
  test('stands in for the conversion, whose address leads to it', async () => {
    const page = await open(site, '/zh-TW/articles/fan-yi');
    assert.deepEqual([page.status, page.h1, page.all('p', { className: '~converted' }).length], [200, '親手翻譯', 0]);
    assert.deepEqual(await follow(site.origin, '/zh-TW/articles/shou-yi'), { statuses: [308, 200], end: '/zh-TW/articles/fan-yi' });
  });

  test('is the only one of the two in lists', async () => {
    const page = await open(site, '/zh-TW/categories/tech');
    const links = page.hrefs(page.column).filter((href) => href.includes('/articles/'));
    assert.deepEqual([...new Set(links)], ['/zh-TW/articles/ruan-jian', '/zh-TW/articles/hou-wen', '/zh-TW/articles/fan-yi']);
    assert.equal(page.h1, '軟體');
  });
});

describe('the rest of the edition', () => {
  for (const path of ['/zh-TW', '/zh-TW/tags', '/zh-TW/categories', '/zh-TW/archive', '/zh-TW/archive/2025/02', '/zh-TW/search', '/zh-TW/guan-yu', '/zh-TW/popular', '/zh-TW/authors']) {
    test(`${path} is there, in its script`, async () => {
      const page = await open(site, path);
      assert.deepEqual([page.status, page.lang], [200, 'zh-TW']);
      assert.doesNotMatch(textOf(page.main), /软件|网络|关于/);
    });
  }

  test('tags are found by either script', async () => {
    assert.deepEqual(await follow(site.origin, `/zh-TW/tags/${encodeURIComponent('網路')}`), { statuses: [308, 200], end: `/zh-TW/tags/${encodeURIComponent('网络')}` });
    assert.equal((await open(site, `/zh-TW/tags/${encodeURIComponent('网络')}`)).h1, '網路');
  });

  test('search finds by words of either script', async () => {
    for (const words of ['滑鼠', '鼠标', '软件', '軟體']) {
      const page = await open(site, `/zh-TW/search?q=${encodeURIComponent(words)}`);
      assert.ok(page.hrefs(page.column).includes('/zh-TW/articles/ruan-jian'), words);
    }
  });

  test('feeds and Markdown copies are converted, sitemaps name its addresses, the news sitemap does not', async () => {
    assert.match(await text('/zh-TW/feed.xml'), /<title>滑鼠與軟體<\/title>/);
    assert.match(await text('/zh-TW/feed.xml'), /<language>zh-TW<\/language>/i);
    assert.match(await text('/zh-TW/articles/ruan-jian.md'), /# 滑鼠與軟體/);
    const files = [...(await text('/sitemap.xml')).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = '']) => loc.replace(site.origin, ''));
    const all = (await Promise.all(files.map(text))).join('');
    assert.match(all, /\/zh-TW\/articles\/ruan-jian</);
    assert.doesNotMatch(all, /\/zh-TW\/articles\/shou-yi</);
    assert.doesNotMatch(await text('/news-sitemap.xml'), /\/zh-TW\/articles\/ruan-jian</);
  });

  test('the switch between editions leads from an article to itself, both ways', async () => {
    for (const [from, to] of [['/articles/ruan-jian', '/zh-TW/articles/ruan-jian'], ['/zh-TW/articles/ruan-jian', '/articles/ruan-jian']] as const) {
      const page = await open(site, from);
      const switches = page.all('nav').filter((nav) => select(nav, 'a', { hrefLang: 'en' }).length > 0);
      assert.ok(switches.some((nav) => page.hrefs(nav).includes(to)), from);
    }
  });
});

describe('while it runs', () => {
  const publish = (): ReturnType<typeof startCommand> => startCommand('publish', ['--json'], { CONTENT_DIR: folder, DATA_DIR: site.dataDir });
  const until = async (path: string, wanted: RegExp): Promise<void> => {
    for (let tries = 0; tries < 300; tries += 1) {
      if (wanted.test(await text(path))) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.match(await text(path), wanted);
  };

  test('a changed article changes its conversion, and a new glossary every page', async () => {
    await text('/zh-TW/articles/hou-wen');
    writeFileSync(join(folder, 'articles/hou-wen.md'), plain('后文里的硬盘', '2025-02-09 08:00:00', 'categories: [tech]'));
    await publish();
    await until('/zh-TW/articles/hou-wen', /後文裡的硬碟/);
    writeFileSync(join(folder, 'glossary.yml'), 'protect: [硬盘]\n');
    await publish();
    await until('/zh-TW/articles/hou-wen', /後文裡的硬盘/);
  });

  test('a glossary with mistakes is told by line, and the rest of it works', async () => {
    writeFileSync(join(folder, 'glossary.yml'), 'protect: [硬盘, [a]]\nwords: 1\n');
    const { stdout, stderr } = await publish();
    assert.match(stdout + stderr, /glossary\.yml/);
    await until('/zh-TW/articles/hou-wen', /後文裡的硬盘/);
  });

  test('a site that wants no such edition has none', async () => {
    writeFileSync(join(folder, 'site.yml'), `${SITE}traditionalChinese: false\n`);
    await publish();
    await until('/articles/ruan-jian', /<html[^>]*lang="zh-CN"(?![^]*hreflang="zh-TW")/i);
    assert.equal((await ask(site.origin, '/zh-TW/articles/ruan-jian')).status, 404);
  });
});
