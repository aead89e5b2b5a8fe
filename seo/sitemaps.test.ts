import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTICLE, CLEAN, MOMENT, SITE } from './nasty.fixture';
import { articleSitemaps, listSitemaps, parseSitemapName, SITEMAP_SIZE, sitemapPath } from './sitemaps/names';
import { NEWS_LIMIT, newsSitemap } from './sitemaps/news';
import { sitemapIndex } from './sitemaps/sitemap-index';
import { urlset } from './sitemaps/urlset';
import { parseXml } from './xml.fixture';

const HOUR = 3_600_000;
type Url = Record<string, unknown>;

function parse(chunks: Iterable<string>): { text: string; urls: Url[] } {
  const text = [...chunks].join('');
  const tree = parseXml(text, ['url', 'sitemap']) as Record<string, Record<string, Url[]>>;
  const root = tree.urlset ?? tree.sitemapindex;
  return { text, urls: root?.url ?? root?.sitemap ?? [] };
}

test('a page is listed with its true change, own pictures and translations, in the order of the schema', () => {
  const { text, urls } = parse(urlset([ARTICLE, { path: '/tags/a&b' }], SITE.origin));
  assert.equal(urls[0]?.loc, 'https://news.example/articles/%E4%B8%AD%E6%96%87');
  assert.equal(urls[0]?.lastmod, '2025-02-10T09:09:23Z');
  assert.deepEqual(urls[0]?.['image:image'], { 'image:loc': 'https://news.example/media/%E5%9B%BE.webp' });
  assert.equal((urls[0]?.['xhtml:link'] as unknown[]).length, 4);
  assert.ok(text.indexOf('<lastmod>') < text.indexOf('<image:image>'));
  assert.deepEqual(urls[1], { loc: 'https://news.example/tags/a&b' });
});

test('a sitemap is written piece by piece and asks for pages only as they are read', () => {
  let asked = 0;
  const chunks = urlset((function* pages() { for (;;) yield { path: `/articles/${++asked}` }; })(), SITE.origin);
  assert.match(chunks.next().value ?? '', /^<\?xml/);
  assert.match(chunks.next().value ?? '', /articles\/1</);
  assert.equal(asked, 1);
});

test('an address longer than the schema allows is left out', () => {
  assert.equal(parse(urlset([{ path: `/tags/${'a'.repeat(3000)}` }], SITE.origin)).urls.length, 0);
});

test('the index lists sitemaps with the change of their newest page', () => {
  const { urls } = parse(sitemapIndex([{ path: '/sitemaps/tags.en.xml', modified: MOMENT }, { path: '/news-sitemap.xml' }], SITE.origin));
  assert.deepEqual(urls, [{ loc: 'https://news.example/sitemaps/tags.en.xml', lastmod: '2025-02-10T08:09:23Z' }, { loc: 'https://news.example/news-sitemap.xml' }]);
});

test('news: two days, never republished or future pieces, the original time, the plain name', () => {
  const at = (published: number, over = {}) => ({ ...ARTICLE, published, modified: MOMENT, ...over });
  const now = MOMENT;
  const entries = [at(now - HOUR), at(now - 47 * HOUR, { language: 'en' }), at(now - 49 * HOUR), at(now + HOUR), at(now - HOUR, { indexing: 'news-noindex' })];
  const news = parse(newsSitemap(entries, '大报（演示）', SITE.origin, now)).urls.map((url) => url['news:news'] as Record<string, unknown>);
  assert.deepEqual(news[0], {
    'news:publication': { 'news:name': '大报', 'news:language': 'zh-cn' }, 'news:publication_date': '2025-02-10T07:09:23Z', 'news:title': CLEAN,
  });
  assert.deepEqual(news.map((item) => (item['news:publication'] as Record<string, unknown>)['news:language']), ['zh-cn', 'en']);
  assert.equal(parse(newsSitemap([], '大报', SITE.origin, now)).urls.length, 0);
  assert.equal(parse(newsSitemap(Array.from({ length: 1200 }, () => at(now)), '大报', SITE.origin, now)).urls.length, NEWS_LIMIT);
});

test('sitemaps are cut by month, long months into parts', () => {
  const names = articleSitemaps('zh-CN', [{ year: 2025, month: 2, count: SITEMAP_SIZE }, { year: 2025, month: 2, count: 1 }, { year: 2024, month: 12, count: 3 }]);
  assert.deepEqual(names.map(sitemapPath), [
    '/sitemaps/articles.zh-CN.2025-02.xml', '/sitemaps/articles.zh-CN.2025-02.2.xml', '/sitemaps/articles.zh-CN.2024-12.xml',
  ]);
  assert.deepEqual(listSitemaps('tags', 'en', SITEMAP_SIZE + 1).map(sitemapPath), ['/sitemaps/tags.en.xml', '/sitemaps/tags.en.2.xml']);
  assert.deepEqual(listSitemaps('authors', 'en', 0), []);
});

test('a sitemap has one name, and the name says what it holds', () => {
  const locales = ['zh-CN', 'en'];
  for (const name of [...articleSitemaps('zh-CN', [{ year: 2025, month: 2, count: 9999 }]), ...listSitemaps('tags', 'en', 9999)]) {
    assert.deepEqual(parseSitemapName(sitemapPath(name).replace('/sitemaps/', ''), locales), name);
  }
  const wrong = ['articles.zh-CN.2025-02.1.xml', 'articles.zh-CN.2025-13.xml', 'articles.fr.2025-02.xml', 'articles.en.xml', 'tags.en.2025-02.xml', 'x.en.xml', 'tags.en.0.xml', '../x', 'TAGS.en.xml'];
  for (const file of wrong) assert.equal(parseSitemapName(file, locales), null, file);
});
