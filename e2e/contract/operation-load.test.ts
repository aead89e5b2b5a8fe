import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { runCommand, scratchFolder, writeFiles } from '../support/site';
import { plain } from './fixtures';
import { eventually, fetchOnce, filesUnder, metricsOf, type Outcome, pause, startWatched, type Watched, warmed } from './fixtures-operation';

/** Far more than the newest hundred, which are rendered ahead, and than may wait for their turn. */
const COUNT = 500;
const folder = scratchFolder('operation-load');
const dataDir = scratchFolder('operation-load-data');
const env = { CONTENT_DIR: folder, DATA_DIR: dataDir, LOG_LEVEL: 'info' };
let site: Watched;

before(async () => {
  writeFiles(folder, {
    'site.yml': 'name: {zh-CN: 忙报}\n',
    ...Object.fromEntries(Array.from({ length: COUNT }, (_, n) => [`articles/mang-${n}.md`, plain(`忙碌${n}`, new Date(Date.UTC(2024, 0, 1 + n)).toISOString().slice(0, 10), 'categories: [要闻]')])),
  });
  assert.equal(runCommand('publish', [], env).code, 0);
  site = await startWatched(env);
  await warmed(site);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true });
});

const ask = (path: string): Promise<Outcome> => fetchOnce(site.origin, path);
const RENDERS = 'broadsheet_render_seconds_count';

/** Asks for all of them, some at a time. */
async function askAll(paths: readonly string[], atOnce: number): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (let at = next++; at < paths.length; at = next++) outcomes[at] = await ask(paths[at] ?? '/');
  }));
  return outcomes;
}

test('a hundred readers who ask at once for a page that is not there yet have it rendered once', async () => {
  const before = await metricsOf(site);
  const outcomes = await Promise.all(Array.from({ length: 100 }, () => ask('/articles/mang-0')));
  assert.deepEqual([...new Set(outcomes.map(({ status }) => status))], [200]);
  assert.equal(new Set(outcomes.map(({ body }) => body)).size, 1);
  const now = await metricsOf(site);
  assert.deepEqual([now.sum(RENDERS, { kind: 'article' }) - before.sum(RENDERS, { kind: 'article' }), now.sum(RENDERS) - before.sum(RENDERS)], [1, 1]);
});

test('too many pages at once: some are refused for a moment, what is kept is answered, and then all is well', async () => {
  const cold = Array.from({ length: 390 }, (_, n) => `/articles/mang-${n + 1}`);
  const kept = ['/', '/articles/mang-499', '/articles/mang-0', '/categories/%E8%A6%81%E9%97%BB'];
  for (const path of kept) assert.equal((await ask(path)).status, 200);
  const rush = Promise.all(cold.map(ask));
  let isOver = false;
  void rush.finally(() => (isOver = true));
  const meanwhile: number[] = [];
  while (!isOver || meanwhile.length < 20) meanwhile.push((await ask(kept[meanwhile.length % kept.length] ?? '/')).status);
  const outcomes = await rush;
  const refused = outcomes.filter(({ status }) => status !== 200);
  assert.ok(refused.length > 0 && refused.length < cold.length, `${refused.length} refused`);
  for (const { status, retryAfter, body } of refused) {
    assert.equal(status, 503);
    assert.match(String(retryAfter), /^[1-9]\d?$/, 'RFC 9110 §10.2.3');
    assert.match(body, /^503 /);
  }
  assert.deepEqual([...new Set(meanwhile)], [200]);
  const again = await askAll(cold, 10);
  assert.deepEqual(again.filter(({ status }) => status !== 200), []);
  await eventually('nobody waits', async () => (await metricsOf(site)).sum('broadsheet_renders_waiting') === 0);
});

