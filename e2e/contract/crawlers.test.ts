import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { parseXml } from '../../seo/xml.fixture';
import { publishAndStart, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { ask, attribute, follow, open, type Page } from './fixtures';
import { CRAWLER_FILES, NASTY_TITLE } from './fixtures-crawlers';

const folder = scratchFolder('crawlers');
let site: RunningSite;

before(async () => {
  writeFiles(folder, CRAWLER_FILES);
  site = await publishAndStart(folder);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Node = Record<string, unknown>;

const links = (page: Page, rel: string): Record<string, string>[] =>
  page.all('link', { rel }).map((link) => Object.fromEntries(['href', 'hrefLang', 'type'].flatMap((name) => [[name, attribute(link, name) ?? '']])));
const jsonLd = (page: Page): Node[] => page.all('script', { type: 'application/ld+json' }).map((script) => {
  const [text] = script.children;
  return JSON.parse(text?.type === 'text' ? text.value : '') as Node;
});
const nodes = (page: Page): Node[] => jsonLd(page).flatMap((data) => (data['@graph'] as Node[] | undefined) ?? []);
const nodeOf = (page: Page, type: string): Node | undefined => nodes(page).find((node) => node['@type'] === type);

const KINDS: readonly (readonly [string, readonly string[], string])[] = [
  ['front page', ['/', '/en', '/zh-TW'], 'NewsMediaOrganization'],
  ['article', ['/articles/zhong', '/en/articles/zhong', '/zh-TW/articles/zhong', '/articles/nasty', '/articles/zhuanzai'], 'NewsArticle'],
  ['category', ['/categories/tech', '/en/categories/tech', '/zh-TW/categories/tech', '/categories/tech/page/2'], 'CollectionPage'],
  ['tag', ['/tags/%E9%92%9F', '/tags/c%23/f%23', '/en/tags/bells'], 'CollectionPage'],
  ['indexes', ['/categories', '/tags', '/en/tags', '/archive'], 'CollectionPage'],
  ['period', ['/archive/2025', '/archive/2025/02', '/en/archive/2025/02/10'], 'CollectionPage'],
  ['author', ['/authors/lin', '/en/authors/lin', '/zh-TW/authors/lin'], 'ProfilePage'],
];

describe('the head (reference §1, §3, §7)', () => {
  const titles = new Map<string, string>();
  for (const [kind, paths, type] of KINDS) {
    for (const path of paths) {
      test(`${kind} ${path}`, async () => {
        const page = await open(site, path);
        assert.equal(page.status, 200);
        const url = site.origin + path;
        assert.deepEqual(links(page, 'canonical').map(({ href }) => href), [path === '/' ? `${site.origin}/` : url].map((expected) => page.canonical === site.origin ? site.origin : expected));
        assert.equal(page.meta('og:url'), page.canonical);
        assert.match(page.meta('robots') ?? '', /^index, follow,.*max-image-preview:large/);
        assert.match(page.meta('og:locale') ?? '', path.startsWith('/en') ? /^en_US$/ : path.startsWith('/zh-TW') ? /^zh_TW$/ : /^zh_CN$/);
        assert.ok(page.meta('og:title') && page.meta('twitter:card') && page.meta('og:site_name'), 'share card');
        assert.ok((page.meta('description') ?? '').length > 0, 'description');
        assert.ok(!titles.has(page.title) || titles.get(page.title) === path, `title of ${titles.get(page.title)}: ${page.title}`);
        titles.set(page.title, path);
        const feeds = links(page, 'alternate').map(({ type: format }) => format);
        for (const format of ['application/rss+xml', 'application/atom+xml', 'application/feed+json']) assert.ok(feeds.includes(format), format);
        assert.equal(links(page, 'manifest')[0]?.href, `${/^\/(?:en|zh-TW)(?=\/|$)/.exec(path)?.[0] ?? ''}/manifest.webmanifest`);
        assert.ok(nodeOf(page, type), `${type} in the structured data`);
      });
    }
  }

  test('translations name each other, themselves and the default; a page without one names none', async () => {
    const expected = {
      'zh-CN': '/articles/zhong', 'zh-Hans': '/articles/zhong', 'zh-TW': '/zh-TW/articles/zhong', 'zh-Hant': '/zh-TW/articles/zhong', en: '/en/articles/zhong', 'x-default': '/articles/zhong',
    };
    for (const path of Object.values(expected)) {
      const found = links(await open(site, path), 'alternate').filter(({ hrefLang }) => hrefLang !== '');
      assert.deepEqual(Object.fromEntries(found.map(({ hrefLang, href }) => [hrefLang, href?.replace(site.origin, '')])), expected);
    }
    assert.deepEqual(links(await open(site, '/en/tags/bells'), 'alternate').filter(({ hrefLang }) => hrefLang !== ''), []);
  });

  test('Toutiao, Bing and Baidu find their tags', async () => {
    const { answer } = await open(site, '/articles/zhong');
    for (const tag of ['property="bytedance:published_time" content="2025-02-10T16:09:23+08:00"', 'content="no-transform"', 'content="zh-cn"']) assert.ok(answer.body.includes(tag), tag);
    assert.ok(/ziyuan\.baidu\.com[^<]*"pubDate":"2025-02-10T16:09:23"/.test(answer.body), 'pubDate');
  });
});

describe('structured data (reference §4)', () => {
  test('an article: times with zone, author, publisher, section, words', async () => {
    const article = nodeOf(await open(site, '/articles/zhong'), 'NewsArticle') ?? {};
    assert.deepEqual([article.headline, article.datePublished, article.dateModified, article.inLanguage, article.articleSection],
      ['钟楼', '2025-02-10T16:09:23+08:00', '2025-02-12T09:00:00+08:00', 'zh-CN', ['科技']]);
    assert.deepEqual((article.author as Node[]).map(({ name, url }) => [name, url]), [['林钟', `${site.origin}/authors/lin`]]);
    assert.ok(Number(article.wordCount) > 0);
  });

  test('a reprint names its source and keeps out of Google News', async () => {
    const page = await open(site, '/articles/zhuanzai');
    assert.equal(nodeOf(page, 'NewsArticle')?.isBasedOn, 'https://origin.example/a?x=1&y=2');
    assert.equal(page.meta('Googlebot-News'), 'noindex');
  });

  test('the publisher says who it is on the front page, with its policies', async () => {
    const publisher = nodeOf(await open(site, '/'), 'NewsMediaOrganization') ?? {};
    assert.deepEqual([publisher.name, publisher.correctionsPolicy, publisher.publishingPrinciples], ['钟楼报社', `${site.origin}/about`, 'https://belfry.example/rules']);
  });

  test('the trail is the visible one', async () => {
    const trail = nodeOf(await open(site, '/articles/zhong'), 'BreadcrumbList');
    assert.deepEqual((trail?.itemListElement as Node[]).map(({ name }) => name), ['首页', '科技', '钟楼']);
  });

  test('what stands in a title cannot end a script', async () => {
    const page = await open(site, '/articles/nasty');
    assert.equal(nodeOf(page, 'NewsArticle')?.headline, NASTY_TITLE);
  });
});

const FEEDS = ['feed.xml', 'atom.xml', 'feed.json'] as const;
const FOLDERS = ['', '/en', '/categories/tech', '/en/categories/tech', '/tags/c%23/f%23', '/tags/%E9%92%9F', '/authors/lin'];

describe('feeds (reference §6)', () => {
  for (const folderOf of FOLDERS) {
    for (const file of FEEDS) {
      test(`${folderOf}/${file}`, async () => {
        const path = `${folderOf}/${file}`;
        const { status, headers, body } = await ask(site.origin, path);
        assert.equal(status, 200);
        assert.match(String(headers['content-type']), file === 'feed.json' ? /^application\/feed\+json/ : /^application\/(rss|atom)\+xml/);
        assert.ok(String(headers.link).includes(`<${site.origin}${path}>; rel="self"`) && String(headers.link).includes('<https://hub.example/>; rel="hub"'), String(headers.link));
        const titles = file === 'feed.json'
          ? (JSON.parse(body) as { items: { title: string }[] }).items.map(({ title }) => title)
          : [...JSON.stringify(parseXml(body, ['item', 'entry'])).matchAll(/"title"/g)].slice(1);
        assert.ok(titles.length >= 1 && titles.length <= 4, `${titles.length} titles`);
        const again = await ask(site.origin, path, 'GET', { 'if-none-match': String(headers.etag) });
        assert.deepEqual([again.status, again.body], [304, '']);
      });
    }
  }

  test('newest first, whole texts with absolute links, nothing of the future', async () => {
    const { body } = await ask(site.origin, '/feed.json');
    const { items } = JSON.parse(body) as { items: { title: string; url: string; content_html?: string; date_published: string }[] };
    assert.deepEqual(items.map(({ title }) => title), ['刚刚发生', '刚刚转载', NASTY_TITLE]);
    assert.match(items[2]?.content_html ?? '', new RegExp(`href="${site.origin}/articles/zhong"`));
  });

  for (const [old, now] of [['/index.xml', '/feed.xml'], ['/en/index.xml', '/en/feed.xml'], ['/categories/tech/index.xml', '/categories/tech/feed.xml'], ['/post/index.xml', '/feed.xml'], ['/tags/index.xml', '/feed.xml'], ['/tags/C%23/F%23/index.xml', '/tags/c%23/f%23/feed.xml']] as const) {
    test(`Hugo's ${old} leads to ${now}`, async () => assert.deepEqual(await follow(site.origin, old), { statuses: [308, 200], end: now }));
  }
  for (const path of ['/tags/nope/feed.xml', '/articles/zhong/feed.xml', '/archive/feed.xml', '/series/x/atom.xml', '/state/feeds/feed.xml', '/state/markdown/zhong', '/authors/nope/feed.json']) {
    test(`${path} is not found`, async () => assert.equal((await ask(site.origin, path)).status, 404));
  }
});

describe('sitemaps, robots and the rest (reference §2, §8)', () => {
  const urls = async (path: string): Promise<Node[]> => {
    const { status, headers, body } = await ask(site.origin, path);
    assert.equal(status, 200, path);
    assert.match(String(headers['content-type']), /^application\/xml/);
    const tree = parseXml(body, ['url', 'sitemap']) as Record<string, Record<string, Node[]>>;
    return tree.urlset?.url ?? tree.sitemapindex?.sitemap ?? [];
  };
  const locs = (found: Node[]): string[] => found.map(({ loc }) => String(loc));

  test('the index leads to files whose pages all answer 200 and name themselves', async () => {
    const files = await urls('/sitemap.xml');
    assert.ok(files.length >= 8, `${files.length} files`);
    const pages = (await Promise.all(locs(files).map((file) => urls(file.replace(site.origin, ''))))).flat();
    assert.equal(new Set(locs(pages)).size, pages.length);
    for (const loc of locs(pages)) {
      const page = await open(site, loc.replace(site.origin, '') || '/');
      assert.deepEqual([page.status, page.canonical, /noindex/.test(page.meta('robots') ?? '')], [200, loc.replace(/(?<=:\d+)\/$/, page.canonical === site.origin ? '' : '/'), false], loc);
    }
    for (const path of ['/articles/zhong', '/en/articles/fresh', '/tags/c%23/f%23', '/authors/lin', '/about', '/archive/2025/02']) assert.ok(locs(pages).includes(site.origin + path), path);
    assert.ok(!locs(pages).includes(`${site.origin}/articles/later`), 'a future article');
  });

  test('an article is listed with its true change and its own picture', async () => {
    const [entry] = await urls('/sitemaps/articles.zh-CN.2025-02.xml');
    assert.equal(entry?.lastmod, '2025-02-12T01:00:00Z');
    assert.deepEqual(entry?.['image:image'], { 'image:loc': `${site.origin}/media/images/tu.webp` });
  });

  test('the news sitemap has the last two days of our own', async () => {
    const found = await urls('/news-sitemap.xml');
    assert.deepEqual(locs(found).map((loc) => loc.replace(site.origin, '')), ['/articles/fresh', '/en/articles/fresh']);
    const publication = (found[0]?.['news:news'] as Node)['news:publication'];
    assert.deepEqual(publication, { 'news:name': '钟楼报', 'news:language': 'zh-cn' });
  });

  for (const path of ['/en/sitemap.xml', '/en/robots.txt', '/sitemaps/articles.zh-CN.2019-01.xml', '/sitemaps/articles.zh-CN.2025-02.2.xml', '/sitemaps/x.xml', '/sitemaps/tags.fr.xml']) {
    test(`${path} is not found`, async () => assert.equal((await ask(site.origin, path)).status, 404));
  }

  test('robots.txt names the sitemaps and refuses whom site.yml refuses', async () => {
    const { body, headers } = await ask(site.origin, '/robots.txt');
    assert.match(String(headers['content-type']), /^text\/plain; charset=utf-8/i);
    assert.match(body, new RegExp(`^Sitemap: ${site.origin}/sitemap\\.xml$`, 'm'));
    assert.match(body, /^User-agent: GPTBot$/m);
    assert.doesNotMatch(body, /OAI-SearchBot/);
  });

  test('an article as Markdown: links lead somewhere, the page is its canonical', async () => {
    const { status, headers, body } = await ask(site.origin, '/articles/zhong.md');
    assert.equal(status, 200);
    assert.match(String(headers['content-type']), /^text\/markdown; charset=utf-8/);
    assert.equal(headers['x-robots-tag'], 'noindex');
    assert.ok(String(headers.link).includes(`<${site.origin}/articles/zhong>; rel="canonical"`));
    assert.ok(body.includes(`](${site.origin}/articles/zhuanzai)`) && body.includes(`](${site.origin}/media/images/tu.webp)`), body.slice(0, 400));
    assert.equal((await ask(site.origin, '/articles/nope.md')).status, 404);
  });

  test('llms.txt and the manifests are there in each edition', async () => {
    for (const [path, name] of [['/llms.txt', '# 钟楼报'], ['/en/llms.txt', '# Belfry']] as const) assert.ok((await ask(site.origin, path)).body.startsWith(name), path);
    for (const [path, name] of [['/manifest.webmanifest', '钟楼报'], ['/en/manifest.webmanifest', 'Belfry']] as const) {
      const { headers, body } = await ask(site.origin, path);
      assert.match(String(headers['content-type']), /^application\/manifest\+json/);
      assert.equal((JSON.parse(body) as Node).name, name);
    }
  });

  test('HEAD answers like GET without a body; a date is honoured', async () => {
    const head = await ask(site.origin, '/feed.xml', 'HEAD');
    assert.deepEqual([head.status, head.body], [200, '']);
    const path = '/sitemaps/articles.zh-CN.2025-02.xml';
    const since = async (date: string): Promise<number> => (await ask(site.origin, path, 'GET', { 'if-modified-since': date })).status;
    assert.equal(await since(String((await ask(site.origin, path)).headers['last-modified'])), 304);
    // newer than every article in it, but older than the publish that brought them
    assert.equal(await since('Thu, 13 Feb 2025 00:00:00 GMT'), 200);
  });
});
