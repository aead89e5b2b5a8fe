import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { kindOf } from '../checks/kind';
import { isLanguage } from '../checks/language';
import { instant } from '../checks/dates';
import { parseFeed } from './feeds';
import { pageFacts } from './page-facts';
import { Places } from './places';
import { parseRobots } from './robots';
import { parseSitemap } from './sitemaps';

describe('robots.txt (RFC 9309)', () => {
  const allows = (text: string, path: string): boolean => parseRobots(text, 'AuditBot').allows(path);
  const CASES: [string, string, boolean][] = [
    ['User-agent: *\nDisallow: /a', '/ab', false],
    ['User-agent: *\nDisallow: /a\nAllow: /ab', '/abc', true],
    ['User-agent: *\nDisallow: /a$', '/ab', true],
    ['User-agent: *\nDisallow: /a$', '/a', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf', false],
    ['User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?z', true],
    ['User-agent: *\nDisallow: /a*b*c', '/a1b2c3', false],
    ['User-agent: *\nDisallow: /a*b*c', '/a1c2b3', true],
    ['User-agent: *\nDisallow: /a.b', '/axb', true],
    ['User-agent: *\nDisallow: /标签', '/%E6%A0%87%E7%AD%BE/x', false],
    ['User-agent: *\nDisallow:', '/', true],
    ['User-agent: other\nDisallow: /\n\nUser-agent: *\nDisallow: /x', '/', true],
    ['User-agent: *\nAllow: /\n\nUser-agent: auditbot\nDisallow: /', '/', false],
    ['user-agent: a\nUSER-AGENT: *\ndisallow: /x # not this', '/x', false],
    ['Disallow: /', '/', true],
    ['', '/', true],
  ];
  for (const [text, path, expected] of CASES) test(`${JSON.stringify(text)}: ${path}`, () => assert.equal(allows(text, path), expected));

  test('sitemaps, with comments and any ends of lines', () => {
    assert.deepEqual(parseRobots('Sitemap: https://a/1.xml\r\n# Sitemap: no\rsitemap:https://a/2.xml#x\nSitemap:\n', 'x').sitemaps, ['https://a/1.xml', 'https://a/2.xml#x']);
  });
});

describe('feeds', () => {
  const ATOM = '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><id>1</id><title>A &amp; B</title><link rel="enclosure" href="x"/><link href="https://a/1"/><updated>2025-01-01T00:00:00Z</updated></entry></feed>';
  const RSS = '<rss version="2.0"><channel><title>T</title><item><guid isPermaLink="true">1</guid><title><![CDATA[A & B]]></title><link>https://a/1</link><pubDate>2025</pubDate></item></channel></rss>';
  const JSON_FEED = '{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1","url":"https://a/1","title":"A & B","date_published":"2025"}]}';
  for (const source of [ATOM, RSS, JSON_FEED]) {
    test(source.slice(0, 12), () => {
      const { title, items, problem } = parseFeed(source);
      assert.deepEqual([title, problem, items.map(({ id, link, title: name }) => [id, link, name])], ['T', null, [['1', 'https://a/1', 'A & B']]]);
    });
  }
  test('a full text with thousands of entities', () => {
    const text = '&lt;p&gt;'.repeat(5000);
    assert.equal(parseFeed(`<rss><channel><title>T</title><item><title>${text}</title></item></channel></rss>`).items[0]?.title, '<p>'.repeat(5000));
  });
  test('a bomb of entities is refused', () => {
    const bomb = `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(9000)}">]><rss><channel><title>${'&a;'.repeat(1000)}</title></channel></rss>`;
    assert.notEqual(parseFeed(bomb).problem, null);
  });
  for (const source of ['<html></html>', '{"items":[]}', '{', '', '<rss><channel></rss>', 'null']) test(`not a feed: ${source}`, () => assert.notEqual(parseFeed(source).problem, null));
});

describe('sitemaps', () => {
  test('entities are read once', () => assert.deepEqual(parseSitemap('<urlset><url><loc>https://a/?b&amp;amp;c</loc></url></urlset>').entries.map(({ loc }) => loc), ['https://a/?b&amp;c']));
  test('an empty one is one', () => assert.deepEqual(parseSitemap('<urlset></urlset>'), { sitemaps: [], entries: [], problem: null }));
  for (const source of ['', 'text', '<html/>', '<urlset><url></urlset>', '<urlset>\u0001</urlset>', '<urlset><url><loc>a&b</loc></url></urlset>']) test(`no sitemap: ${JSON.stringify(source)}`, () => assert.notEqual(parseSitemap(source).problem, null));
});

describe('pages', () => {
  test('text of editors is told from the rest', () => {
    const { links } = pageFacts('<a href=1>x</a><div class="a prose b"><p><a href=2>x</a></div><a href=3>x</a><div class="prosecco"><a href=4>x</a></div>');
    assert.deepEqual(links.map(({ href, prose }) => [href, prose]), [['1', false], ['2', true], ['3', false], ['4', false]]);
  });
  test('scripts, comments, templates and drawings hold no links or titles', () => {
    const { links, titles } = pageFacts('<title>T</title><script>"<a href=1>"</script><!-- <a href=2> --><template><a href=3>x</a></template><svg><title>no</title></svg><noscript><a href=4>x</a></noscript>');
    assert.deepEqual([links.map(({ href }) => href), titles], [['4'], ['T']]);
  });
});

test('addresses: ours under both names, others, none', () => {
  const places = new Places('http://localhost:3000', 'https://news.example');
  assert.equal(places.text('../b?c#d', '/a/b/'), '/a/b?c');
  assert.equal(places.text('https://news.example/x', '/'), '/x');
  assert.equal(places.text('http://localhost:3000/x', '/'), '/x');
  assert.equal(places.text('//other.example/x', '/'), 'https://other.example/x');
  for (const href of ['mailto:a@b', 'javascript:x', 'tel:1', 'http://[', 'data:,x']) assert.equal(places.text(href, '/'), null, href);
});

test('kinds of pages by address', () => {
  const KINDS = { '/': 'front', '/en': 'front', '/zh-TW': 'front', '/articles/a': 'article', '/en/articles/a': 'article', '/tags/a/b': 'list', '/en/archive': 'list', '/authors': 'list', '/authors/lin': 'author', '/about': 'other', '/search?q=x': 'other', '/articles': 'other' };
  assert.deepEqual(Object.fromEntries(Object.keys(KINDS).map((path) => [path, kindOf(path)])), KINDS);
});

test('language codes', () => {
  for (const code of ['zh-CN', 'zh-Hans', 'zh-Hant-TW', 'en', 'yue']) assert.equal(isLanguage(code), true, code);
  for (const code of ['', 'zh_CN', 'zh-UK', 'en-EU', 'chinese', 'xq', 'ZH', 'CN-zh']) assert.equal(isLanguage(code), false, code);
});

test('times need a zone', () => {
  assert.equal(instant('2025-02-10T08:00:00+08:00'), Date.UTC(2025, 1, 10));
  assert.equal(instant('2025-02-10', true), Date.UTC(2025, 1, 10));
  for (const value of ['2025-02-10', '2025-02-10T08:00:00', '2025-13-10T08:00:00Z', 'yesterday', 5, null]) assert.equal(instant(value), null, String(value));
});
