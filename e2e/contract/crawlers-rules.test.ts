import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { publishAndStart, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { ask, attribute, doc, follow, open, type Page, plain, select, textOf } from './fixtures';
import { CRAWLER_FILES, NASTY_TITLE } from './fixtures-crawlers';

const folder = scratchFolder('crawlers-rules');
let site: RunningSite;

before(async () => {
  writeFiles(folder, {
    ...CRAWLER_FILES,
    'articles/bu-suo-yin.md': plain('不索引', '2025-03-04 08:00:00', 'indexing: noindex'),
    'articles/gui-yuan.md': doc('title: 归源\ndate: "2025-03-05 08:00:00"\nindexing: canonical\nsource: 某报\nsourceUrl: https://origin.example/c?x=1\noriginalTitle: 原来的标题'),
    'articles/wen-mo.md': doc('title: 文末\ndate: "2025-03-06 08:00:00"', '正文一段。\n\n![图](http://hot.example/a.jpg)\n▲图为钟楼\n\n责任编辑：李四\n\n来源：[某报](https://origin.example/b)'),
    'articles/kong.md': doc('title: "控\u0007制 \\ud83d 字"\ndate: "2025-03-07 08:00:00"'),
  });
  site = await publishAndStart(folder);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Page kinds of the editions; `name` of the kind, address, tag of the language. */
const PAGES: readonly (readonly [string, string, 'zh-CN' | 'en' | 'zh-TW'])[] = [
  ['front page', '/zh-TW', 'zh-TW'], ['article', '/zh-TW/articles/zhong', 'zh-TW'], ['category', '/zh-TW/categories/tech', 'zh-TW'], ['tag', '/zh-TW/tags/c%23/f%23', 'zh-TW'], ['author', '/zh-TW/authors/lin', 'zh-TW'], ['month', '/zh-TW/archive/2025/02', 'zh-TW'],
  ['front page', '/', 'zh-CN'], ['front page', '/en', 'en'], ['article', '/articles/zhong', 'zh-CN'], ['article', '/en/articles/zhong', 'en'], ['nasty article', '/articles/nasty', 'zh-CN'], ['reprint', '/articles/wen-mo', 'zh-CN'],
  ['category', '/categories/tech', 'zh-CN'], ['category', '/en/categories/tech', 'en'], ['later page', '/categories/tech/page/2', 'zh-CN'], ['tag', '/tags/c%23/f%23', 'zh-CN'], ['tag', '/en/tags/bells', 'en'],
  ['categories', '/categories', 'zh-CN'], ['categories', '/en/categories', 'en'], ['tags', '/tags', 'zh-CN'], ['tags', '/en/tags', 'en'], ['archive', '/archive', 'zh-CN'], ['archive', '/en/archive', 'en'],
  ['year', '/archive/2025', 'zh-CN'], ['month', '/archive/2025/02', 'zh-CN'], ['day', '/en/archive/2025/02/10', 'en'], ['author', '/authors/lin', 'zh-CN'], ['author', '/en/authors/lin', 'en'], ['free page', '/about', 'zh-CN'],
];
const jsonLd = (page: Page): unknown[] => page.all('script', { type: 'application/ld+json' }).map(({ children: [text] }) => JSON.parse(text?.type === 'text' ? text.value : '') as unknown);
/** Every value under a key, anywhere. */
function valuesOf(data: unknown, key: string): unknown[] {
  if (Array.isArray(data)) return data.flatMap((item) => valuesOf(item, key));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, value]) => [...(name === key ? [value] : []), ...valuesOf(value, key)]);
}
const isAddress = (value: unknown): boolean => typeof value === 'string' && /^https?:\/\/[!-~]+$/.test(value);
/** Texts of links that say nothing of where they lead; Lighthouse knows no Chinese ones. */
const EMPTY_WORDS = /^(?:更多|点击这里|点这里|这里|链接|查看|click here|here|more|read more|link)$/i;

