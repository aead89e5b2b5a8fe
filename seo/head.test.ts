import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { feedLinks } from './feeds/kinds';
import { metaDescription } from './head/description';
import { extraTags } from './head/extra-tags';
import { pageHead } from './head/page-head';
import { documentTitle } from './head/title';
import { ICONS } from './icons';
import { ARTICLE, CLEAN, NASTY, SITE } from './nasty.fixture';
import type { PageFacts, TitlePatterns } from './types';

const PATTERNS: TitlePatterns = { withSite: (title, site) => `${title} - ${site}`, paged: (title, page) => `${title}（第${page}页）` };
const PAGE: PageFacts = { site: SITE, path: '/tags/x', title: '标签：x' };
const SHOWN: PageFacts = {
  site: SITE, path: ARTICLE.path, title: NASTY, description: NASTY, editions: ARTICLE.editions, images: ARTICLE.images, article: ARTICLE,
};

test('titles: the page, then the site, once', () => {
  assert.equal(documentTitle('标题', '大报', 1, PATTERNS), '标题 - 大报');
  assert.equal(documentTitle('科技', '大报', 3, PATTERNS), '科技（第3页） - 大报');
  assert.equal(documentTitle('大报', '大报', 1, PATTERNS), '大报');
  assert.equal(documentTitle('标题 | 大报', '大报', 1, PATTERNS), '标题 | 大报');
  assert.equal(documentTitle('他们买下了大报', '大报', 1, PATTERNS), '他们买下了大报 - 大报');
  assert.equal(documentTitle('', '大报', 1, PATTERNS), '大报');
  assert.equal(pageHead(SHOWN, PATTERNS).title, `${CLEAN} - 大报`);
  assert.equal(pageHead({ ...PAGE, wholeTitle: '大报：讲清楚' }, PATTERNS).title, '大报：讲清楚');
});

test('an empty description is none; a long one is cut', () => {
  assert.equal(metaDescription(' \n'), undefined);
  assert.equal(metaDescription(null), undefined);
  assert.equal(metaDescription('字'.repeat(400)), `${'字'.repeat(160)}…`);
  assert.ok(!('description' in pageHead(PAGE, PATTERNS)));
});

test('a translated page names itself, its translations and the default; any other names none', () => {
  const { alternates } = pageHead(SHOWN, PATTERNS);
  assert.deepEqual(alternates?.languages, {
    'zh-CN': 'https://news.example/articles/%E4%B8%AD%E6%96%87', 'zh-Hans': 'https://news.example/articles/%E4%B8%AD%E6%96%87',
    en: 'https://news.example/en/articles/story', 'x-default': 'https://news.example/articles/%E4%B8%AD%E6%96%87',
  });
  const english = pageHead({ ...SHOWN, site: { ...SITE, locale: 'en' }, path: '/en/articles/story' }, PATTERNS);
  assert.deepEqual(english.alternates?.languages, alternates.languages);
  const none = (over: Partial<PageFacts>): void => assert.equal(pageHead({ ...SHOWN, ...over }, PATTERNS).alternates?.languages, undefined);
  none({ editions: { 'zh-CN': ARTICLE.path } });
  none({ path: '/articles/elsewhere' });
  none({ indexing: 'noindex' });
});

test('canonical is the page itself; feeds can be discovered', () => {
  const { alternates } = pageHead({ ...PAGE, path: '/tags/x/page/2?utm=1', page: 2, feeds: feedLinks('/tags/x', '标签：x') }, PATTERNS);
  assert.equal(alternates?.canonical, 'https://news.example/tags/x/page/2');
  assert.deepEqual(alternates?.types?.['application/rss+xml'], [{ url: 'https://news.example/tags/x/feed.xml', title: '标签：x' }]);
  assert.deepEqual(feedLinks('/', 'x').map(({ href }) => href), ['/feed.xml', '/atom.xml', '/feed.json']);
});

test('each page of a list has its own description', () => {
  assert.equal(pageHead({ ...PAGE, description: '全部报道。', page: 2 }, PATTERNS).description, '全部报道。（第2页）');
  assert.equal(pageHead({ ...PAGE, description: '全部报道。', page: 1 }, PATTERNS).description, '全部报道。');
  assert.ok(!('description' in pageHead({ ...PAGE, description: ' ', page: 2 }, PATTERNS)));
});

