import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { renameSync, rmSync, truncateSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { archivePath, discardArchive } from '../../archive/store';
import { runCommand, type RunningSite, scratchFolder, startSite, writeFiles } from '../support/site';
import { plain } from './fixtures';

const PATIENCE_MS = 90_000;
/** Less than the 60 s after which Next renders a page anew without being told. */
const TOLD_MS = 45_000;

/** Asks until an answer is as expected; readers reload, too. */
async function eventually(what: string, isTrue: () => Promise<boolean>, patience = PATIENCE_MS): Promise<void> {
  const until = Date.now() + patience;
  while (Date.now() < until) {
    if (await isTrue().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  assert.fail(`${what}: not within ${patience} ms`);
}

const holds = (site: RunningSite, path: string, text: string) => async (): Promise<boolean> => (await (await site.get(encodeURI(path))).text()).includes(text);
const answers = (site: RunningSite, path: string, status: number, location?: string) => async (): Promise<boolean> => {
  const answer = await site.get(encodeURI(path));
  return answer.status === status && (location === undefined || answer.headers.get('location') === encodeURI(location));
};

describe('a running site follows its content', () => {
  const folder = scratchFolder('live');
  const dataDir = scratchFolder('live-data');
  const env = { CONTENT_DIR: folder, DATA_DIR: dataDir };
  const lines: string[] = [];
  let site: RunningSite;
  let watcher: ChildProcess;

  before(async () => {
    writeFiles(folder, {
      'site.yml': 'name: {zh-CN: 活报}\n',
      'articles/a.md': plain('甲文', '2025-02-10 10:00:00', 'categories: [要闻]\ntags: [人工智能]'),
      'articles/b.md': plain('乙文', '2025-02-09 10:00:00', 'categories: [要闻]'),
    });
    assert.equal(runCommand('publish', [], env).code, 0);
    site = await startSite(env);
    watcher = spawn(process.execPath, ['scripts/program.mjs', 'watch', '--json'], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
    watcher.stdout?.setEncoding('utf8').on('data', (chunk: string) => lines.push(...chunk.split('\n').filter(Boolean)));
    await eventually('the watcher is at work', async () => lines.length > 0);
  });
  after(async () => {
    watcher.kill('SIGTERM');
    await site.stop();
    rmSync(folder, { recursive: true });
    rmSync(dataDir, { recursive: true });
  });

  test('an edit is on the article, the front page, its lists, their feeds and its neighbour', async () => {
    const pages = ['/', '/articles/a', '/articles/b', '/articles/a.md', '/tags/人工智能', '/tags/人工智能/feed.xml', '/categories/要闻', '/feed.json', '/archive/2025/02'];
    for (const path of pages) assert.equal((await site.get(encodeURI(path))).status, 200, path);
    writeFiles(folder, { 'articles/a.md': plain('甲文改', '2025-02-10 10:00:00', 'categories: [要闻]\ntags: [人工智能]') });
    for (const path of pages) await eventually(path, holds(site, path, '甲文改'), TOLD_MS);
  });

  test('a touched file with the same bytes is no change', async () => {
    const count = lines.length;
    utimesSync(join(folder, 'articles/a.md'), new Date(), new Date());
    await eventually('looked at', async () => lines.length > count);
    const { added, changed, removed } = JSON.parse(lines.at(-1) ?? '{}') as Record<string, number>;
    assert.deepEqual([added, changed, removed], [0, 0, 0]);
  });

  test('a burst of 300 files in new folders is few publishes, and all are there', async () => {
    const count = lines.length;
    writeFiles(folder, Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`articles/burst/${i % 7}/n${i}.md`, plain(`爆发${i}`, '2025-01-05 10:00:00')])));
    await eventually('the last one', answers(site, '/articles/n299', 200));
    await eventually('all', async () => lines.slice(count).reduce((sum, line) => sum + (JSON.parse(line) as { added: number }).added, 0) === 300);
    assert.ok(lines.length - count < 12, `${lines.length - count} publishes`);
  });

  test('a broken file keeps its last good version', async () => {
    writeFiles(folder, { 'articles/b.md': '---\ntitle: [\n---\n' });
    await eventually('reported', async () => (lines.at(-1) ?? '').includes('"file":"articles/b.md"'));
    assert.equal(await holds(site, '/articles/b', '乙文')(), true);
  });

  test('a renamed file leads to its new address, a deleted one is gone', async () => {
    renameSync(join(folder, 'articles/a.md'), join(folder, 'articles/新名.md'));
    await eventually('moved', answers(site, '/articles/a', 308, '/articles/新名'));
    rmSync(join(folder, 'articles/burst/0/n0.md'));
    await eventually('gone', answers(site, '/articles/n0', 410));
    await eventually('not listed', async () => !(await (await site.get('/archive/2025/01/05')).text()).includes('/articles/n0"'));
  });

  test('the menu, the name and redirects of the site follow as well', async () => {
    writeFiles(folder, { 'site.yml': 'name: {zh-CN: 新活报}\n', 'redirects.yml': '/旧址: /articles/新名\n' });
    await eventually('name', holds(site, '/', '新活报'), TOLD_MS);
    await eventually('redirect', answers(site, '/旧址', 308, '/articles/新名'));
  });

  test('a vanished content folder withdraws nothing', async () => {
    renameSync(join(folder, 'articles'), join(folder, '..', `${folder.split('/').pop()}-away`));
    await new Promise((resolve) => setTimeout(resolve, 2500));
    assert.equal((await site.get(encodeURI('/articles/新名'))).status, 200);
    renameSync(join(folder, '..', `${folder.split('/').pop()}-away`), join(folder, 'articles'));
  });

  for (const [what, harm] of [['deleted', () => discardArchive(dataDir)], ['cut short', () => truncateSync(archivePath(dataDir), 5000)], ['emptied', () => truncateSync(archivePath(dataDir), 0)]] as const) {
    test(`a store that is ${what} is made anew, and what readers saw stays`, async () => {
      assert.equal((await site.get('/articles/n298')).status, 200);
      const count = lines.length;
      harm();
      const during = (await site.get('/articles/n298')).status;
      await eventually('rebuilt', async () => lines.length > count && (JSON.parse(lines.at(-1) ?? '{}') as { added: number }).added > 200);
      await eventually('served', async () => (await site.get('/articles/n299')).status === 200 && (await site.get('/api/health')).status === 200);
      assert.ok([200, 503].includes(during), String(during));
    });
  }
});

describe('a webhook fetches and publishes', () => {
  const root = scratchFolder('webhook');
  const secret = 'sixteen characters and more';
  const git = (folder: string, ...args: string[]): string =>
    execFileSync('git', ['-C', join(root, folder), '-c', 'user.name=e', '-c', 'user.email=e@e.example', ...args], { encoding: 'utf8' });
  let site: RunningSite;

  before(async () => {
    writeFiles(root, { 'work/articles/a.md': plain('初稿', '2025-02-10 10:00:00') });
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', join(root, 'origin.git')]);
    execFileSync('git', ['init', '-q', '-b', 'main', join(root, 'work')]);
    git('work', 'add', '.');
    git('work', 'commit', '-qm', 'first');
    git('work', 'remote', 'add', 'origin', join(root, 'origin.git'));
    git('work', 'push', '-q', '-u', 'origin', 'main');
    execFileSync('git', ['clone', '-q', join(root, 'origin.git'), join(root, 'served')]);
    const env = { CONTENT_DIR: join(root, 'served'), DATA_DIR: join(root, 'data'), REVALIDATE_SECRET: secret };
    assert.equal(runCommand('publish', [], env).code, 0);
    site = await startSite(env);
  });
  after(async () => {
    await site.stop();
    rmSync(root, { recursive: true });
  });

  const post = (path: string, body: string, key = secret): Promise<Response> =>
    site.get(path, { method: 'POST', body, headers: { 'x-hub-signature-256': `sha256=${createHmac('sha256', key).update(body).digest('hex')}` } });

  test('signed: the pushed commit is live; unsigned: refused', async () => {
    writeFiles(root, { 'work/articles/b.md': plain('二稿', '2025-02-11 10:00:00') });
    git('work', 'add', '.');
    git('work', 'commit', '-qm', 'second');
    git('work', 'push', '-q');
    assert.equal((await site.get('/api/publish', { method: 'POST', body: '{}' })).status, 401);
    assert.equal((await post('/api/publish', '{"n":0}', 'wrong secret of some length')).status, 401);
    assert.equal((await site.get('/articles/b')).status, 404);
    assert.equal((await post('/api/publish', '{"n":1}')).status, 202);
    await eventually('live', holds(site, '/articles/b', '二稿'));
  });

  test('every page can be rendered anew by a signed call', async () => {
    assert.equal((await post('/api/revalidate', '{"n":2}')).status, 200);
    assert.equal((await site.get('/api/revalidate')).status, 405);
  });
});
