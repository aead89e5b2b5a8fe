import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Archive, openArchive } from '../archive';
import { openPushQueue } from '../archive/push/queue';
import { archivePath } from '../archive/store';
import type { PushSettings } from '../settings/env';
import { article, type Asked, endpoint, type Endpoint, HOUR, NOON, publish, put, SITE_URL } from './fixture';
import { Push } from './push';
import { overHttp } from './transport';

const KEY = 'abcdef0123456789';
const MINUTE = 60_000;
const url = (slug: string): string => `${SITE_URL}/articles/${slug}`;
const ok = (_: Asked, response: ServerResponse): void => void response.end('{"success":1,"remain":100}');

describe('telling of news', () => {
  let folder: string;
  let clock: number;
  let receiver: Endpoint | null = null;
  let running: Push[];
  let archives: Archive[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-push-'));
    clock = NOON;
    running = [];
    archives = [];
  });
  afterEach(async () => {
    for (const push of running) await push.stop();
    for (const archive of archives) archive.close();
    await receiver?.stop();
    receiver = null;
    rmSync(folder, { recursive: true, force: true });
  });

  const settings = (over: Partial<PushSettings>): PushSettings => ({ mode: 'on', indexNow: null, baidu: null, ...over });
  const indexNow = (at: Endpoint): PushSettings => settings({ indexNow: { key: KEY, endpoint: `${at.origin}/indexnow` } });
  const baidu = (at: Endpoint): PushSettings => settings({ baidu: { token: 'token-of-baidu', endpoint: `${at.origin}/urls` } });
  const lines: string[] = [];
  function start(own: PushSettings, siteUrl = SITE_URL, timeoutMs = 2000): Push {
    const archive = openArchive(folder, () => clock);
    assert.ok(archive);
    archives.push(archive);
    const say = (line: string): void => void lines.push(line);
    const push = new Push({ settings: own, siteUrl, dataDir: folder, archive: () => archive, log: { info: say, warn: say }, transport: overHttp(siteUrl, timeoutMs), clock: () => clock, random: () => 1 });
    running.push(push);
    return push;
  }
  const listOf = ({ body }: Asked): string[] => (JSON.parse(body) as { urlList: string[] }).urlList;
  const told = (at: Endpoint): string[] => at.asked.flatMap(listOf);
  const first = (count = 1): void => publish(folder, clock, (writer) => {
    for (let i = 1; i <= count; i++) put(writer, article(`old-${i}`, { date: NOON - (100 + i) * HOUR }), clock);
    put(writer, article('fresh'), clock);
  });
  const change = async (push: Push, work: Parameters<typeof publish>[2]): Promise<void> => {
    publish(folder, clock, work);
    await push.run();
  };

  test('of a first publish only the last two days are told, with key and host, in one request', async () => {
    receiver = await endpoint(ok);
    first(50);
    await start(indexNow(receiver)).run();
    assert.equal(receiver.asked.length, 1);
    assert.deepEqual(JSON.parse(receiver.asked[0]?.body ?? ''), { host: 'news.example', key: KEY, keyLocation: `${SITE_URL}/${KEY}.txt`, urlList: [url('fresh')] });
  });

  test('later: what is added, changed, moved and withdrawn; not what was only read again, and no draft', async () => {
    receiver = await endpoint(ok);
    first(3);
    const push = start(indexNow(receiver));
    await push.run();
    receiver.asked.length = 0;
    clock += HOUR;
    await change(push, (writer) => {
      put(writer, article('added', { date: NOON - 9000 * HOUR }), clock);
      put(writer, article('old-1', { date: NOON - 101 * HOUR }), clock, 'two');
      put(writer, article('moved-here', { path: 'articles/old-2.md' }), clock, 'two');
      writer.withdrawArticle('articles/old-3.md', clock);
      put(writer, article('draft', { visibleFrom: null }), clock);
      writer.putArticle(article('fresh'), clock);
    });
    assert.deepEqual(told(receiver).sort(), ['added', 'moved-here', 'old-1', 'old-2', 'old-3'].map(url));
  });

  test('an article is told when its time comes and when it has passed, and after the server was away', async () => {
    receiver = await endpoint(ok);
    publish(folder, clock, (writer) => put(writer, article('later', { visibleFrom: NOON + HOUR, visibleUntil: NOON + 3 * HOUR }), clock));
    const push = start(indexNow(receiver));
    await push.run();
    assert.deepEqual(told(receiver), []);
    clock += HOUR;
    await push.run();
    assert.deepEqual(told(receiver), [url('later')]);
    await push.stop();
    clock += 5 * HOUR;
    await start(indexNow(receiver)).run();
    assert.deepEqual(told(receiver), [url('later'), url('later')]);
  });

  test('the same address is not told again within ten minutes', async () => {
    receiver = await endpoint(ok);
    first();
    const push = start(indexNow(receiver));
    await push.run();
    await change(push, (writer) => put(writer, article('fresh'), clock, 'two'));
    await change(push, (writer) => put(writer, article('fresh'), clock, 'three'));
    assert.equal(told(receiver).length, 1);
    clock += 10 * MINUTE;
    await push.run();
    assert.equal(told(receiver).length, 2);
  });

  test('an archive built anew is not told anew', async () => {
    receiver = await endpoint(ok);
    first();
    const push = start(indexNow(receiver));
    await push.run();
    await push.stop();
    archives.pop()?.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(archivePath(folder) + suffix, { force: true });
    clock += HOUR;
    first();
    await start(indexNow(receiver)).run();
    assert.deepEqual(told(receiver), [url('fresh')]);
  });

  test('two processes on one folder tell once; when the first is gone the other goes on', async () => {
    receiver = await endpoint((_, response) => void setTimeout(() => response.end(), 100));
    first();
    const [one, two] = [start(indexNow(receiver)), start(indexNow(receiver))];
    await Promise.all([one.run(), two.run()]);
    await two.run();
    assert.deepEqual(told(receiver), [url('fresh')]);
    const queue = openPushQueue(folder, false);
    assert.ok(queue.lease('a process that died', clock, MINUTE));
    clock += 1000;
    await change(two, (writer) => put(writer, article('second'), clock));
    assert.equal(told(receiver).length, 1);
    clock += 2 * MINUTE;
    await two.run();
    queue.close();
    assert.deepEqual(told(receiver), [url('fresh'), url('second')]);
  });

  const BAD: readonly (readonly [string, (asked: Asked, response: ServerResponse) => void, { state: 'waiting' | 'refused'; paused: number }])[] = [
    ['500', (_, response) => void response.writeHead(500).end('<html>'), { state: 'waiting', paused: 30_000 }],
    ['429 with Retry-After in seconds', (_, response) => void response.writeHead(429, { 'retry-after': '7200' }).end(), { state: 'waiting', paused: 7_200_000 }],
    ['503 with a date', (_, response) => void response.writeHead(503, { 'retry-after': new Date(NOON + 2 * HOUR).toUTCString() }).end(), { state: 'waiting', paused: 2 * HOUR }],
    ['429 with nonsense in Retry-After', (_, response) => void response.writeHead(429, { 'retry-after': 'soon' }).end(), { state: 'waiting', paused: 30_000 }],
    ['429 that asks for a year', (_, response) => void response.writeHead(429, { 'retry-after': '31536000' }).end(), { state: 'waiting', paused: 24 * HOUR }],
    ['a redirect, which would be given the key', (_, response) => void response.writeHead(307, { location: '/elsewhere' }).end(), { state: 'waiting', paused: 30_000 }],
    ['a hang-up', (_, response) => void response.socket?.destroy(), { state: 'waiting', paused: 30_000 }],
    ['a hang-up in the middle', (_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('abc', () => response.socket?.destroy());
    }, { state: 'waiting', paused: 30_000 }],
    ['silence', () => undefined, { state: 'waiting', paused: 30_000 }],
    ['a trickle without end', (_, response) => {
      const timer = setInterval(() => response.write('x'), 50);
      response.on('close', () => clearInterval(timer));
    }, { state: 'waiting', paused: 30_000 }],
    ['403', (_, response) => void response.writeHead(403).end(), { state: 'waiting', paused: HOUR }],
    ['422', (_, response) => void response.writeHead(422).end(), { state: 'refused', paused: 0 }],
    ['400', (_, response) => void response.writeHead(400).end('Bad'), { state: 'refused', paused: 0 }],
  ];
  for (const [name, answer, expected] of BAD) {
    test(`IndexNow answers with ${name}`, async () => {
      receiver = await endpoint(answer);
      first();
      const push = start(indexNow(receiver), SITE_URL, 400);
      await push.run();
      await push.run();
      assert.equal(receiver.asked.length, 1, 'left alone after that');
      const [count] = push.counts();
      assert.equal(count?.[expected.state], 1);
      assert.equal(Math.max(0, (count?.paused ?? 0) - clock), expected.paused);
    });
  }

  test('a huge answer is not read to its end', async () => {
    let sent = 0;
    receiver = await endpoint((_, response) => {
      const chunk = Buffer.alloc(64 * 1024, 'x');
      const more = (): void => {
        while (!response.destroyed && sent < 500 * chunk.length) {
          sent += chunk.length;
          if (!response.write(chunk)) return void response.once('drain', more);
        }
        response.end();
      };
      more();
    });
    first();
    await start(indexNow(receiver)).run();
    assert.ok(sent < 400 * 64 * 1024, `${sent} bytes were sent`);
  });

  test('failures are spaced out twice as far each time, and given up after a day of them', async () => {
    receiver = await endpoint((_, response) => void response.writeHead(500).end());
    first();
    const push = start(indexNow(receiver));
    const pauses: number[] = [];
    for (let i = 0; i < 14; i++) {
      await push.run();
      const [count] = push.counts();
      pauses.push(((count?.paused ?? 0) - clock) / 1000);
      clock = Math.max(clock, count?.paused ?? 0);
    }
    assert.deepEqual(pauses.slice(0, 11), [30, 60, 120, 240, 480, 960, 1920, 3840, 7680, 15360, 21600]);
    assert.deepEqual([receiver.asked.length, push.counts()[0]?.failed], [12, 1]);
    const queue = openPushQueue(folder, false);
    assert.equal(queue.retry(clock), 1);
    queue.close();
    await push.run();
    assert.equal(receiver.asked.length, 13);
  });

  test('Baidu gets new addresses of our own only, a line each, and each once', async () => {
    receiver = await endpoint(ok);
    first();
    const push = start(baidu(receiver));
    await push.run();
    clock += HOUR;
    await change(push, (writer) => {
      put(writer, article('中文 标题'), clock);
      put(writer, article('reprint', { indexing: 'news-noindex' }), clock);
      put(writer, article('fresh'), clock, 'two');
    });
    assert.deepEqual(receiver.asked.map(({ body }) => body), [url('fresh'), `${SITE_URL}/articles/%E4%B8%AD%E6%96%87%20%E6%A0%87%E9%A2%98`]);
    assert.equal(receiver.asked[0]?.url, '/urls?site=https%3A%2F%2Fnews.example&token=token-of-baidu');
  });

  test('Baidu\'s quota: found by halving, kept to for the day, and full again at midnight in Beijing', async () => {
    let quota = 3;
    receiver = await endpoint(({ body }, response) => {
      const count = body.split('\n').length;
      if (count > quota) return void response.writeHead(400).end('{"error":400,"message":"over quota"}');
      quota -= count;
      response.end(JSON.stringify({ success: count, remain: quota }));
    });
    publish(folder, clock, (writer) => {
      for (let i = 1; i <= 10; i++) put(writer, article(`n${String(i).padStart(2, '0')}`), clock);
    });
    const push = start(baidu(receiver));
    await push.run();
    assert.deepEqual([push.counts()[0]?.sent, push.counts()[0]?.waiting, push.counts()[0]?.remain], [3, 7, 0]);
    assert.deepEqual(receiver.asked.map(({ body }) => body.split('\n').length), [10, 5, 2, 1]);
    clock = NOON + 11 * HOUR;
    await push.run();
    assert.equal(receiver.asked.length, 4);
    quota = 100;
    clock = NOON + 13 * HOUR;
    await push.run();
    assert.equal(push.counts()[0]?.sent, 10);
  });

  test('hubs are pinged for the feeds that changed, encoded once, all in one form', async () => {
    receiver = await endpoint((_, response) => void response.writeHead(204).end());
    const hub = `${receiver.origin}/hub`;
    publish(folder, clock, (writer) => put(writer, article('fresh'), clock), [hub]);
    const push = start(settings({}));
    await push.run();
    clock += HOUR;
    publish(folder, clock, (writer) => put(writer, article('second'), clock), [hub]);
    await push.run();
    const form = new URLSearchParams(receiver.asked[1]?.body);
    assert.equal(form.get('hub.mode'), 'publish');
    const feeds = form.getAll('hub.url');
    for (const feed of ['/feed.xml', '/atom.xml', '/feed.json', '/tags/C%23/feed.xml']) assert.ok(feeds.includes(SITE_URL + feed), `${feed} in ${feeds.join(' ')}`);
    assert.ok(feeds.every((feed) => !feed.includes('/articles/')));
  });

  test('from a machine that only its network knows nobody is told', async () => {
    receiver = await endpoint(ok);
    first();
    await start(indexNow(receiver), 'http://localhost:3000').run();
    assert.equal(receiver.asked.length, 0);
  });

  test('a rehearsal shows and tells nobody, and leaves the real queue as it is; off is off', async () => {
    receiver = await endpoint(ok);
    first();
    lines.length = 0;
    await start({ ...indexNow(receiver), mode: 'dry-run' }).run();
    await start({ ...indexNow(receiver), mode: 'off' }).run();
    assert.equal(receiver.asked.length, 0);
    assert.ok(lines.some((line) => line.includes(url('fresh'))));
    assert.ok(!lines.some((line) => line.includes(KEY)), 'keys are not shown');
    await start(indexNow(receiver)).run();
    assert.equal(receiver.asked.length, 1);
  });
});
