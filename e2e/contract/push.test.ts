import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { archivePath } from '../../archive/store';
import { endpoint, type Endpoint } from '../../push/fixture';
import { freePort, runCommand, type RunningSite, scratchFolder, startCommand, startSite, writeFiles } from '../support/site';
import { ask, jsonOf, plain } from './fixtures';

const KEY = 'belfry-0123456789';
const SITE_URL = 'https://belfry.example';
const at = (ms: number): string => new Date(Date.now() + ms).toISOString();

const until = async (what: string, holds: () => boolean): Promise<void> => {
  for (let i = 0; i < 300 && !holds(); i++) await new Promise((resolve) => setTimeout(resolve, 100));
  assert.ok(holds(), what);
};

describe('a running site tells of its news', () => {
  const content = scratchFolder('push');
  const data = scratchFolder('push-data');
  let engine: Endpoint;
  let hub: Endpoint;
  let baidu: Endpoint;
  let isBroken = false;
  let env: Record<string, string>;
  let sites: RunningSite[] = [];

  const start = async (): Promise<RunningSite> => {
    const metrics = await freePort();
    const site = await startSite({ ...env, METRICS_PORT: String(metrics) });
    sites.push(site);
    metricsOf.set(site, `http://127.0.0.1:${metrics}`);
    return site;
  };
  const metricsOf = new Map<RunningSite, string>();
  const publish = async (files: Record<string, string>): Promise<void> => {
    writeFiles(content, files);
    const { code, stderr } = await startCommand('publish', ['--json'], env);
    assert.equal(code, 0, stderr);
  };
  const told = (): string[] => engine.asked.flatMap(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList).map((url) => decodeURI(url.replace(SITE_URL, '')));

  before(async () => {
    engine = await endpoint((_, response) => void response.writeHead(isBroken ? 503 : 202, isBroken ? { 'retry-after': '1' } : {}).end());
    hub = await endpoint((_, response) => void response.writeHead(204).end());
    baidu = await endpoint(({ body }, response) => void response.end(JSON.stringify({ success: body.split('\n').length, remain: 7 })));
    env = {
      CONTENT_DIR: content, DATA_DIR: data, SITE_URL, ALLOWED_HOSTS: 'belfry.example', INDEXNOW_KEY: KEY, INDEXNOW_ENDPOINT: `${engine.origin}/indexnow`,
      BAIDU_PUSH_TOKEN: 'token-of-belfry', BAIDU_PUSH_ENDPOINT: `${baidu.origin}/urls`,
    };
    await publish({
      'site.yml': `name: 钟楼报\nfeeds: {hubs: ["${hub.origin}/"]}\n`,
      ...Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`articles/jiu-${i}.md`, plain(`旧闻${i}`, '2024-02-03 08:00:00')])),
      'articles/xin.md': plain('新闻', at(-3_600_000)),
      'articles/zhuan.md': plain('转载', at(-3_600_000), '', '正文在此。\n\n[某报](https://origin.example/a)'),
      'articles/hou.md': plain('稍后', at(-3_600_000), `publishDate: "${at(20_000)}"\nexpiryDate: "${at(35_000)}"`),
    });
    await start();
    await start();
  });
  after(async () => {
    for (const site of sites) await site.stop();
    for (const server of [engine, hub, baidu]) await server.stop();
    for (const folder of [content, data]) rmSync(folder, { recursive: true, force: true });
  });

  test('its key is where IndexNow looks for it', async () => {
    const { status, headers, body } = await ask(sites[0]?.origin ?? '', `/${KEY}.txt`, 'GET', { host: 'belfry.example' });
    assert.deepEqual([status, headers['content-type'], body], [200, 'text/plain; charset=utf-8', KEY]);
    assert.equal((await ask(sites[0]?.origin ?? '', '/another-0123456789.txt', 'GET', { host: 'belfry.example' })).status, 404);
  });

  test('after the first publish: the news of two days to engines, our own to Baidu, the feeds to the hub', async () => {
    await until('everybody was told', () => engine.asked.length > 0 && baidu.asked.length > 0 && hub.asked.length > 0);
    assert.deepEqual(told().slice(0, 2).sort(), ['/articles/xin', '/articles/zhuan']);
    assert.equal(baidu.asked[0]?.body, `${SITE_URL}/articles/xin`);
    assert.ok(new URLSearchParams(hub.asked[0]?.body).getAll('hub.url').includes(`${SITE_URL}/feed.xml`));
  });

  test('a scheduled article is told when it appears and when it has expired, by one of two servers', async () => {
    await until('it appeared', () => told().includes('/articles/hou'));
    await publish({ 'articles/jia.md': plain('加急', at(-60_000)), 'articles/jiu-1.md': plain('旧闻改了', '2024-02-03 08:00:00') });
    await until('the publish was told', () => told().includes('/articles/jia') && told().includes('/articles/jiu-1'));
    await until('Baidu was told of the new ones only', () => baidu.asked.some(({ body }) => body.includes('/articles/jia')));
    assert.ok(!baidu.asked.some(({ body }) => body.includes('jiu-1')));
    for (const path of ['/articles/xin', '/articles/zhuan', '/articles/hou', '/articles/jia', '/articles/jiu-1']) assert.equal(told().filter((one) => one === path).length, 1, path);
  });

  test('what could not be told waits through a restart and a rebuilt archive, and nothing is told twice', async () => {
    isBroken = true;
    const asked = engine.asked.length;
    rmSync(join(content, 'articles/jiu-2.md'));
    await publish({ 'articles/yi.md': plain('一则', at(-60_000)) });
    await until('it was tried', () => engine.asked.length > asked);
    for (const site of sites) await site.stop();
    const before = told().filter((path) => path === '/articles/xin').length;
    for (const suffix of ['', '-wal', '-shm']) rmSync(archivePath(data) + suffix, { force: true });
    await publish({});
    isBroken = false;
    const retry = runCommand('push', ['--retry', '--json'], env);
    assert.notEqual(retry.code, 2, retry.stderr);
    sites = [];
    const site = await start();
    engine.asked.length = 0;
    await until('what waited was told', () => told().includes('/articles/yi') && told().includes('/articles/jiu-2'));
    assert.equal(told().filter((path) => path === '/articles/xin').length, 0, `${before} before`);
    const metrics = await (await fetch(`${metricsOf.get(site)}/metrics`)).text();
    assert.match(metrics, /broadsheet_push_waiting\{receiver="indexnow"\} \d/);
    assert.match(metrics, /broadsheet_push_sent_total\{receiver="baidu"\} [1-9]/);
  });

  test('the command shows what became of it, rehearses, and shows no key', () => {
    const status = runCommand('push', ['--status', '--json'], env);
    type Status = { mode: string; configured: string[]; receivers: { name: string; sent: number }[]; lines: string[] };
    const { mode, configured, receivers } = jsonOf<Status>(status);
    assert.deepEqual([mode, configured], ['on', ['indexnow', 'baidu', `websub ${hub.origin}/`]]);
    assert.ok((receivers.find(({ name }) => name === 'baidu')?.sent ?? 0) >= 2);
    assert.match(runCommand('push', [], env).stdout, /^indexnow: 0 waiting, \d+ sent/m);
    const asked = engine.asked.length;
    const dry = runCommand('push', ['--dry-run'], env);
    assert.match(dry.stdout, /would send to .*\/articles\/xin/);
    for (const output of [status.stdout, dry.stdout, dry.stderr]) assert.ok(!output.includes(KEY) && !output.includes('token-of-belfry'));
    assert.equal(engine.asked.length, asked);
  });

  test('on a developer\'s machine nobody is told, and a bad key stops the start', () => {
    assert.match(runCommand('push', ['--send'], { ...env, SITE_URL: 'http://localhost:3000' }).stdout, /Nobody is told of news: SITE_URL is http:\/\/localhost:3000/);
    const bad = runCommand('push', [], { ...env, INDEXNOW_KEY: 'short' });
    assert.deepEqual([bad.code, bad.stderr.includes('INDEXNOW_KEY="…": allowed is 8 to 128 letters')], [2, true]);
  });
});
