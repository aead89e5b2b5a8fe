import assert from 'node:assert/strict';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parseXml } from '../../seo/xml.fixture';
import { publishAndStart, type RunningSite, runCommand, scratchFolder, writeFiles } from '../support/site';
import { validateSitemap } from '../support/xsd';
import { ask, doc, plain } from './fixtures';
import { CRAWLER_FILES, NASTY_TITLE } from './fixtures-crawlers';

type Tree = { [key: string]: Tree } & Tree[] & string;
/** `link` is also a method of texts. */
const linkOf = (tree: Tree | undefined): Tree | undefined => (tree as Record<string, Tree> | undefined)?.['link' as string];

const folder = scratchFolder('crawlers-xml');
/** Whatever an editor can paste. */
const TITLES = { ke: '控制\u0007字\u0000符\u001b 与\ufffe', dan: '半个\ud83d表情', biao: '👨‍👩‍👧‍👦 𠮷 é', jiao: '<![CDATA[x]]> ]]> --> &amp; &#0; "双" \'单\'', xie: '</script><script>alert(1)</script>' };
let site: RunningSite & { dataDir: string };

before(async () => {
  writeFiles(folder, {
    ...CRAWLER_FILES,
    ...Object.fromEntries(Object.entries(TITLES).map(([slug, title]) => [`articles/${slug}.md`, plain(title, new Date(Date.now() - 5_000_000).toISOString(), `tags: [${JSON.stringify(title)}]`, `正文 ${title}`)])),
    'articles/duo-tu.md': doc('title: 多图\ndate: "2025-02-11 08:00:00"', `${Array.from({ length: 30 }, (_, i) => `![图${i}](/images/tu.webp?n=${i})`).join('\n\n')}\n\n![外](http://other.example/a.jpg)`),
    'articles/%E4%B8%AD 文#?.md': plain('怪名', '2025-02-12 08:00:00'),
    'articles/ben-bao.md': doc('title: 文末来源\ndate: "' + new Date(Date.now() - 7_200_000).toISOString() + '"', '正文一段。\n\n编辑 | 某人\n\n[某报](https://origin.example/b)'),
    'articles/bu-suo-yin.md': plain('不索引', new Date(Date.now() - 7_200_000).toISOString(), 'indexing: noindex\ncategories: [tech]'),
    'articles/gui-yuan.md': plain('归源', new Date(Date.now() - 7_200_000).toISOString(), 'indexing: canonical\nsource: 某报\nsourceUrl: https://origin.example/c\ncategories: [tech]'),
    'articles/zi-yuan.md': plain('自愿收录', new Date(Date.now() - 7_200_000).toISOString(), 'indexing: index\nsource: 某报\nsourceUrl: https://origin.example/d\ncategories: [tech]'),
    'articles/jiu-hao.md': plain('旧号', '2025-03-03 08:00:00', 'guid: "https://old.example/post/%E6%97%A7%E5%8F%B7/"\ncategories: [guid]'),
    'articles/ban-jia.md': plain('搬家', '2025-03-04 08:00:00', 'categories: [guid]'),
    'articles/you-tu.md': doc('title: 有图\ndate: "2025-03-05 08:00:00"\ncategories: [guid]\nthumbnail: /images/tu.webp\nauthors: [lin]', '有图的正文。'),
  });
  site = await publishAndStart(folder);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const body = async (path: string): Promise<string> => {
  const answer = await ask(site.origin, path);
  assert.equal(answer.status, 200, path);
  return answer.body;
};
const tree = async (path: string, lists: string[]): Promise<Tree> => parseXml(await body(path), lists) as Tree;
const listed = async (path: string): Promise<string[]> => ((await tree(path, ['url', 'sitemap'])).urlset?.url as Tree[]).map(({ loc }) => decodeURI(String(loc).replace(site.origin, '')));

describe('sitemaps by the schemas (reference §2, §14)', () => {
  test('the schemas refuse what is wrong', () => {
    const page = (inner: string): string => `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"><url>${inner}</url></urlset>`;
    const news = (language: string, date: string): string => `<loc>https://a.example/x</loc><news:news><news:publication><news:name>x</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${date}</news:publication_date><news:title>x</news:title></news:news>`;
    validateSitemap(page(news('zh-cn', '2025-02-10T08:00:00+08:00')));
    for (const bad of [
      page('<loc>/x</loc>'), page('<loc>https://a.example/中文</loc>'), page('<loc>https://a.example/x</loc><lastmod>2025-02-10T08:00:00</lastmod>'), page('<lastmod>2025-02-10</lastmod><loc>https://a.example/x</loc>'),
      page('<loc>https://a.example/x</loc><xhtml:link rel="alternate" hreflang="zh_CN" href="https://a.example/x"/>'), page(news('zh-CN', '2025-02-10')), page(news('zh_cn', '2025-02-10')), page(news('zh-cn', '2025-02-10T08:00:00')),
    ]) assert.throws(() => validateSitemap(bad), bad);
  });

  test('the index, every file it names and the news sitemap are valid, small and without changefreq or priority', async () => {
    const index = await body('/sitemap.xml');
    validateSitemap(index);
    const files = ((parseXml(index, ['sitemap']) as Tree).sitemapindex?.sitemap as Tree[]).map(({ loc }) => String(loc).replace(site.origin, ''));
    for (const path of [...files, '/news-sitemap.xml']) {
      const xml = await body(path);
      validateSitemap(xml);
      assert.ok(Buffer.byteLength(xml) < 10 * 1024 * 1024, 'Baidu reads 10 MB');
      assert.doesNotMatch(xml, /changefreq|priority|xhtml:link|<sitemap>/);
    }
    const robots = await body('/robots.txt');
    for (const path of ['/sitemap.xml', '/news-sitemap.xml', ...files]) assert.ok(robots.includes(`Sitemap: ${site.origin}${path}\n`), path);
  });

  test('lastmod is the page\'s dateModified, whenever it was built or asked for', async () => {
    const xml = await body('/sitemaps/articles.zh-CN.2025-02.xml');
    const pages = (parseXml(xml, ['url']) as Tree).urlset?.url as Tree[];
    assert.ok(pages.length >= 2);
    for (const { loc, lastmod } of pages) {
      const html = await body(String(loc).replace(site.origin, ''));
      const modified = /"dateModified":"([^"]+)"/.exec(html)?.[1] ?? '';
      assert.equal(Date.parse(String(lastmod)), Date.parse(modified), String(loc));
    }
    assert.ok(!xml.includes(new Date().toISOString().slice(0, 10)));
  });

  test('what engines may not show at its address is in no sitemap and no feed; a source line keeps a piece out of the news', async () => {
    const month = `/sitemaps/articles.zh-CN.${new Date(Date.now() - 7_200_000 + 8 * 3_600_000).toISOString().slice(0, 7)}.xml`;
    const articles = await listed(month);
    for (const path of ['/articles/ben-bao', '/articles/zi-yuan', '/articles/fresh']) assert.ok(articles.includes(path), path);
    const news = await listed('/news-sitemap.xml');
    for (const path of ['/articles/zi-yuan', '/articles/fresh']) assert.ok(news.includes(path), path);
    for (const path of ['/articles/ben-bao', '/articles/fresh-reprint']) assert.ok(!news.includes(path), path);
    const feeds = await body('/categories/tech/feed.json');
    for (const path of ['/articles/bu-suo-yin', '/articles/gui-yuan']) assert.ok(!articles.includes(path) && !news.includes(path) && !feeds.includes(path), path);
  });

  test('an article with many pictures lists its own only', async () => {
    const xml = await body('/sitemaps/articles.zh-CN.2025-02.xml');
    assert.doesNotMatch(xml, /other\.example|image:(?:caption|title|license|geo)/);
  });

  test('titles in the news sitemap and the feeds are what readers see, without what XML cannot hold', async () => {
    const news = ((await tree('/news-sitemap.xml', ['url'])).urlset?.url as Tree[]).map((page) => String(page['news:news']?.['news:title']));
    for (const title of [TITLES.biao, TITLES.jiao, TITLES.xie]) assert.ok(news.includes(title.replace(/\s+/g, ' ')), title);
    assert.ok(news.every((title) => !/[\u0000-\u0008\u000e-\u001f\ufffe]|\p{Surrogate}/u.test(title)));
    assert.ok((await body('/feed.json')).length > 0 && (JSON.parse(await body('/feed.json')) as { items: unknown[] }).items.length === 3);
    assert.ok(NASTY_TITLE.length > 0);
  });
});

