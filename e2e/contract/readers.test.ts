import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { readersPath } from '../../archive/readers';
import { discardArchive } from '../../archive/store';
import { runCommand, type RunningSite, scratchFolder, startSite, writeFiles } from '../support/site';
import { plain } from './fixtures';

const PATIENCE_MS = 45_000;
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
const SITE_FILE = 'name: {zh-CN: 读报, en: The Reader}\nsidebar: {widgets: [popular, taglist]}\n';

const FILES: Readonly<Record<string, string>> = {
  'site.yml': SITE_FILE,
  'articles/a.md': plain('甲文', '2025-02-10 10:00:00', 'categories: [要闻]\ntags: [人工智能, 芯片]'),
  'articles/b.md': plain('乙文', '2025-02-09 10:00:00', 'categories: [要闻]\ntags: [人工智能, 芯片]'),
  'articles/c.md': plain('丙文', '2025-02-08 10:00:00', 'categories: [要闻]\ntags: [重庆, 5G]'),
  'articles/中 文.md': plain('丁文', '2025-02-07 10:00:00', 'slug: 中-文'),
  'articles/a.en.md': plain('Text A', '2025-02-10 10:00:00', 'tags: [chips]'),
  'articles/draft.md': plain('草稿', '2025-02-10 10:00:00', 'draft: true'),
  'articles/expired.md': plain('过期', '2025-02-10 10:00:00', 'expiryDate: "2025-03-01 00:00:00"'),
  'terms/tags/人工智能.yml': 'description: 机器怎样学习。\n',
};

type Reader = { from?: string; name?: string };