test('robots: large previews, unless the page is not to be found', () => {
  assert.deepEqual(pageHead(PAGE, PATTERNS).robots, { index: true, follow: true, 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 });
  assert.deepEqual(pageHead({ ...PAGE, indexing: 'noindex' }, PATTERNS).robots, { index: false, follow: true });
  const republished = pageHead({ ...PAGE, indexing: 'news-noindex' }, PATTERNS);
  assert.equal(republished.other?.['Googlebot-News'], 'noindex');
  assert.deepEqual(republished.robots, pageHead(PAGE, PATTERNS).robots);
});

test('an article has a card with its own picture, its times with zone and its authors', () => {
  const { openGraph, twitter, authors } = pageHead(SHOWN, PATTERNS);
  assert.deepEqual(openGraph, {
    title: CLEAN, url: 'https://news.example/articles/%E4%B8%AD%E6%96%87', siteName: '大报', locale: 'zh_CN', description: CLEAN,
    alternateLocale: ['en_US'],
    images: [{ url: 'https://news.example/media/%E5%9B%BE.webp', alt: CLEAN, type: 'image/webp', width: 1600, height: 1067 }],
    type: 'article', publishedTime: '2025-02-10T16:09:23+08:00', modifiedTime: '2025-02-10T17:09:23+08:00',
    authors: ['https://news.example/authors/zhang', 'https://news.example/authors/business-desk'], section: '科技', tags: ['A&B', '芯片'],
  });
  assert.deepEqual(twitter, {
    card: 'summary_large_image', title: CLEAN, description: CLEAN, images: [{ url: 'https://news.example/media/%E5%9B%BE.webp', alt: CLEAN }],
  });
  assert.deepEqual(authors, [
    { name: '张三', url: 'https://news.example/authors/zhang' }, { name: '财经组', url: 'https://news.example/authors/business-desk' },
  ]);
});

test('a page without a picture shares the site’s; without that, a small card', () => {
  const { openGraph } = pageHead(PAGE, PATTERNS);
  assert.deepEqual(openGraph?.images, [{ url: 'https://news.example/share.png', alt: '标签：x', type: 'image/png', width: 1200, height: 630 }]);
  const { shareImage: _none, ...site } = SITE;
  const bare = pageHead({ ...PAGE, site }, PATTERNS);
  assert.ok(!('images' in (bare.openGraph ?? {})));
  assert.equal((bare.twitter as { card?: string }).card, 'summary');
});

test('Chinese engines get the tags that Next cannot write', () => {
  const tags = extraTags(SHOWN);
  assert.ok(tags.some((tag) => 'property' in tag && tag.property === 'bytedance:published_time' && tag.content === '2025-02-10T16:09:23+08:00'));
  assert.deepEqual(extraTags(PAGE).map(({ content }) => content), ['zh-cn', 'no-transform', 'no-siteapp']);
  assert.equal(pageHead(PAGE, PATTERNS).other?.['applicable-device'], 'pc,mobile');
});

test('the icons named exist', () => {
  for (const { url } of Object.values(ICONS)) assert.ok(existsSync(`public${url}`), url);
});

test('a small picture is shown on a card only where there is no other', () => {
  const small = { url: '/media/icon.png', width: 32, height: 32 };
  const urlOf = (site: PageFacts['site']): unknown => (pageHead({ ...PAGE, site, images: [small] }, PATTERNS).openGraph?.images as { url: string }[] | undefined)?.[0]?.url;
  assert.equal(urlOf(SITE), 'https://news.example/share.png');
  const { shareImage: _none, ...bare } = SITE;
  assert.equal(urlOf(bare), 'https://news.example/media/icon.png');
});

test('an article is shared with the picture made for that', () => {
  const card = { url: '/cards/x/0123456789ab/1.91x1.png', width: 1200, height: 630, type: 'image/png' };
  const { openGraph, twitter } = pageHead({ ...SHOWN, article: { ...ARTICLE, sharing: { card, ratios: [] } } }, PATTERNS);
  assert.deepEqual(openGraph?.images, [{ ...card, url: 'https://news.example/cards/x/0123456789ab/1.91x1.png', alt: openGraph?.title }]);
  assert.equal((twitter as { card?: string }).card, 'summary_large_image');
});
