import assert from 'node:assert/strict';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { after, before, describe, test } from 'node:test';
import { freePort, runCommand, type RunningSite, scratchFolder, startSite, writeFiles } from '../support/site';
import { plain } from './fixtures';
import { eventually, exitCode, fetchOnce, metricsOf, openSocket, readers, startOnSocket, startWatched, type Watched, warmed } from './fixtures-operation';

const folder = scratchFolder('operation');
const dataDir = scratchFolder('operation-data');
const env = { CONTENT_DIR: folder, DATA_DIR: dataDir };
const PATHS = ['/', '/en', '/articles/zhi-1', '/articles/zhi-2', '/categories/%E8%A6%81%E9%97%BB', '/feed.xml', '/robots.txt'];
let site: Watched;

before(async () => {
  writeFiles(folder, {
    'site.yml': 'name: {zh-CN: 值班报}\n',
    ...Object.fromEntries([1, 2, 3].map((n) => [`articles/zhi-${n}.md`, plain(`值班第${n}夜`, `2025-03-0${n} 08:00:00`, 'categories: [要闻]')])),
    'articles/zhi-1.en.md': plain('First night', '2025-03-01 08:00:00', '', 'It was quiet.'),
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

type Health = { status: string; live: boolean; contentVersion?: number; publishedAt?: string; ageSeconds?: number };
const health = async (): Promise<Health> => (await (await site.get('/api/health')).json()) as Health;

describe('health', () => {
  test('a server that serves is ready, and says what', async () => {
    const { contentVersion, publishedAt, ageSeconds, ...rest } = await health();
    assert.deepEqual(rest, { status: 'ready', live: true });
    assert.ok(Number.isInteger(contentVersion) && Number(contentVersion) >= 1 && Number.isInteger(ageSeconds) && Number(ageSeconds) >= 0);
    assert.equal(new Date(String(publishedAt)).toISOString(), publishedAt);
  });

  test('a server that stops says so on connections it has, takes no new ones, answers what it was asked, and ends with 0', async () => {
    const own = await startSite({ ...env, DRAIN_SECONDS: '3' });
    const socket = connect({ host: 'localhost', port: Number(new URL(own.origin).port) });
    await once(socket, 'connect');
    const host = new URL(own.origin).host;
    let said = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
    socket.write(`GET /robots.txt HTTP/1.1\r\nHost: ${host}\r\n\r\nGET /api/health HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    await eventually('ready', () => said.includes('"status":"ready"'));
    assert.doesNotMatch(said, /^connection: close/im);
    const ended = exitCode(own.child);
    own.child.kill('SIGTERM');
    await eventually('nobody listens', () => fetchOnce(own.origin, '/').then(() => false, (error: NodeJS.ErrnoException) => error.code === 'ECONNREFUSED'));
    said = '';
    socket.write(`GET /api/health HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
    await once(socket, 'close');
    assert.match(said, /^HTTP\/1\.1 503 /);
    assert.match(said, /^connection: close\r$/im);
    assert.deepEqual(JSON.parse(said.slice(said.indexOf('\r\n\r\n'))), { status: 'stopping', live: true });
    assert.equal(await ended, 0);
  });

  test('a second SIGTERM changes nothing, and idle connections do not hold it', async () => {
    const own = await startSite({ ...env, DRAIN_SECONDS: '1' });
    const idle = connect({ host: 'localhost', port: Number(new URL(own.origin).port) });
    await once(idle, 'connect');
    const ended = exitCode(own.child);
    own.child.kill('SIGTERM');
    own.child.kill('SIGINT');
    assert.equal(await ended, 0);
    idle.destroy();
  });
});

describe('metrics', () => {
  test('their port answers /metrics and nothing else, and no other port does', async () => {
    const origin = `http://127.0.0.1:${site.metricsPort}`;
    const answer = await fetch(`${origin}/metrics`);
    assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'text/plain; version=0.0.4; charset=utf-8']);
    for (const path of ['/', '/api/health', '/metrics/', '/robots.txt', '/../metrics']) assert.equal((await fetch(origin + path)).status, path === '/../metrics' ? 200 : 404, path);
    assert.equal((await fetch(`${origin}/metrics`, { method: 'POST' })).ok, false);
    for (const path of ['/metrics', '/api/metrics']) assert.equal((await site.get(path)).status, 404);
  });

  for (const [path, kind, status] of [
    ['/', 'front', 200], ['/en', 'front', 200], ['/articles/zhi-1', 'article', 200], ['/en/articles/zhi-1', 'article', 200], ['/categories', 'list', 200], ['/en/archive', 'list', 200], ['/feed.xml', 'feed', 200], ['/en/feed.json', 'feed', 200],
    ['/sitemap.xml', 'sitemap', 200], ['/articles/zhi-1.md', 'markdown', 200], ['/search?q=x', 'search', 200], ['/en/search?q=x', 'search', 200], ['/icon.svg', 'file', 200], ['/nope', 'not-found', 404], ['/articles/zhi-1/', 'redirect', 308], ['/api/health', 'api', 200],
  ] as const) {
    test(`${path} is counted as ${kind}, ${status}, whichever way it takes`, async () => {
      const before = await metricsOf(site);
      for (let n = 0; n < 3; n += 1) assert.equal((await fetchOnce(site.origin, path)).status, status);
      const now = await metricsOf(site);
      const name = 'broadsheet_requests_total';
      assert.deepEqual([now.sum(name, { kind, status: String(status) }) - before.sum(name, { kind, status: String(status) }), now.sum(name) - before.sum(name)], [3, 3]);
    });
  }

  test('nobody can make more labels than there are kinds', async () => {
    for (const path of ['/constructor', '/__proto__', '/toString/x', '/hasOwnProperty', '/valueOf', '/x-y-z']) {
      for (const method of ['POST', 'GET']) await site.get(path, { method });
    }
    await fetchOnce(site.origin, '/__proto__');
    const kinds = (await metricsOf(site)).labels('broadsheet_requests_total', 'kind');
    const known = ['front', 'article', 'list', 'search', 'media', 'sitemap', 'state', 'preview', 'api', 'file', 'feed', 'markdown', 'machine', 'page', 'not-found', 'redirect', 'gone', 'error'];
    assert.deepEqual(kinds.filter((kind) => !known.includes(kind)), []);
  });

  test('hits, misses, renders and entries move as they should', async () => {
    const before = await metricsOf(site);
    const ask = (path: string): Promise<{ status: number }> => fetchOnce(site.origin, path);
    for (let n = 0; n < 5; n += 1) assert.equal((await ask('/archive/2025/03/02')).status, 200);
    const now = await metricsOf(site);
    const moved = (name: string, labels = {}): number => now.sum(name, labels) - before.sum(name, labels);
    assert.deepEqual([moved('broadsheet_cache_lookups_total', { result: 'miss' }), moved('broadsheet_cache_lookups_total', { result: 'hit' }), moved('broadsheet_render_seconds_count', { kind: 'list' }), moved('broadsheet_cache_entries')], [1, 4, 1, 1]);
    assert.ok(moved('broadsheet_cache_bytes') > 0 && now.sum('broadsheet_renders_running') === 0 && now.sum('broadsheet_renders_waiting') === 0);
  });

  test('a publish moves the content version, and its lag is measured', async () => {
    const before = await metricsOf(site);
    assert.equal(before.sum('broadsheet_content_version'), (await health()).contentVersion);
    writeFiles(folder, { 'articles/zhi-3.md': plain('值班第三夜，改', '2025-03-03 08:00:00', 'categories: [要闻]') });
    assert.equal(runCommand('publish', [], env).code, 0);
    await eventually('seen', async () => (await metricsOf(site)).sum('broadsheet_content_version') > before.sum('broadsheet_content_version'));
    await eventually('measured', async () => (await metricsOf(site)).sum('broadsheet_publish_lag_seconds_count') > before.sum('broadsheet_publish_lag_seconds_count'));
    assert.ok(Math.abs((await metricsOf(site)).sum('broadsheet_content_published_timestamp_seconds') * 1000 - Date.parse(String((await health()).publishedAt))) < 1000);
  });
});

describe('what is logged', () => {
  test('of good requests nothing, by default', async () => {
    for (const path of PATHS) assert.equal((await fetchOnce(site.origin, path)).status, 200);
    assert.deepEqual(site.lines().filter((line) => line.includes('"msg":"request"')), []);
  });

  test('LOG_REQUESTS=all: a line of JSON for each, with its id; a metrics port that is taken stops nobody', async (t) => {
    const own = await startWatched({ ...env, LOG_REQUESTS: 'all', METRICS_PORT: String(site.metricsPort) });
    t.after(() => own.stop());
    const asked = [['GET', '/', 200], ['GET', '/', 200], ['GET', '/nope?secret=1', 404], ['POST', '/articles/zhi-1', 405], ['GET', '/articles/zhi-1/', 308], ['HEAD', '/feed.xml', 200], ['GET', '/%zz', 400]] as const;
    for (const [n, [method, path, status]] of asked.entries()) assert.equal((await own.get(path, { method, headers: { 'x-request-id': `row-${n}`, 'x-forwarded-for': '198.51.100.7' } })).status, status);
    await eventually('all lines', () => own.lines().filter((line) => line.includes('"requestId":"row-')).length === asked.length);
    const lines = own.lines().map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const [n, [method, path, status]] of asked.entries()) {
      const line = lines.find(({ requestId }) => requestId === `row-${n}`) ?? assert.fail(path);
      assert.deepEqual([line.method, line.path, line.status, line.client, typeof line.ms, typeof line.time, line.pid], [method, path.replace(/\?.*/, ''), status, '198.51.100.7', 'number', 'string', own.child.pid]);
    }
    assert.ok(lines.some(({ msg }) => String(msg).includes('METRICS_PORT')));
  });

  test('LOG_FORMAT=text: a line for people', async (t) => {
    const own = await startWatched({ ...env, LOG_REQUESTS: 'all', LOG_FORMAT: 'text' });
    t.after(() => own.stop());
    await own.get('/articles/zhi-1', { headers: { 'x-request-id': 'text-1' } });
    await eventually('its line', () => own.lines().some((line) => line.includes('text-1')));
    const line = own.lines().find((text) => text.includes('text-1')) ?? '';
    assert.match(line, /^(?:warn: slow )?request .*requestId=text-1.*path=\/articles\/zhi-1.*status=200.*ms=[\d.]+/);
    assert.doesNotMatch(line, /[{}]/);
  });
});

describe('one server takes over from another', { concurrency: false }, () => {
  test('on another port: clients of the one go to the other, and no request fails', async () => {
    const [first, second]: RunningSite[] = [await startSite({ ...env, DRAIN_SECONDS: '3' }), site];
    assert.ok(first && second);
    const load = readers([first.origin, second.origin], PATHS, { count: 12, keepAlive: true });
    await eventually('under load', () => (load.asked[0] ?? 0) > 100);
    const ended = exitCode(first.child);
    first.child.kill('SIGTERM');
    assert.equal(await ended, 0);
    const before = load.asked[1] ?? 0;
    await eventually('taken over', () => (load.asked[1] ?? 0) > before + 50);
    await load.stop();
    assert.deepEqual(load.failures, []);
  });

  test('on the same socket, handed over as systemd does: not even a new connection fails', async () => {
    const { server, fd, origin } = await openSocket();
    const settings = { ...env, SITE_URL: origin, PORT: String(await freePort()), DRAIN_SECONDS: '2' };
    const [first, second] = [await startOnSocket(fd, settings), await startOnSocket(fd, settings)];
    // the socket stays open in the two of them; this process must take none of its connections
    server.close();
    const loads = [readers([origin], PATHS, { count: 4, keepAlive: true }), readers([origin], PATHS, { count: 4, keepAlive: false })];
    const asked = (): number => loads.reduce((sum, load) => sum + (load.asked[0] ?? 0), 0);
    await eventually('under load', () => asked() > 100);
    const ended = exitCode(first);
    first.kill('SIGTERM');
    assert.equal(await ended, 0);
    const before = asked();
    await eventually('taken over', () => asked() > before + 50);
    for (const load of loads) await load.stop();
    assert.deepEqual(loads.flatMap(({ failures }) => failures), []);
    second.kill('SIGTERM');
    assert.equal(await exitCode(second), 0);
  });

  test('LISTEN_FDS meant for another process is not taken', async (t) => {
    const own = await startSite({ ...env, LISTEN_FDS: '1', LISTEN_PID: '1' });
    t.after(() => own.stop());
    assert.equal((await own.get('/api/health')).status, 200);
  });

  test('a port that is taken: said, and the exit code is 1', async () => {
    const { server, origin } = await openSocket();
    const { code, stderr } = runCommand('server', [], { ...env, HOST: '127.0.0.1', PORT: new URL(origin).port });
    server.close();
    assert.equal(code, 1);
    assert.match(stderr, /PORT=\d+: the port is in use/);
  });
});
