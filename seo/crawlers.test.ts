import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse as parseYaml } from 'yaml';
import { articleMarkdown, markdownHeaders } from './article-markdown';
import { feedLinkHeader, linkHeader } from './link-header';
import { llmsTxt } from './llms';
import { manifest } from './manifest';
import { absoluteMarkdown } from './markdown-links';
import { ARTICLE, CLEAN, FEED, NASTY, SITE } from './nasty.fixture';
import { robotsTxt } from './robots';

test('robots.txt closes machine interfaces only, and refuses the AI uses the owner refuses', () => {
  const open = robotsTxt(SITE.origin, ['/sitemap.xml']);
  assert.equal(open, 'User-agent: *\nDisallow: /api/\n\nSitemap: https://news.example/sitemap.xml\n');
  const closed = robotsTxt(SITE.origin, [], { training: false, search: true, requests: true });
  const group = closed.split('\n\n')[1] ?? '';
  assert.match(group, /User-agent: GPTBot\n(?:User-agent: .*\n)+Disallow: \/\n?$/);
  assert.doesNotMatch(closed, /PerplexityBot|ChatGPT-User|Disallow: \/_next|Disallow: \/search/);
});

test('llms.txt is a heading, a line and links; titles cannot break it', () => {
  const text = llmsTxt(SITE.origin, '大报', '讲清楚\n复杂的事', [
    { title: '栏目', links: [{ title: 'a](http://x) `b` <i>', path: '/categories/a(b)', note: '*注*' }] }, { title: '空', links: [] },
  ]);
  assert.equal(text, '# 大报\n\n> 讲清楚 复杂的事\n\n## 栏目\n\n- [a\\](http://x) \\`b\\` \\<i\\>](https://news.example/categories/a%28b%29): \\*注\\*\n');
});

test('the manifest of an edition starts in that edition', () => {
  const app = manifest({ ...SITE, locale: 'en', name: 'Broadsheet of the North' });
  assert.deepEqual([app.start_url, app.scope, app.lang, app.short_name], ['/en', '/en', 'en', 'Broadsheet…']);
  assert.deepEqual(app.icons?.map(({ sizes }) => sizes), ['192x192', '512x512', 'any']);
});

test('Markdown copy: a header that is YAML whatever the title holds, then the text', () => {
  const text = articleMarkdown(ARTICLE, '第一段。\r\n\r\n![图](a.webp)\u0000', SITE, (written) => (written === 'a.webp' ? '/media/a.webp' : null));
  const [, header = '', ...rest] = text.split(/^---$/m);
  const fields = parseYaml(header) as Record<string, unknown>;
  assert.equal(fields.title, CLEAN);
  assert.equal(fields.url, 'https://news.example/articles/%E4%B8%AD%E6%96%87');
  assert.equal(fields.published, '2025-02-10T16:09:23+08:00');
  assert.deepEqual(fields.tags, ['A&B', '芯片']);
  assert.equal(fields.sourceUrl, 'https://origin.example/a?x=1&y=2');
  assert.ok(rest.join('---').endsWith('\n\n第一段。\n\n![图](https://news.example/media/a.webp)\n'));
  assert.match(text, /^# A & B \\<i\\>/m);
});

test('the copy is not indexed and names its page', () => {
  const headers = markdownHeaders(ARTICLE, SITE);
  assert.equal(headers['X-Robots-Tag'], 'noindex');
  assert.equal(headers.Link, '<https://news.example/articles/%E4%B8%AD%E6%96%87>; rel="canonical"; type="text/html"');
});

const BASE = 'https://news.example/articles/a';
const LINKS: readonly (readonly [string, string])[] = [
  ['[甲](/articles/b "题")', '[甲](https://news.example/articles/b "题")'],
  ['[乙](../b.md#x)', '[乙](https://news.example/articles/final#x)'],
  ['![图](<a b.webp>)', '![图](https://news.example/articles/a%20b.webp)'],
  ['[维](https://x.example/a_(b))', '[维](https://x.example/a_%28b%29)'],
  ['`[码](x)` 与 [丙](x)', '`[码](x)` 与 [丙](https://news.example/articles/x)'],
  ['```\n[码](x)\n~~~\n```\n[丁](x)', '```\n[码](x)\n~~~\n```\n[丁](https://news.example/articles/x)'],
  ['[r]: /y\n[^1]: /z', '[r]: https://news.example/y\n[^1]: /z'],
  ['[信](mailto:a@b.example) [坏](javascript:x)', '[信](mailto:a@b.example) [坏](javascript:x)'],
  ['[脚](#fn)', '[脚](https://news.example/articles/a#fn)'],
  ['[不完整](', '[不完整]('],
];

for (const [markdown, expected] of LINKS) {
  test(`Markdown for another place: ${JSON.stringify(markdown)}`, () => {
    assert.equal(absoluteMarkdown(markdown, BASE, (written) => (written.startsWith('../b.md') ? `/articles/final${written.slice(7)}` : null)), expected);
  });
}

test('Link headers are ASCII on one line', () => {
  const value = linkHeader([{ href: 'https://news.example/a?x=1,2;"<>', rel: 'alternate', type: 'text/markdown', title: '题 "x"\r\nX: y' }, { href: 'https://news.example/', rel: 'up', title: 'a "b"' }]);
  assert.match(value, /^[\x20-\x7e]*$/);
  assert.equal(value, '<https://news.example/a?x=1,2;%22%3C%3E>; rel="alternate"; type="text/markdown"; title*=UTF-8\'\'%E9%A2%98%20%22x%22%20X%3A%20y, <https://news.example/>; rel="up"; title="a \\"b\\""');
  assert.equal(feedLinkHeader(FEED), '<https://hub.example/>; rel="hub", <https://news.example/feed.xml>; rel="self"');
  assert.ok(!linkHeader([{ href: 'https://news.example/', rel: 'up', title: NASTY }]).includes('\u0000'));
});
