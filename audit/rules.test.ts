import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Rule, RULES } from './rules';
import { article, auditOf, healthy, item, LISTED, news, newsArticle, of, ORIGIN, page, rss, type Site, TIME, translated, urlset, xml } from './site.fixture';
import type { Level, Side } from './types';

type Case = { rule: Rule; what: string; site: Site; address: string; found: RegExp; level?: Level; side?: Side };

const b = (more: Parameters<typeof article>[1]): Site => ({ '/articles/b': article('/articles/b', { body: '<a href="/authors/lin">Lin</a>', ...more }) });
const bGraph = (change: Record<string, unknown>): Site => b({ graph: [{ ...newsArticle('/articles/b', 'Title of /articles/b'), ...change }, { '@type': 'BreadcrumbList', itemListElement: [{ position: 1, name: 'x', item: 'y' }, { position: 2, name: 'z' }] }] });
const withLink = (link: string): Site => b({ body: `<a href="/authors/lin">Lin</a>${link}` });
const to = (location: string, status = 308): Site[string] => ({ status, headers: { location } });
const robots = (body: string, more = {}): Site => ({ '/robots.txt': { type: 'text/plain', body, ...more } });

/** Each case breaks one thing of the healthy site. */
const CASES: Case[] = [
  { rule: 'robots', what: 'no sitemap', site: robots('User-agent: *\n'), address: '/robots.txt', found: /no Sitemap/ },
  { rule: 'robots', what: 'absent', site: robots('', { status: 404 }), address: '/robots.txt', found: /status 404/, level: 'warning' },
  { rule: 'robots', what: 'no text', site: { '/robots.txt': { ...healthy()['/robots.txt'], type: 'text/html' } }, address: '/robots.txt', found: /text\/html/ },
  { rule: 'answer', what: 'failure of the server', site: { '/articles/b': { status: 500 } }, address: '/articles/b', found: /status 500/ },
  { rule: 'answer', what: 'redirect to nowhere', site: { ...withLink('<a href="/nowhere">x</a>'), '/nowhere': { status: 302 } }, address: '/nowhere', found: /without location/ },
  { rule: 'broken-link', what: 'of the site', site: withLink('<a href="/gone">x</a>'), address: '/articles/b', found: /\/gone: status 404/ },
  { rule: 'broken-link', what: 'of the text', site: withLink('<div class="column prose"><p><a href="../gone">x</a></p></div>'), address: '/articles/b', found: /\/gone: status 404/, level: 'warning', side: 'content' },
  { rule: 'broken-link', what: 'behind a redirect', site: { ...withLink('<a href="/old">x</a>'), '/old': to('/gone') }, address: '/articles/b', found: /\/old → \/gone: status 404/ },
  { rule: 'redirect', what: 'a link to a redirect', site: { ...withLink('<a href="/old">x</a>'), '/old': to('/articles/a') }, address: '/articles/b', found: /\/old → \/articles\/a/, level: 'warning' },
  { rule: 'redirect-chain', what: 'two redirects', site: { ...withLink('<a href="/1">x</a>'), '/1': to('/2'), '/2': to(`${ORIGIN}/articles/a`, 301) }, address: '/articles/b', found: /\/1 → \/2 → \/articles\/a/ },
  { rule: 'redirect-chain', what: 'a circle', site: { ...withLink('<a href="/1">x</a>'), '/1': to('/2'), '/2': to('/1') }, address: '/articles/b', found: /circle: \/1 → \/2 → \/1/ },
  { rule: 'broken-image', what: 'absent', site: withLink('<img src="/no.png" alt="">'), address: '/articles/b', found: /\/no\.png: status 404/ },
  { rule: 'broken-image', what: 'no picture, in the text', site: withLink('<div class="prose"><img src="/style.css" alt=""></div>'), address: '/articles/b', found: /text\/css/, level: 'warning', side: 'content' },
  { rule: 'broken-image', what: 'for sharing', site: bGraph({ image: `${ORIGIN}/no-card.png` }), address: '/articles/b', found: /no-card/ },
  { rule: 'broken-image', what: 'the widest of its sizes', site: withLink('<img src="/icon.png" alt="" srcset="/icon.png 1w,/small.png 2w,/wide,1.png 3w">'), address: '/articles/b', found: /\/wide,1\.png: status 404/ },
  { rule: 'broken-file', what: 'a film in the text', site: withLink('<div class="prose"><video poster="/icon.png"><source src="/film.mp4"></video></div>'), address: '/articles/b', found: /\/film\.mp4: status 404/, level: 'warning', side: 'content' },
  { rule: 'broken-file', what: 'style sheet', site: { '/style.css': { status: 404 } }, address: '/', found: /\/style\.css: status 404/ },
  { rule: 'broken-file', what: 'icon', site: { '/icon.png': { type: 'text/html', body: 'x' } }, address: '/', found: /\/icon\.png: content-type/ },
  { rule: 'anchor', what: 'on the page', site: withLink('<a href="#nowhere">x</a>'), address: '/articles/b', found: /#nowhere/ },
  { rule: 'anchor', what: 'on another page, in the text', site: withLink('<div class="prose"><a href="/articles/a#nowhere">x</a></div>'), address: '/articles/b', found: /\/articles\/a#nowhere/, level: 'warning', side: 'content' },
  { rule: 'link-form', what: 'javascript:', site: withLink('<a href="javascript:void 0">x</a>'), address: '/articles/b', found: /javascript/ },
  { rule: 'lang', what: 'no language', site: b({ lang: 'zh_CN' }), address: '/articles/b', found: /zh_CN/ },
  { rule: 'title', what: 'empty', site: b({ title: '', h1: 'x' }), address: '/articles/b', found: /1 titles/ },
  { rule: 'duplicate-title', what: 'two lists', site: { '/authors/lin': page({ path: '/authors/lin', title: 'Title of /categories' }) }, address: '/categories', found: /also on "\/authors\/lin"/ },
  { rule: 'duplicate-title', what: 'an article', site: b({ title: 'Title of /articles/a' }), address: '/articles/a', found: /also on "\/articles\/b"/, level: 'warning', side: 'content' },
  { rule: 'description', what: 'absent', site: b({ description: ' ' }), address: '/articles/b', found: /no description/, level: 'warning', side: 'content' },
  { rule: 'duplicate-description', what: 'the same', site: b({ description: 'Description of /articles/a' }), address: '/articles/a', found: /\/articles\/b/, level: 'warning', side: 'content' },
  { rule: 'headings', what: 'two h1', site: withLink('<h1>again</h1>'), address: '/articles/b', found: /2 h1/ },
  { rule: 'canonical', what: 'two', site: b({ head: `<link rel="canonical" href="${ORIGIN}/x">` }), address: '/articles/b', found: /2 canonical/ },
  { rule: 'canonical', what: 'relative', site: b({ canonical: '/articles/b' }), address: '/articles/b', found: /canonical \/articles\/b/ },
  { rule: 'canonical', what: 'another one in structured data', site: bGraph({ url: `${ORIGIN}/articles/c` }), address: '/articles/b', found: /structured data has/ },
  { rule: 'canonical', what: 'leads nowhere', site: { ...b({ canonical: `${ORIGIN}/gone` }), ...withSitemap(['/gone']) }, address: '/articles/b', found: /canonical \/gone: status 404/ },
  { rule: 'canonical', what: 'on another host', site: { '/authors/lin': page({ path: '/authors/lin', canonical: 'https://other.example/b' }) }, address: '/authors/lin', found: /on another host/ },
  { rule: 'canonical', what: 'the original of what is republished', site: b({ canonical: 'https://other.example/b' }), address: '/articles/b', found: /on another host/, level: 'note', side: 'content' },
  { rule: 'hreflang', what: 'no such code', site: { '/articles/a': translated('/articles/a', 'zh-CN', { 'zh-UK': `${ORIGIN}/articles/a`, 'x-default': `${ORIGIN}/articles/a` }) }, address: '/articles/a', found: /zh-UK/ },
  { rule: 'hreflang', what: 'not named back', site: { '/en/articles/a': article('/en/articles/a', { lang: 'en' }) }, address: '/articles/a', found: /does not name this page/ },
  { rule: 'hreflang', what: 'another language', site: { '/en/articles/a': translated('/en/articles/a', 'ja') }, address: '/articles/a', found: /whose language is ja/ },
  { rule: 'hreflang', what: 'absent', site: { '/en/articles/a': { status: 410 } }, address: '/articles/a', found: /status 410/ },
  { rule: 'hreflang', what: 'not among its own', site: b({ alternates: { en: `${ORIGIN}/en/articles/a`, 'x-default': `${ORIGIN}/en/articles/a` } }), address: '/articles/b', found: /among its own/ },
  { rule: 'open-graph', what: 'absent', site: { '/articles/b': { ...article('/articles/b'), body: (article('/articles/b').body ?? '').replace(/<meta property="og:type"[^>]*>/, '') } }, address: '/articles/b', found: /og:type/, level: 'warning' },
  { rule: 'structured-data', what: 'no JSON', site: b({ head: '<script type="application/ld+json">{"a": </script>' }), address: '/articles/b', found: /no JSON/ },
  { rule: 'structured-data', what: 'no zone', site: bGraph({ datePublished: '2025-02-10T08:00:00' }), address: '/articles/b', found: /datePublished "2025-02-10T08:00:00"/ },
  { rule: 'structured-data', what: 'of the future', site: bGraph({ dateModified: '2999-01-01T00:00:00Z' }), address: '/articles/b', found: /is to come/ },
  { rule: 'structured-data', what: 'no author', site: bGraph({ author: [] }), address: '/articles/b', found: /NewsArticle without author/ },
  { rule: 'structured-data', what: 'article without NewsArticle', site: b({ graph: [] }), address: '/articles/b', found: /no NewsArticle, BreadcrumbList/ },
  { rule: 'structured-data', what: 'front page without WebSite', site: { '/en': page({ path: '/en', lang: 'en', body: '<a href="/en/articles/a">a</a>' }) }, address: '/en', found: /no WebSite, NewsMediaOrganization/ },
  { rule: 'structured-data', what: 'list without ItemList', site: { '/categories': page({ path: '/categories', body: '<a href="/articles/b">b</a>', graph: [{ '@type': 'CollectionPage', name: 'x', url: 'y' }] }) }, address: '/categories', found: /no ItemList, BreadcrumbList/ },
  { rule: 'structured-data', what: 'author without ProfilePage', site: { '/authors/lin': page({ path: '/authors/lin' }) }, address: '/authors/lin', found: /no ProfilePage/ },
  { rule: 'structured-data', what: 'trail of one', site: b({ graph: [newsArticle('/articles/b', 'Title of /articles/b'), { '@type': 'BreadcrumbList', itemListElement: [{ position: 1, name: 'x' }] }] }), address: '/articles/b', found: /BreadcrumbList of 1/ },
  { rule: 'image-alt', what: 'absent, in the text', site: withLink('<div class="prose"><img src="/icon.png"></div>'), address: '/articles/b', found: /1 pictures without alt/, level: 'warning', side: 'content' },
  { rule: 'ids', what: 'twice', site: withLink('<p id="x"></p><p id="x"></p>'), address: '/articles/b', found: /"x"/, level: 'warning' },
  { rule: 'sitemap', what: 'not well-formed', site: { '/sitemaps/all.xml': xml('<urlset><url></urlset>') }, address: '/sitemaps/all.xml', found: /line 1/ },
  { rule: 'sitemap', what: 'an & by itself', site: { '/sitemaps/all.xml': xml('<urlset><url><loc>https://x/?a&b</loc></url></urlset>') }, address: '/sitemaps/all.xml', found: /&/ },
  { rule: 'sitemap', what: 'absent', site: { '/sitemaps/all.xml': { status: 503 } }, address: '/sitemaps/all.xml', found: /status 503/ },
  { rule: 'sitemap', what: 'lists a redirect', site: { ...withSitemap(['/old']), '/old': to('/articles/a') }, address: '/old', found: /status 308 to \/articles\/a/ },
  { rule: 'sitemap', what: 'lists noindex', site: b({ robots: 'noindex' }), address: '/articles/b', found: /noindex/ },
  { rule: 'sitemap', what: 'another host', site: { '/sitemaps/all.xml': xml('<urlset><url><loc>https://other.example/</loc></url></urlset>') }, address: '/sitemaps/all.xml', found: /other\.example/ },
  { rule: 'sitemap', what: 'twice', site: withSitemap(['/articles/b']), address: '/sitemaps/all.xml', found: /twice/ },
  { rule: 'lastmod', what: 'another time', site: { '/sitemaps/all.xml': urlset(LISTED.map((path) => [path, path === '/articles/b' ? '2025-02-11T08:00:00+08:00' : TIME])) }, address: '/articles/b', found: /2025-02-11/ },
  { rule: 'lastmod', what: 'no zone', site: { '/sitemaps/all.xml': urlset(LISTED.map((path) => [path, '2025-02-10T08:00:00'])) }, address: '/sitemaps/all.xml', found: /2025-02-10T08:00:00"/ },
  { rule: 'lastmod', what: 'absent', site: { '/sitemaps/all.xml': urlset(LISTED.map((path) => [path, null])) }, address: '/articles/b', found: /no lastmod/, level: 'warning' },
  { rule: 'news-sitemap', what: 'too old', site: { '/news-sitemap.xml': news(TIME) }, address: '/news-sitemap.xml', found: /2025-02-10/ },
  { rule: 'news-sitemap', what: 'language', site: { '/news-sitemap.xml': news(new Date().toISOString(), 'zh-CN') }, address: '/news-sitemap.xml', found: /language "zh-CN"/ },
  { rule: 'orphan', what: 'no link', site: { ...withSitemap(['/articles/c']), '/articles/c': article('/articles/c') }, address: '/articles/c', found: /no link/ },
  { rule: 'not-in-sitemap', what: 'an article', site: { ...withLink('<a href="/articles/c">x</a>'), '/articles/c': article('/articles/c') }, address: '/articles/c', found: /no sitemap/ },
  { rule: 'feed', what: 'absent', site: { '/feed.xml': { status: 404 } }, address: '/feed.xml', found: /status 404/ },
  { rule: 'feed', what: 'not well-formed', site: { '/feed.xml': rss('<item>') }, address: '/feed.xml', found: /line 1/ },
  { rule: 'feed', what: 'dead link', site: { '/feed.xml': rss(item('/articles/gone')) }, address: '/feed.xml', found: /\/articles\/gone: status 404/ },
  { rule: 'feed', what: 'the same id', site: { '/feed.xml': rss(item('/articles/a', '1') + item('/articles/b', '1')) }, address: '/feed.xml', found: /twice: "1"/ },
  { rule: 'weight', what: 'longer than search engines read', site: withLink('x'.repeat(2 * 1024 * 1024)), address: '/articles/b', found: /bytes of HTML$/, side: 'content' },
  { rule: 'weight', what: 'style sheets', site: { '/style.css': { type: 'text/css', body: 'x'.repeat(200_000) } }, address: '/', found: /style sheets/, level: 'warning' },
];

function withSitemap(more: string[]): Site {
  return { '/sitemaps/all.xml': urlset([...LISTED, ...more]) };
}

test('a site without fault has no findings', async () => {
  const { report } = await auditOf(healthy());
  assert.deepEqual(report.findings, []);
  assert.deepEqual([report.pages, report.articles, report.externalLinks, report.feeds], [7, 3, 1, 1]);
  assert.deepEqual(report.depth.articles, { byLinks: [0, 1, 2], unreached: 0, deepest: { links: 2, address: '/articles/b' } });
});

for (const { rule, what, site, address, found, level = 'error', side = 'site' } of CASES) {
  test(`${rule}: ${what}`, async () => {
    const { report } = await auditOf({ ...healthy(), ...site });
    const hit = of(report, rule).find((finding) => finding.address === address && found.test(finding.found));
    assert.ok(hit, JSON.stringify(report.findings, null, 1));
    assert.deepEqual([hit.level, hit.side], [level, side]);
    assert.ok(hit.expected.length > 0);
  });
}

test('depth: further away than --clicks', async () => {
  const { report } = await auditOf(healthy(), { limits: { clicks: 1 } });
  assert.deepEqual(of(report, 'depth').map(({ address }) => address), ['/articles/b', '/authors/lin', '/en/articles/a']);
});

test('mixed-content: a copy of a site with https', async () => {
  const site = { ...healthy(), '/': page({ path: '/', body: '<img src="http://other.example/x.png" alt=""><script src="http://other.example/x.js"></script>' }) };
  const { report } = await auditOf(site, { siteUrl: 'https://news.example' });
  assert.deepEqual(of(report, 'mixed-content').map(({ level }) => level), ['error', 'warning']);
});

test('canonical: a site that calls itself by the copy\'s name', async () => {
  const { report } = await auditOf(healthy(), { siteUrl: 'https://news.example' });
  assert.deepEqual(new Set(of(report, 'canonical').map(({ level, expected }) => `${level} ${expected}`)), new Set(['error an address of https://news.example']));
  assert.deepEqual(of(report, 'hreflang').map(({ address }) => address), ['/articles/a', '/articles/a', '/articles/a', '/en/articles/a', '/en/articles/a', '/en/articles/a']);
});

test('a fault on many pages is one finding with their number', async () => {
  const { report } = await auditOf({ ...healthy(), '/style.css': { status: 404 } });
  assert.deepEqual(of(report, 'broken-file').map(({ count }) => count), [7]);
});

test('every rule is seen to fire', () => {
  const elsewhere = ['depth', 'mixed-content', 'left-out'];
  assert.deepEqual(Object.keys(RULES).filter((rule) => !elsewhere.includes(rule) && !CASES.some((known) => known.rule === rule)), []);
});