const letters = (n: number): string => `${n.toString(36)}${(n * 2_654_435_761 % 4_294_967_296).toString(36)}`;
const two = (n: number): string => String(n % 100).padStart(2, '0');
/** Addresses anybody can make up by the million, family by family. */
const MADE_UP: readonly (readonly [family: string, make: (n: number) => string])[] = [
  ['articles', (n) => `/articles/${letters(n)}`], ['Markdown copies', (n) => `/articles/${letters(n)}.md`], ['words', (n) => `/${letters(n)}`], ['folders', (n) => `/${letters(n)}/${letters(n + 1)}/${letters(n + 2)}`],
  ['another edition', (n) => `/en/articles/${letters(n)}`], ['tags', (n) => `/tags/${letters(n)}`], ['pages of tags', (n) => `/tags/${letters(n)}/page/${n}`], ['pages of a list', (n) => `/categories/%E8%A6%81%E9%97%BB/page/${n + 1000}`],
  ['feeds', (n) => `/authors/${letters(n)}/feed.xml`], ['days', (n) => `/archive/${1000 + n}/${two(n)}/${two(n * 7)}`], ['years', (n) => `/archive/${3000 + n}`], ['pages of years', (n) => `/archive/2024/page/${n + 500}`],
  ['sitemaps', (n) => `/sitemaps/${letters(n)}.xml`], ['sitemaps that look right', (n) => `/sitemaps/articles.zh-CN.${1000 + n}-01.xml`], ['pictures', (n) => `/media/images/${letters(n)}.png`], ['files', (n) => `/_next/static/chunks/${letters(n)}.js`],
  ['previews', (n) => `/preview/${letters(n)}.${letters(n + 1)}`], ['queries', (n) => `/nope?${letters(n)}=1`], ['long ones', (n) => `/${letters(n).repeat(60)}`], ['old addresses', (n) => `/post/${letters(n)}/index.html`],
];
const EACH = 100;
/** What rendering a state page now and then comes to: the guesses allowed at once and in a minute, and one page without them per edition and state. */
const A_FEW = 5 + 12 + 4;

describe('addresses made up by the thousand', () => {
  const files = (): string[] => [...filesUnder('.next').filter((file) => !/^\.next\/(?:cache|diagnostics)\//.test(file)), ...filesUnder(dataDir)];
  for (const [family, make] of MADE_UP) {
    test(`${family} like ${make(1).slice(0, 50)}: nothing is rendered or kept for them, and no file is written`, async () => {
      const [before, there] = [await metricsOf(site), files()];
      const outcomes = await askAll(Array.from({ length: EACH }, (_, n) => make(n)), 8);
      assert.deepEqual([...new Set(outcomes.map(({ status }) => status))].filter((status) => status !== 308), family === 'old addresses' ? [] : [404]);
      const now = await metricsOf(site);
      for (const name of [RENDERS, 'broadsheet_cache_entries']) {
        const moved = now.sum(name) - before.sum(name);
        assert.ok(moved <= A_FEW, `${name} moved by ${moved}`);
      }
      assert.deepEqual(files(), there);
    });
  }
  test('queries on a page that is there are that page', async () => {
    assert.equal((await ask('/archive')).status, 200);
    const before = await metricsOf(site);
    const outcomes = await askAll(Array.from({ length: EACH }, (_, n) => `/archive?${letters(n)}=${n}`), 8);
    assert.deepEqual([new Set(outcomes.map(({ body }) => body)).size, (await metricsOf(site)).sum(RENDERS), (await metricsOf(site)).sum('broadsheet_cache_entries')], [1, before.sum(RENDERS), before.sum('broadsheet_cache_entries')]);
  });
  test('searches are answered and not kept', async () => {
    const before = await metricsOf(site);
    const outcomes = await askAll(Array.from({ length: 30 }, (_, n) => `/search?q=${letters(n)}`), 8);
    assert.deepEqual([...new Set(outcomes.map(({ status }) => status))], [200]);
    await pause(100);
    assert.equal((await metricsOf(site)).sum('broadsheet_cache_entries'), before.sum('broadsheet_cache_entries'));
  });
});