describe('what is read is counted', () => {
  const folder = scratchFolder('readers');
  const dataDir = scratchFolder('readers-data');
  const env = { CONTENT_DIR: folder, DATA_DIR: dataDir };
  let site: RunningSite;

  const publish = (files: Readonly<Record<string, string>> = {}): ReturnType<typeof runCommand> => {
    writeFiles(folder, files);
    return runCommand('publish', ['--json'], env);
  };
  const restart = async (): Promise<void> => {
    await site.stop();
    site = await startSite(env);
  };
  const text = async (path: string): Promise<string> => (await site.get(encodeURI(path))).text();
  /** As a page of this site sends it. */
  const tell = async (path: string, { from = '203.0.113.1', name = BROWSER }: Reader = {}): Promise<number> => {
    const answer = await site.get('/api/read', { method: 'POST', body: path, headers: { 'sec-fetch-site': 'same-origin', 'user-agent': name, 'x-forwarded-for': from } });
    await answer.arrayBuffer();
    return answer.status;
  };
  const ranked = async (path: string): Promise<string[]> => {
    const list = /<ol class="ranked[^"]*" data-most-read[^>]*>(.*?)<\/ol>/s.exec(await text(path))?.[1] ?? '';
    return [...list.matchAll(/<h3[^>]*><a [^>]*>(.*?)<\/a>/g)].map(([, title]) => title ?? '');
  };
  const eventually = async (what: string, isTrue: () => Promise<boolean>): Promise<void> => {
    const until = Date.now() + PATIENCE_MS;
    while (!(await isTrue().catch(() => false))) {
      if (Date.now() > until) assert.fail(`${what}: not within ${PATIENCE_MS} ms`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };

  before(async () => {
    assert.equal(publish(FILES).code, 0);
    site = await startSite(env);
  });
  after(async () => {
    await site.stop();
    rmSync(folder, { recursive: true });
    rmSync(dataDir, { recursive: true });
  });

  test('before anybody has read there is a list that says so, and no empty box anywhere', async () => {
    const answer = await site.get('/popular');
    assert.equal(answer.status, 200);
    assert.match(await answer.text(), /class="empty"/);
    for (const path of ['/', '/articles/a', '/en/popular']) assert.doesNotMatch(await text(path), /data-most-read/, path);
  });

  test('a reader counts once, a program never, and a restart keeps it', async () => {
    for (let i = 0; i < 4; i++) assert.equal(await tell('/articles/a'), 204);
    for (const from of ['203.0.113.2', '2001:db8::1', '2001:db8::2']) assert.equal(await tell('/articles/b', { from }), 204);
    for (let i = 0; i < 5; i++) assert.equal(await tell('/articles/c', { from: `203.0.113.${10 + i}`, name: `Mozilla/5.0 (compatible; Bot/${i}; +http://bot.example)` }), 204);
    for (let i = 0; i < 3; i++) assert.equal(await tell('/articles/%E4%B8%AD-%E6%96%87', { name: `${BROWSER} ${i}` }), 204);
    assert.equal(await tell('/en/articles/a'), 204);
    await restart();
    assert.deepEqual(await ranked('/popular'), ['丁文', '乙文', '甲文']);
    assert.deepEqual(await ranked('/en/popular'), ['Text A']);
    assert.equal(await tell('/articles/a'), 204);
    await restart();
    assert.deepEqual(await ranked('/popular'), ['丁文', '乙文', '甲文']);
  });

  test('it stands on the front page, beside articles and on the pages of its terms', async () => {
    assert.deepEqual(await ranked('/'), ['丁文', '乙文', '甲文']);
    assert.deepEqual(await ranked('/articles/c'), ['丁文', '乙文', '甲文']);
    assert.deepEqual(await ranked('/tags/人工智能'), ['乙文', '甲文']);
    assert.deepEqual(await ranked('/categories/要闻'), ['乙文', '甲文']);
    assert.match(await text('/articles/a'), /data-read=""/);
  });

  test('nobody is named in the file, and the server writes no log of it', async () => {
    assert.doesNotMatch(site.output(), /203\.0\.113|articles\/a/);
    const bytes = ['', '-wal'].map((suffix) => readFileSync(readersPath(dataDir) + suffix, { flag: 'a+' }).toString('latin1')).join('');
    assert.ok(bytes.includes('zh-CN'));
    assert.doesNotMatch(bytes, /203\.0\.113|2001:db8|Mozilla/);
  });

  test('an archive that is made anew keeps the counts', async () => {
    await site.stop();
    discardArchive(dataDir);
    assert.equal(publish().code, 0);
    site = await startSite(env);
    assert.deepEqual(await ranked('/popular'), ['丁文', '乙文', '甲文']);
  });

  test('what was withdrawn is in no list', async () => {
    rmSync(`${folder}/articles/中 文.md`);
    publish();
    await eventually('the withdrawn article left', async () => (await ranked('/popular')).join() === '乙文,甲文');
  });

  const own = { 'sec-fetch-site': 'same-origin', 'user-agent': BROWSER };
  const bad: readonly (readonly [what: string, init: RequestInit, status: number])[] = [
    ['another method', { method: 'GET', headers: own }, 405],
    ['PUT', { method: 'PUT', body: '/articles/a', headers: own }, 405],
    ['another site\'s page', { method: 'POST', body: '/articles/a', headers: { ...own, 'sec-fetch-site': 'cross-site' } }, 403],
    ['a sister site\'s page', { method: 'POST', body: '/articles/a', headers: { ...own, 'sec-fetch-site': 'same-site' } }, 403],
    ['no page at all', { method: 'POST', body: '/articles/a', headers: { 'user-agent': BROWSER } }, 403],
    ['an older browser on another site', { method: 'POST', body: '/articles/a', headers: { 'user-agent': BROWSER, origin: 'https://other.example' } }, 403],
    ['an unknown article', { method: 'POST', body: '/articles/unknown', headers: own }, 404],
    ['a draft', { method: 'POST', body: '/articles/draft', headers: own }, 404],
    ['an expired article', { method: 'POST', body: '/articles/expired', headers: own }, 404],
    ['another page', { method: 'POST', body: '/', headers: own }, 404],
    ['nothing', { method: 'POST', headers: own }, 404],
    ['an address with a query', { method: 'POST', body: '/articles/a?b', headers: own }, 404],
    ['a whole URL', { method: 'POST', body: 'http://localhost/articles/a', headers: own }, 404],
    ['broken encoding', { method: 'POST', body: '/articles/%E4%B8', headers: own }, 404],
    ['bytes', { method: 'POST', body: new Uint8Array([0, 255, 254, 10]), headers: own }, 404],
    ['SQL', { method: 'POST', body: "/articles/a'; DROP TABLE totals; --", headers: own }, 404],
    ['10,000 characters', { method: 'POST', body: `/articles/${'a'.repeat(10_000)}`, headers: own }, 413],
  ];
  test('whatever is sent there is an answer, and a sound one after it', async () => {
    for (const [what, init, status] of bad) {
      const answer = await site.get('/api/read', init).catch((error: unknown) => assert.fail(`${what}: ${String(error)}`));
      await answer.arrayBuffer();
      assert.equal(answer.status, status, what);
      assert.equal(answer.headers.get('set-cookie'), null);
    }
    assert.equal(await tell('/articles/a', { from: '198.51.100.9' }), 204);
  });

  test('one client that goes on and on is stopped, and nobody else', async () => {
    const codes: number[] = [];
    for (let i = 0; i < 90; i++) codes.push(await tell('/articles/c', { from: '198.51.100.1', name: `${BROWSER} ${i}` }));
    assert.ok(codes.includes(204) && codes.includes(429), [...new Set(codes)].join());
    assert.equal(await tell('/articles/c', { from: '198.51.100.2' }), 204);
  });

  test('a term says what its file says as soon as that is published, and keeps it while the file is broken', async () => {
    assert.match(await text('/tags/人工智能'), /机器怎样学习。/);
    assert.equal(publish({ 'terms/tags/人工智能.yml': 'title: {zh-CN: 机器智能}\ndescription: 机器怎样想。\n' }).code, 0);
    await eventually('the tag says something else', async () => (await text('/tags/人工智能')).includes('机器怎样想。'));
    assert.match(await text('/tags'), /机器智能/);
    const broken = publish({ 'terms/tags/人工智能.yml': 'descripton: 打错了\n' });
    assert.equal(broken.code, 1);
    assert.match(broken.stdout, /"file":"terms\/tags\/人工智能\.yml","line":1.*descripton/);
    assert.match(await text('/tags/人工智能'), /机器怎样想。/);
    assert.equal(runCommand('check', [], env).code, 1);
    rmSync(`${folder}/terms`, { recursive: true });
    assert.equal(publish().code, 0);
    await eventually('the tag says nothing of itself', async () => !(await text('/tags/人工智能')).includes('机器怎样想。'));
  });

  test('tags stand by their letters; some of them can be asked for without a script and without filling the cache', async () => {
    const index = await site.get('/tags');
    assert.match(index.headers.get('cache-control') ?? '', /public/);
    const letters = [...(await index.text()).matchAll(/<h2 id="initial-(\w+)"/g)].map(([, letter]) => letter);
    assert.deepEqual(letters, ['c', 'r', 'x', 'other']);
    const asked = await site.get('/tags?q=rgzn&utm_source=x');
    assert.match(asked.headers.get('cache-control') ?? '', /private/);
    const found = await asked.text();
    assert.match(found, /href="\/tags\/%E4%BA%BA%E5%B7%A5%E6%99%BA%E8%83%BD"/);
    assert.doesNotMatch(found, /href="\/tags\/5g"/);
    assert.match(found, /<meta name="robots" content="noindex/);
    for (const query of ['?q=', '?utm_source=x', '?initial=', '?other=1']) {
      assert.match((await site.get(`/tags${query}`)).headers.get('cache-control') ?? '', /public/, query);
    }
    for (const query of [`?q=${'%25'.repeat(500)}`, '?q=%00', '?q=%27%22%3Cscript%3E', '?q[]=a', '?initial=%F0%9F%98%80', '?q=a&q=b']) {
      const answer = await site.get(`/tags${query}`);
      assert.equal(answer.status, 200, query);
      assert.doesNotMatch(await answer.text(), /'"<script>/, query);
    }
    assert.match(await text('/tags/人工智能'), /class="tagline beside".*%E8%8A%AF%E7%89%87/s);
  });

  test('a line in site.yml turns it off', async () => {
    assert.equal(publish({ 'site.yml': `${SITE_FILE}popular: false\n` }).code, 0);
    await eventually('the list is gone', async () => (await site.get('/popular')).status === 404);
    assert.equal(await tell('/articles/a'), 404);
    for (const path of ['/', '/articles/a', '/tags/人工智能']) assert.doesNotMatch(await text(path), /data-most-read|data-read|href="\/popular"/, path);
  });
});