describe('feeds by their rules (reference §6)', () => {
  const items = async (path: string): Promise<Tree[]> => (await tree(path, ['item'])).rss?.channel?.item as Tree[];
  const guids = async (): Promise<Record<string, string>> => Object.fromEntries((await items('/categories/guid/feed.xml')).map((item) => [String(item.title), String(item.guid?.['#text'])]));

  test('a guid is the one that Hugo\'s feed gave, else the first address; it stays when the article moves', async () => {
    const address = `${site.origin}/articles/ban-jia`;
    assert.deepEqual(await guids(), { 有图: `${site.origin}/articles/you-tu`, 搬家: address, 旧号: 'https://old.example/post/%E6%97%A7%E5%8F%B7/' });
    const env = { CONTENT_DIR: folder, DATA_DIR: site.dataDir, SITE_URL: site.origin };
    for (const slug of ['xin-jia', 'geng-xin-jia']) {
      writeFiles(folder, { 'articles/ban-jia.md': plain('搬家', '2025-03-04 08:00:00', `categories: [guid]\nslug: ${slug}`) });
      const { code, stdout } = runCommand('publish', ['--json'], env);
      assert.ok(code <= 1 && !stdout.includes('ban-jia'), stdout);
    }
    let moved: Tree | undefined;
    for (let i = 0; i < 50 && String(linkOf(moved)) !== `${site.origin}/articles/geng-xin-jia`; i++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      moved = (await items('/categories/guid/feed.xml')).find(({ title }) => title === '搬家');
    }
    assert.deepEqual([linkOf(moved), moved?.guid?.['#text'], moved?.guid?.['@isPermaLink']], [`${site.origin}/articles/geng-xin-jia`, address, 'false']);
    const json = JSON.parse(await body('/categories/guid/feed.json')) as { items: { id: string; title: string }[] };
    assert.equal(json.items.find(({ title }) => title === '搬家')?.id, address);
    assert.ok((await body('/categories/guid/atom.xml')).includes(`<id>${address}</id>`));
  });

  test('an enclosure has the length and type of the file that is served, media:content its size', async () => {
    const item = (await items('/categories/guid/feed.xml')).find(({ title }) => title === '有图');
    const url = String(item?.enclosure?.['@url']);
    const served = await ask(site.origin, url.replace(site.origin, ''));
    assert.deepEqual([item?.enclosure?.['@length'], item?.enclosure?.['@type']], [String(statSync(join(folder, 'images/tu.webp')).size), served.headers['content-type']]);
    assert.equal(served.headers['content-length'], item?.enclosure?.['@length']);
    const media = item?.['media:content'];
    assert.deepEqual([media?.['@medium'], media?.['@url'], media?.['@type'], Number(media?.['@width']) > 0, Number(media?.['@height']) > 0], ['image', url, 'image/webp', true, true]);
  });

  for (const folderOf of ['', '/en', '/categories/tech', '/tags/c%23/f%23', '/authors/lin']) {
    test(`RSS ${folderOf || '/'}: one self, plain titles, summary before body, times with a four-digit year`, async () => {
      const xml = await body(`${folderOf}/feed.xml`);
      const channel = (parseXml(xml, ['item', 'atom:link']) as Tree).rss?.channel as Tree;
      const self = (channel['atom:link'] as Tree[]).filter((link) => link['@rel'] === 'self');
      assert.deepEqual(self.map((link) => [link['@href'], link['@type']]), [[`${site.origin}${folderOf}/feed.xml`, 'application/rss+xml']]);
      for (const name of ['title', 'link', 'description', 'language', 'ttl', 'lastBuildDate']) assert.ok(channel[name], name);
      assert.match(String(channel.language), /^(zh-cn|en)$/);
      assert.equal(channel.image?.title, channel.title);
      const found = channel.item as Tree[];
      assert.equal(new Set(found.map(({ guid }) => String(guid?.['#text']))).size, found.length);
      for (const item of found) {
        assert.match(String(item.pubDate), /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/);
        assert.match(String(linkOf(item)), /^http:\/\/localhost/);
        assert.doesNotMatch(String(item['content:encoded'] ?? ''), /<(?:script|style)\b|(?:href|src)="(?!https?:|mailto:|tel:)/);
        const text = JSON.stringify(Object.keys(item));
        if ('content:encoded' in item && 'description' in item) assert.ok(text.indexOf('"description"') < text.indexOf('"content:encoded"'));
        assert.ok(!Array.isArray(item.enclosure));
      }
    });

    test(`Atom ${folderOf || '/'}: ids are IRIs, each once; an author, an alternate, RFC 3339 times`, async () => {
      const feed = (await tree(`${folderOf}/atom.xml`, ['entry', 'link', 'author'])).feed as Tree;
      for (const name of ['id', 'title', 'updated', '@xml:lang']) assert.ok(feed[name], name);
      assert.equal((linkOf(feed) as unknown as Tree[]).find((link) => link['@rel'] === 'self')?.['@href'], `${site.origin}${folderOf}/atom.xml`);
      const entries = feed.entry as Tree[];
      assert.equal(new Set(entries.map(({ id }) => String(id))).size, entries.length);
      for (const entry of entries) {
        assert.match(String(entry.id), /^(?:https?:|tag:|urn:)\S+$/);
        for (const time of [entry.updated, entry.published]) assert.match(String(time), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
        assert.ok((linkOf(entry) as unknown as Tree[]).some((link) => link['@rel'] === 'alternate'));
        assert.ok(entry.author ?? feed.author);
      }
    });

    test(`JSON Feed ${folderOf || '/'}: version 1.1, its own address, an id and a content for each item`, async () => {
      type Item = { id: string; url: string; content_html?: string; content_text?: string; date_published: string };
      const feed = JSON.parse(await body(`${folderOf}/feed.json`)) as { version: string; feed_url: string; home_page_url: string; language: string; hubs: unknown; items: Item[] };
      assert.deepEqual([feed.version, feed.feed_url, feed.language, feed.hubs], ['https://jsonfeed.org/version/1.1', `${site.origin}${folderOf}/feed.json`, folderOf.startsWith('/en') ? 'en' : 'zh-CN', [{ type: 'WebSub', url: 'https://hub.example/' }]]);
      for (const item of feed.items) {
        assert.ok(typeof item.id === 'string' && item.url.startsWith(site.origin) && (item.content_html ?? item.content_text));
        assert.match(item.date_published, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
      }
    });
  }
});
