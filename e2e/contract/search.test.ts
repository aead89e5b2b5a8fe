import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import en from '../../messages/en.json';
import zh from '../../messages/zh-CN.json';
import { publishAndStart, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { open, textOf } from './fixtures';
import { HOSTILE, SEARCH_FILES } from './fixtures-search';

const folder = scratchFolder('search');
let site: RunningSite;

before(async () => {
  writeFiles(folder, SEARCH_FILES);
  site = await publishAndStart(folder);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Items = { items: { kind: string; title: string; href: string; count?: number; date?: string }[] };
const urlOf = (prefix: string, fields: Record<string, string>): string => `${prefix}/search?${new URLSearchParams(fields)}`;
const suggest = async (prefix: string, q: string): Promise<Response> => site.get(`${prefix}/api/suggest?${new URLSearchParams({ q })}`);
/** Slugs of the articles a page of results links to, in order. */
const slugsOf = (html: string): string[] => [...new Set([...html.matchAll(/href="(?:\/en)?\/articles\/([a-z0-9-]+)"/g)].map((match) => match[1] ?? ''))];
async function found(fields: Record<string, string>, prefix = ''): Promise<string[]> {
  const answer = await site.get(urlOf(prefix, fields));
  assert.equal(answer.status, 200);
  const html = await answer.text();
  const list = html.indexOf('id="results"');
  return list < 0 ? [] : slugsOf(html.slice(list, html.indexOf('</ol>', list)));
}

describe('what is typed finds what was meant', () => {
  for (const [query, slugs] of [
    ['渡船', ['du-chuan']], ['算力', ['suan-li']], ['計算', ['suan-li']], ['ＤｅｅｐＳｅｅｋ-r1', ['suan-li']], ['第3章', ['zhang-jie']], ['5g技术', ['zhang-jie']], ['c++', ['zhang-jie']],
    ['cafe', ['du-chuan']], ['"渡口 日志"', ['du-chuan']], ['作者:乙生', ['zhang-jie']], ['標籤:航道', ['du-chuan']], ['1200', ['zhang-jie']],
  ] as const) {
    test(query, async () => assert.deepEqual(await found({ q: query }), slugs));
  }
  test('what is excluded is not there, nor are drafts and articles of the future or the past', async () => {
    assert.deepEqual((await found({ q: '共有词' })).sort(), ['du-chuan', 'suan-li', 'zhang-jie']);
    assert.deepEqual((await found({ q: '共有词 -渡船' })).sort(), ['suan-li', 'zhang-jie']);
    assert.deepEqual((await found({ q: '共有词', category: 'tech' })).sort(), ['suan-li', 'zhang-jie']);
    assert.deepEqual(await found({ q: '共有词', from: '2025-03-01', to: '2025-03-31' }), ['zhang-jie']);
  });
  test('the headline counts more than the body; by date the newest is first', async () => {
    assert.equal((await found({ q: '灯塔' }))[0], 'suan-li');
    assert.deepEqual(await found({ q: '灯塔', sort: 'date' }), ['zhang-jie', 'suan-li']);
  });
  test('each edition finds its own', async () => {
    assert.deepEqual(await found({ q: 'ferry' }, '/en'), ['ferry']);
    assert.deepEqual(await found({ q: 'ferry' }), []);
  });
});

describe('anything can be typed', () => {
  for (const [name, query] of HOSTILE) {
    test(name, async () => {
      for (const [prefix, words] of [['', zh], ['/en', en]] as const) {
        const page = await open(site, urlOf(prefix, { q: query, page: query.slice(0, 5), from: query.slice(0, 12), category: query.slice(0, 20) }));
        assert.equal(page.status, 200);
        assert.ok(textOf(page.main).length > 0 && words.search.title.length > 0);
        assert.match(page.meta('robots') ?? '', /noindex/);
        const answer = await suggest(prefix, query);
        assert.equal(answer.status, 200);
        assert.ok(Array.isArray(((await answer.json()) as Items).items));
      }
    });
  }
  test('what does not fit into a request line is refused, and searching goes on', async () => {
    assert.ok([400, 414, 431].includes((await site.get(urlOf('', { q: '长'.repeat(10_000) }))).status));
    assert.deepEqual(await found({ q: '渡船' }), ['du-chuan']);
  });
  test('malformed encoding in a query is no error', async () => {
    for (const path of ['/search?q=%ff%fe', '/search?q=%', '/search?q&q=x&page=0', '/api/suggest', '/api/suggest?q=%E0%A4', '/en/api/suggest?x=1']) assert.equal((await site.get(path)).status, 200, path);
  });
  test('one client asks for a hundred things at once; another is answered meanwhile', async () => {
    const greedy = Array.from({ length: 100 }, async (_, n) => (await site.get(urlOf('', { q: `共有词 ${n} 灯塔 的 是` }))).status);
    const other = await site.get(urlOf('', { q: '渡船' }), { headers: { 'x-forwarded-for': '203.0.113.9' } });
    assert.equal(other.status, 200);
    const statuses = new Set(await Promise.all(greedy));
    statuses.delete(503);
    assert.deepEqual([...statuses], [200]);
  });
});

describe('the page', () => {
  test('marks what was looked for, and nothing an article or a reader wrote becomes markup', async () => {
    const english = await (await site.get(urlOf('/en', { q: 'ferry <i>' }))).text();
    assert.match(english, /<mark>ferry<\/mark> &amp; &lt;b&gt;the&lt;\/b&gt; log/);
    assert.doesNotMatch(english, /<i>|<b>the/);
    const chinese = await (await site.get(urlOf('', { q: '渡口日志', tag: '"><i>', from: '2025-13-45' }))).text();
    assert.doesNotMatch(chinese, /<i>|2025-13-45|alert\(1\)<\/script>/);
  });
  test('facets count all results and lead to them, other filters kept', async () => {
    const html = await (await site.get(urlOf('', { q: '共有词', from: '2025-01-01' }))).text();
    const links = [...html.matchAll(/<a href="([^"]+)" rel="nofollow">([^<]+)<\/a> <span>(\d+)<\/span>/g)].map(([, href = '', name = '', count = '']) => [new URL(href.replaceAll('&amp;', '&'), site.origin), name, Number(count)] as const);
    assert.deepEqual(links.map(([, name, count]) => [name, count]), [['科技', 2], ['航道', 1], ['乙生', 1]]);
    for (const [url, , count] of links) {
      assert.deepEqual([url.searchParams.get('q'), url.searchParams.get('from')], ['共有词', '2025-01-01']);
      assert.equal((await found(Object.fromEntries(url.searchParams))).length, count);
    }
  });
  test('a page beyond the last is the last one; a slip of the pen gets a hint', async () => {
    assert.equal((await found({ q: '共有词', page: '999' })).length, 3);
    assert.ok((await open(site, urlOf('/en', { q: 'crosings' }))).hrefs().includes('/en/search?q=crossings'));
  });
  test('is for this reader alone and for no search engine', async () => {
    const page = await open(site, urlOf('', { q: '渡船' }));
    assert.match(page.meta('robots') ?? '', /noindex/);
    assert.equal((await site.get(urlOf('', { q: '渡船' }))).headers.get('cache-control'), 'private, no-cache');
  });
});

describe('/api/suggest', () => {
  test('completes headlines and terms, in each edition', async () => {
    const { items } = (await (await suggest('', '渡')).json()) as Items;
    assert.deepEqual(items.map(({ kind, href }) => [kind, href]), [['article', '/articles/du-chuan']]);
    const terms = (await (await suggest('', '航')).json()) as Items;
    assert.deepEqual(terms.items.map(({ kind, title, count }) => [kind, title, count]), [['tag', '航道', 1]]);
    const english = (await (await suggest('/en', 'ferr')).json()) as Items;
    assert.deepEqual(english.items.map(({ href, title }) => [href, title]), [['/en/articles/ferry', 'The ferry & <b>the</b> log']]);
  });
  test('is small JSON for this reader alone', async () => {
    const answer = await suggest('', '渡');
    assert.deepEqual(['content-type', 'cache-control', 'x-robots-tag', 'x-content-type-options'].map((name) => answer.headers.get(name)), ['application/json; charset=utf-8', 'private, max-age=60', 'noindex', 'nosniff']);
    assert.deepEqual(await (await suggest('', '')).json(), { items: [] });
  });
});