for (const [kind, path, tag] of PAGES) {
  describe(`${kind} ${path}`, () => {
    let page: Page;
    before(async () => {
      page = await open(site, path);
      assert.equal(page.status, 200);
    });

    test('U3, U9: one title, one canonical in the head, robots with large pictures; U12: small', () => {
      const [head] = page.all('head');
      assert.ok(head);
      assert.equal(select(head, 'title').length, 1);
      assert.equal(select(head, 'link', { rel: 'canonical' }).length, 1);
      assert.deepEqual(page.meta('robots')?.split(', ').sort(), ['follow', 'index', 'max-image-preview:large', 'max-snippet:-1', 'max-video-preview:-1']);
      assert.ok(Buffer.byteLength(page.answer.body) < 2 * 1024 * 1024);
      assert.equal(page.answer.headers['x-robots-tag'], undefined);
    });

    test('U11: navigation is links with words, and nothing but links', () => {
      for (const link of page.all('a')) {
        const href = attribute(link, 'href') ?? '';
        assert.match(href, /^(?:\/|https?:|#|mailto:|tel:)/, href);
        assert.doesNotMatch(textOf(link), EMPTY_WORDS, href);
        if (textOf(link) === '') assert.ok(attribute(link, 'ariaLabel') ?? select(link, 'img').some((image) => attribute(image, 'alt')), `no words: ${href}`);
      }
    });

    test('§3: the language in the first bytes, in each format its own spelling', () => {
      assert.match(page.answer.body.slice(0, 300), new RegExp(`<html[^>]* lang="${tag}"`));
      assert.equal(page.meta('og:locale'), tag === 'en' ? 'en_US' : tag.replace('-', '_'));
      assert.ok(page.answer.body.includes(`content="${tag.toLowerCase()}"`), 'content-language');
      for (const language of valuesOf(jsonLd(page), 'inLanguage')) assert.match(String(language), /^(?:zh-CN|zh-TW|en)$/);
      for (const { properties } of page.all('link', { rel: 'alternate' })) if (properties.hrefLang !== undefined) assert.match(String(properties.hrefLang), /^(?:x-default|zh-(?:CN|TW|Hans|Hant)|en)$/);
      assert.doesNotMatch(page.answer.body, /zh-cn_|hreflang="zh_|"inLanguage":"(?:zh_|zh-cn)|lang="zh_/);
    });

    test('§4: structured data is JSON with absolute addresses, stable ids and times with a zone', () => {
      const data = jsonLd(page);
      assert.ok(data.length >= 1);
      for (const key of ['url', '@id', 'item', 'mainEntityOfPage', 'contentUrl', 'isBasedOn']) for (const value of valuesOf(data, key)) if (typeof value === 'string') assert.ok(isAddress(value), `${key}: ${value}`);
      for (const key of ['datePublished', 'dateModified']) for (const value of valuesOf(data, key)) assert.match(String(value), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
      for (const value of valuesOf(data, 'potentialAction')) assert.fail(`retired: ${JSON.stringify(value)}`);
      assert.doesNotMatch(page.answer.body, /<script type="application\/ld\+json">[^<]*<(?!\/script>)/);
    });

    test('§5, §7: what Chinese engines and cards read', () => {
      for (const name of ['og:title', 'og:type', 'og:url', 'og:site_name', 'og:description', 'twitter:card', 'twitter:title', 'twitter:description']) assert.ok(page.meta(name), name);
      assert.equal(page.meta('applicable-device'), 'pc,mobile');
      assert.match(page.meta('viewport') ?? '', /width=device-width/);
      assert.match(page.meta('format-detection') ?? '', /telephone=no/);
      assert.equal(page.all('meta', { name: 'theme-color' }).length, 2);
      for (const directive of ['no-transform', 'no-siteapp']) assert.ok(page.answer.body.includes(`content="${directive}"`), directive);
      assert.ok(page.all('link', { rel: 'icon' }).length >= 1 && page.all('link', { rel: 'apple-touch-icon' }).length === 1);
      const card = page.meta('og:image');
      if (card !== undefined) assert.ok(isAddress(card) && page.meta('og:image:alt'), card);
    });

    test('U13, U14: validators; everything is in the HTML', () => {
      assert.match(String(page.answer.headers.etag), /^"[^"]+"$/);
      assert.match(String(page.answer.headers['last-modified']), /GMT$/);
      assert.equal(page.answer.headers['set-cookie'], undefined);
      assert.ok(page.h1.length > 0);
    });

    test('U2, U15: no mixed content, and robots.txt closes nothing the page needs', () => {
      for (const name of ['img', 'script', 'link']) for (const element of page.all(name)) assert.doesNotMatch(attribute(element, 'src') ?? '', /^http:\/\/(?!localhost)/);
    });
  });
}

describe('statuses and addresses (§1)', () => {
  test('U1: robots.txt is text, small, and closes no page', async () => {
    const { status, headers, body } = await ask(site.origin, '/robots.txt');
    assert.deepEqual([status, headers['content-type']], [200, 'text/plain; charset=utf-8']);
    assert.ok(Buffer.byteLength(body) < 500 * 1024);
    const own = body.slice(body.indexOf('User-agent: *'), body.indexOf('\n\n'));
    assert.doesNotMatch(own, /Disallow: \/(?!api\/)/);
  });
  for (const [path, status] of [['/articles/nope', 404], ['/tags/nope', 404], ['/categories/tech/page/9', 404], ['/articles/later', 404], ['/ads.txt', 404]] as const) {
    test(`U5, U10: ${path} is ${status}, not to be indexed`, async () => {
      const page = await open(site, path);
      assert.equal(page.status, status);
      assert.match(page.meta('robots') ?? '', /noindex/);
    });
  }
  for (const path of ['/search?q=%E9%92%9F', '/search?q=zzzz', '/en/search?q=', '/articles/bu-suo-yin']) {
    test(`U4: ${path} is followed but not indexed`, async () => assert.equal((await open(site, path)).meta('robots'), 'noindex, follow'));
  }
  for (const [from, to] of [['/old/bell/', '/articles/zhong'], ['/articles/zhong/', '/articles/zhong'], ['/Articles/zhong', '/articles/zhong'], ['/categories/tech/page/1', '/categories/tech'], ['/tags/%e9%92%9f', '/tags/%E9%92%9F']] as const) {
    test(`U6, U8: ${from} is at most one permanent hop from ${to}`, async () => {
      const { statuses, end } = await follow(site.origin, from);
      assert.equal(statuses.at(-1), 200);
      assert.ok(statuses.length === 1 || (statuses.length === 2 && statuses[0] === 308 && end === to), `${statuses.join()} ${end}`);
    });
  }
  test('U8: raw UTF-8 and both cases of triplets name one page', async () => {
    for (const path of ['/tags/%E9%92%9F', '/tags/%e9%92%9f']) assert.equal((await open(site, path)).canonical, `${site.origin}/tags/%E9%92%9F`);
  });
  test('§3: nobody is led elsewhere by language', async () => {
    for (const language of ['en', 'zh-TW', 'fr']) assert.equal((await ask(site.origin, '/', 'GET', { 'accept-language': language })).status, 200);
  });
  test('§14: any crawler, known or not, finds metadata in the head', async () => {
    for (const agent of ['Baiduspider/2.0', 'Bytespider', 'YisouSpider', '360Spider', 'GPTBot/1.2', 'curl/8', '']) {
      const { body } = await ask(site.origin, '/articles/zhong', 'GET', { 'user-agent': agent });
      assert.ok(body.slice(0, body.indexOf('</head>')).includes('rel="canonical"'), agent);
    }
  });
});

describe('texts taken from elsewhere (§5 B11, §12, §13)', () => {
  test('a source line is the visible source, a followed link; the piece stays out of Google News', async () => {
    const page = await open(site, '/articles/wen-mo');
    assert.equal(page.meta('Googlebot-News'), 'noindex');
    const [source] = page.all('a', { href: 'https://origin.example/b' });
    assert.ok(source);
    assert.doesNotMatch(attribute(source, 'rel') ?? '', /nofollow|noreferrer/);
    assert.deepEqual(valuesOf(jsonLd(page), 'isBasedOn'), ['https://origin.example/b']);
    assert.match(textOf(page.main), /李四/);
  });
  test('hot-linked pictures: https, no referrer, lazy, a caption that keeps its words, never a card', async () => {
    const page = await open(site, '/articles/wen-mo');
    const [image] = page.all('img', { src: 'https://hot.example/a.jpg' });
    assert.ok(image);
    assert.deepEqual([attribute(image, 'referrerPolicy'), attribute(image, 'decoding')], ['no-referrer', 'async']);
    assert.match(textOf(page.all('figcaption')[0]), /图为钟楼/);
  });
  test('one that its first publisher wants named has that page as canonical, and no translations', async () => {
    const page = await open(site, '/articles/gui-yuan');
    assert.equal(page.canonical, 'https://origin.example/c?x=1');
    assert.match(textOf(page.main), /原来的标题/);
    assert.equal(page.all('link', { rel: 'alternate' }).filter((link) => attribute(link, 'hrefLang')).length, 0);
  });
  test('no Markdown copy is given of them', async () => {
    for (const slug of ['wen-mo', 'gui-yuan', 'bu-suo-yin', 'zhuanzai']) assert.equal((await ask(site.origin, `/articles/${slug}.md`)).status, 404, slug);
    assert.ok(!(await ask(site.origin, '/llms.txt')).body.includes('/articles/wen-mo.md'));
  });
});

describe('programs that read (§8)', () => {
  for (const [path, accept, to] of [['/articles/zhong', 'text/markdown, text/html;q=0.9, */*', '/articles/zhong.md'], ['/en/articles/zhong', 'text/markdown', '/en/articles/zhong.md'], ['/articles/zhong', 'text/html, text/markdown;q=0.5', null], ['/articles/zhong', '*/*', null], ['/articles/wen-mo', 'text/markdown', null], ['/', 'text/markdown', null]] as const) {
    test(`${path} asked for as ${accept}`, async () => {
      await ask(site.origin, path);
      const { status, headers } = await ask(site.origin, path, 'GET', { accept });
      assert.deepEqual([status, headers.location], to === null ? [200, undefined] : [303, to]);
      if (to !== null) {
        assert.deepEqual([headers.vary, headers['cache-control']], ['Accept', 'no-store']);
        assert.equal((await ask(site.origin, to)).headers['x-robots-tag'], 'noindex');
      }
    });
  }
  test('an article names its copy by header and in its head', async () => {
    const page = await open(site, '/articles/zhong');
    assert.equal(page.answer.headers.link, `<${site.origin}/articles/zhong.md>; rel="alternate"; type="text/markdown"`);
    assert.equal(attribute(page.all('link', { type: 'text/markdown' })[0] ?? select(page.tree, 'html')[0]!, 'href'), `${site.origin}/articles/zhong.md`);
  });
  test('llms.txt: a heading, links that answer', async () => {
    for (const path of ['/llms.txt', '/en/llms.txt']) {
      const { body } = await ask(site.origin, path);
      assert.match(body, /^# .+\n/);
      const links = [...body.matchAll(/\]\(([^)]+)\)/g)].map(([, url]) => String(url));
      assert.ok(links.length >= 3);
      for (const url of links) assert.equal((await ask(site.origin, url.replace(site.origin, ''))).status, 200, url);
    }
  });
  test('icons and manifest are what they say (§7)', async () => {
    const manifest = JSON.parse((await ask(site.origin, '/manifest.webmanifest')).body) as Record<string, unknown> & { icons: { src: string; type: string; sizes: string }[] };
    for (const key of ['name', 'short_name', 'lang', 'dir', 'start_url', 'scope', 'display', 'theme_color', 'background_color']) assert.ok(manifest[key], key);
    assert.ok(manifest.icons.some(({ sizes }) => sizes === '192x192') && manifest.icons.some(({ sizes }) => sizes === '512x512'));
    for (const { src, type } of manifest.icons) assert.equal((await ask(site.origin, src)).headers['content-type'], type);
    assert.equal((await ask(site.origin, '/favicon.ico')).status, 200);
  });
});

test('titles of any characters are the visible ones everywhere (§4 consistency)', async () => {
  for (const [slug, title] of [['nasty', NASTY_TITLE], ['kong', null]] as const) {
    const page = await open(site, `/articles/${slug}`);
    const [headline] = valuesOf(jsonLd(page), 'headline');
    assert.equal(String(headline), title ?? page.h1);
    assert.equal(page.meta('og:title'), headline);
    assert.ok(page.title.startsWith(String(headline)));
    assert.doesNotMatch(page.answer.body, /[\u0000-\u0008\u000e-\u001f]/);
  }
});
