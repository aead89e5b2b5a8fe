import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteHtml } from './feeds/absolute-html';
import { atomFeed } from './feeds/atom';
import { jsonFeed } from './feeds/json-feed';
import { rssFeed } from './feeds/rss';
import { CLEAN, FEED } from './nasty.fixture';
import { parseXml } from './xml.fixture';

type Tree = { [key: string]: Tree } & Tree[] & string;
const HTML = '<p>甲 &#x26; 乙 ]]&gt; <a href="https://news.example/b?x=1&amp;y=2#z">b</a><img src="https://news.example/media/x.webp" srcset="https://news.example/a.webp 640w, https://news.example/b.webp 1280w"></p><a>j</a>';

const parse = (xml: string): Tree => parseXml(xml, []) as Tree;

test('RSS: titles are plain text, descriptions HTML, bodies whole', () => {
  const channel = parse(rssFeed(FEED)).rss?.channel as Tree;
  const [first, second] = channel.item as Tree[];
  assert.ok(first && second);
  assert.equal(channel.title, '大报 & 友');
  assert.equal(channel.description, '讲清楚 &lt;b&gt;');
  assert.equal(channel.language, 'zh-cn');
  assert.equal(channel.image?.title, channel.title);
  assert.equal(channel.lastBuildDate, 'Mon, 10 Feb 2025 10:09:23 GMT');
  assert.deepEqual((channel['atom:link'] as Tree[]).map((link) => [link['@rel'], link['@href']]), [['self', FEED.self], ['hub', 'https://hub.example/']]);
  assert.equal(first.title, CLEAN);
  assert.ok(first.description?.startsWith('A &amp; B &lt;i&gt;'));
  assert.equal(first['content:encoded'], HTML);
  assert.equal(first['dc:creator'], '张 & 三');
  assert.equal(first.guid?.['@isPermaLink'], 'true');
  assert.equal(first.enclosure?.['@length'], '4321');
  assert.equal(first.source?.['@url'], 'https://origin.example/a?x=1&y=2');
  assert.equal(second.guid?.['@isPermaLink'], 'false');
  for (const absent of ['description', 'content:encoded', 'enclosure', 'media:content']) assert.ok(!(absent in second), absent);
});

test('RSS: the summary comes before the body, as readers take the first', () => {
  const xml = rssFeed(FEED);
  assert.ok(xml.indexOf('<description>A ') < xml.indexOf('<content:encoded>'));
});

test('Atom: ids, times, an author for all, the language of a foreign item', () => {
  const feed = parse(atomFeed(FEED)).feed as Tree;
  const [first, second] = feed.entry as Tree[];
  assert.ok(first && second);
  assert.equal(feed['@xml:lang'], 'zh-CN');
  assert.equal(feed.updated, '2025-02-10T10:09:23Z');
  assert.equal(feed.author?.name, '大报 & 友');
  assert.equal(first.title, CLEAN);
  assert.equal(first.summary, CLEAN);
  assert.equal(first.content?.['#text'], HTML);
  assert.equal(first.updated, '2025-02-10T09:09:23Z');
  assert.equal(second.id, 'tag:news.example,2025:2');
  assert.equal(second['@xml:lang'], 'en');
});

test('JSON Feed: the same items, each with a content', () => {
  const text = jsonFeed(FEED);
  const feed = JSON.parse(text) as { version: string; hubs: unknown; items: Record<string, unknown>[] };
  assert.doesNotMatch(text, /\\ud83d"/);
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1');
  assert.deepEqual(feed.hubs, [{ type: 'WebSub', url: 'https://hub.example/' }]);
  assert.deepEqual(feed.items.map(({ title, content_html, content_text }) => [title, content_html ?? content_text]), [[CLEAN, HTML], ['Plain', 'Plain']]);
  assert.equal(feed.items[0]?.date_modified, '2025-02-10T09:09:23Z');
});

test('an empty feed is a feed', () => {
  const empty = { ...FEED, items: [] };
  parse(rssFeed(empty));
  parse(atomFeed(empty));
  assert.deepEqual((JSON.parse(jsonFeed(empty)) as { items: unknown[] }).items, []);
});

const BASE = 'https://news.example/articles/a';
const CASES: readonly (readonly [string, string])[] = [
  ['<a href="#fn1">1</a>', `<a href="${BASE}#fn1">1</a>`],
  ['<a href="mailto:x@y.example">m</a>', '<a href="mailto:x@y.example">m</a>'],
  ['<input disabled type=checkbox checked>', '<input disabled type=checkbox checked>'],
  ['<br/><img src="x.png" />', '<br /><img src="https://news.example/articles/x.png" />'],
  ['<a href=/x/>y</a>', '<a href="https://news.example/x/">y</a>'],
  ['<p style="color:red" onclick=\'x(">")\' title="a > b">t</p>', '<p title="a > b">t</p>'],
  ['<a href="&#106;avascript:alert(1)">j</a>', '<a>j</a>'],
  ['1 &lt; 2 <!-- x --><style>p{}</style><script>"</p>', '1 &lt; 2 '],
  ['<a href="/q?a=1&copy=2">c</a>', '<a href="https://news.example/q?a=1&amp;copy=2">c</a>'],
];

for (const [html, expected] of CASES) {
  test(`HTML for another place: ${html}`, () => assert.equal(absoluteHtml(html, BASE), expected));
}
