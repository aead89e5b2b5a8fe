import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bylineName } from './byline';
import { baiduTimes } from './json-ld/baidu';
import { articleGraph, authorGraph, frontGraph, listGraph } from './json-ld/graphs';
import { serialiseJsonLd } from './json-ld/serialise';
import { ARTICLE, CLEAN, NASTY, SITE } from './nasty.fixture';

type Node = Record<string, unknown> & { '@type': string; '@id'?: string };
const URL_ = 'https://news.example/articles/%E4%B8%AD%E6%96%87';
const CRUMBS = [{ label: '首页', path: '/' }, { label: '科技', path: '/categories/tech' }, { label: NASTY, path: null }];
const LIST = {
  path: '/categories/tech/page/2', title: '科技', description: '', crumbs: CRUMBS.slice(0, 2), first: 11, items: [{ path: ARTICLE.path, title: NASTY }],
};

const nodes = (graph: object): Node[] => (JSON.parse(serialiseJsonLd(graph)) as { '@graph': Node[] })['@graph'];
const find = (graph: object, type: string): Node => {
  const node = nodes(graph).find((candidate) => candidate['@type'] === type);
  assert.ok(node, type);
  return node;
};

test('JSON-LD cannot end its script and stays the same JSON', () => {
  const text = serialiseJsonLd({ a: NASTY, b: '\u2028' });
  assert.doesNotMatch(text, /[<>&\u2028]|\p{Surrogate}|\\ud83d(?!\\ud)/u);
  assert.deepEqual(JSON.parse(text), { a: NASTY.replace(/[\u0000\u0008]|\p{Surrogate}/gu, ''), b: '\u2028' });
});

test('an article states what its page shows', () => {
  const article = find(articleGraph(ARTICLE, CRUMBS, SITE), 'NewsArticle');
  assert.equal(article.headline, CLEAN);
  assert.equal(article.url, URL_);
  assert.equal(article.mainEntityOfPage, URL_);
  assert.equal(article.datePublished, '2025-02-10T16:09:23+08:00');
  assert.equal(article.dateModified, '2025-02-10T17:09:23+08:00');
  assert.deepEqual(article.image, [{
    '@type': 'ImageObject', url: 'https://news.example/media/%E5%9B%BE.webp', contentUrl: 'https://news.example/media/%E5%9B%BE.webp',
    width: '1600', height: '1067', caption: CLEAN, creditText: '大报',
  }]);
  const authors = article.author as Node[];
  assert.deepEqual(authors.map((author) => [author['@type'], author.name]), [['Person', '张三'], ['Organization', '财经组']]);
  assert.equal(article.isBasedOn, 'https://origin.example/a?x=1&y=2');
  assert.deepEqual(article.sourceOrganization, { '@type': 'Organization', name: '某&报', url: 'https://origin.example' });
  assert.deepEqual(article.workTranslation, [{ '@id': 'https://news.example/en/articles/story#article' }]);
});

test('a translation names the original', () => {
  const english = find(articleGraph({ ...ARTICLE, path: '/en/articles/story', language: 'en' }, [], { ...SITE, locale: 'en' }), 'NewsArticle');
  assert.deepEqual(english.translationOfWork, { '@id': `${URL_}#article` });
  assert.equal(english.workTranslation, undefined);
});

test('an article without authors or pictures is the publisher’s', () => {
  const graph = articleGraph({ ...ARTICLE, authors: [], images: [], source: null, editions: {} }, [], SITE);
  const article = find(graph, 'NewsArticle');
  assert.deepEqual(article.author, { '@id': 'https://news.example/#organization' });
  for (const key of ['image', 'thumbnailUrl', 'isBasedOn', 'workTranslation']) assert.ok(!(key in article), key);
  assert.equal(nodes(graph).some((node) => node['@type'] === 'BreadcrumbList'), false);
});

test('every reference inside a graph leads to a node of it, and ids are unique', () => {
  const author = ARTICLE.authors[0];
  assert.ok(author);
  for (const graph of [frontGraph(SITE), listGraph(LIST, SITE), authorGraph(author, LIST, SITE), articleGraph({ ...ARTICLE, editions: {} }, CRUMBS, SITE)]) {
    const all = nodes(graph);
    const ids = all.map((node) => node['@id']);
    assert.equal(new Set(ids).size, ids.length);
    for (const [, id] of JSON.stringify(all).matchAll(/\{"@id":"([^"]+)"\}/g)) assert.ok(ids.includes(id), id);
  }
});

test('the trail is the visible one', () => {
  const trail = find(articleGraph(ARTICLE, CRUMBS, SITE), 'BreadcrumbList').itemListElement as Node[];
  assert.deepEqual(trail.map(({ position, name, item }) => [position, name, item]), [
    [1, '首页', 'https://news.example/'], [2, '科技', 'https://news.example/categories/tech'], [3, CLEAN, undefined],
  ]);
});

test('the front page describes the publisher in full, a list its rows', () => {
  const publisher = find(frontGraph(SITE), 'NewsMediaOrganization');
  assert.equal(publisher.correctionsPolicy, 'https://news.example/corrections');
  assert.deepEqual(publisher.contactPoint, { '@type': 'ContactPoint', contactType: 'newsroom', email: 'desk@news.example', url: 'https://news.example/contact' });
  assert.equal((publisher.logo as Node).url, 'https://news.example/icon-512.png');
  assert.deepEqual(find(frontGraph(SITE), 'WebSite').alternateName, ['Broadsheet']);
  const list = find(listGraph(LIST, SITE), 'CollectionPage').mainEntity as { itemListElement: Node[] };
  assert.deepEqual(list.itemListElement.map(({ position, url }) => [position, url]), [[11, URL_]]);
});

test('bylines lose office and source, names do not', () => {
  const names = ['作者：张三', '本报记者 李四', '记者 王五', 'By Jane Doe', '文 | 赵六', '文天祥', '编辑部', 'Byron', '图雅'];
  assert.deepEqual(names.map(bylineName), ['张三', '李四', '王五', 'Jane Doe', '赵六', '文天祥', '编辑部', 'Byron', '图雅']);
});

test('Baidu gets Beijing time without a zone, whatever the site prints', () => {
  const times = baiduTimes(ARTICLE, SITE.origin);
  assert.deepEqual([times['@id'], times.pubDate, times.upDate], [URL_, '2025-02-10T16:09:23', '2025-02-10T17:09:23']);
});

test('pictures made in three ratios stand in the place of the others', () => {
  const ratios = [{ url: '/cards/x/0123456789ab/16x9.png', width: 1200, height: 675 }, { url: '/cards/x/0123456789ab/1x1.png', width: 1200, height: 1200 }];
  const [article] = articleGraph({ ...ARTICLE, sharing: { card: { url: '/x.png' }, ratios } }, [], SITE)['@graph'] as unknown as { image: { url: string; width: string }[]; thumbnailUrl: string }[];
  assert.deepEqual(article?.image.map(({ url, width }) => [url, width]), ratios.map(({ url, width }) => [`https://news.example${url}`, String(width)]));
  assert.equal(article?.thumbnailUrl, 'https://news.example/cards/x/0123456789ab/16x9.png');
});
