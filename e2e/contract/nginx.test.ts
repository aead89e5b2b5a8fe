import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { connect as connectHttp2 } from 'node:http2';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ensureNginx } from '../../scripts/lib/nginx.mjs';
import { NAME, type Reply, type RunningNginx, send, startNginx } from '../support/nginx';
import { type RunningSite, runCommand, scratchFolder, startSite, writeFiles } from '../support/site';
import { doc, PIXEL, plain } from './fixtures';

const { path: program, missing } = await ensureNginx();
const CODINGS = ['identity', 'gzip', 'br'] as const;
const PAGES = ['/', '/en', '/articles/a', '/categories/yao', '/tags', '/archive', '/feed.xml', '/atom.xml', '/sitemap.xml', '/robots.txt', '/articles/a.md', '/media/images/tu.png'];
/** Answers fresh for longer than this are not waited for: the edge that came before the byte cache says a minute. */
const LONGEST_WAIT_S = 5;
const PATIENCE_MS = 20_000;

const folder = scratchFolder('behind-nginx');
const dataDir = scratchFolder('behind-nginx-data');
const env = { CONTENT_DIR: folder, DATA_DIR: dataDir, SITE_URL: `https://${NAME}`, HOST: '127.0.0.1', DRAIN_SECONDS: '1' };
let site: RunningSite;
let other: RunningSite;
let nginx: RunningNginx;

/** For how many seconds nginx takes an answer for fresh. */
const freshFor = ({ headers }: Reply): number => Number(/s-maxage=(\d+)/.exec(String(headers['cache-control']))?.[1] ?? 0);
const straight = (path: string, coding: string): Promise<Reply> => send(site.origin.replace('localhost', '127.0.0.1'), path, { headers: { 'accept-encoding': coding, 'x-forwarded-proto': 'https' } });
/** Between two asks a page that is read is coded again, smaller: other bytes on the wire, the same content. */
const decoded = ({ body, headers }: Reply): Buffer => (headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body);
const sameBytes = (tag: string | undefined): string => String(tag).replace(/(\.[bg])\d+/, '$1');
const cacheStatus = ({ headers }: Reply): string => String(headers['x-cache-status']);

describe('the site behind nginx', { skip: missing ?? false }, () => {
  before(async () => {
    writeFiles(folder, {
      'site.yml': 'name: {zh-CN: 代理报, en: Proxy Post}\n', 'images/tu.png': PIXEL,
      'articles/a.md': plain('甲文', '2025-02-10 10:00:00', 'categories: [yao]\ntags: [钟]', `${'钟楼的钟每天敲十二下。'.repeat(80)}\n\n![](images/tu.png)`),
      'articles/a.en.md': doc('title: The bell\ndate: "2025-02-10 10:00:00"', 'It strikes.'),
      'articles/dead.md': plain('停机时没人读过', '2025-02-09 10:00:00'),
    });
    assert.equal(runCommand('publish', [], env).code, 0);
    site = await startSite(env);
    other = await startSite(env);
    nginx = await startNginx(program ?? '', [site, other].map(({ origin }) => Number(new URL(origin).port)));
  });
  after(async () => {
    await nginx?.stop();
    await Promise.all([site?.stop(), other?.stop()]);
    for (const one of [folder, dataDir]) rmSync(one, { recursive: true, force: true });
  });

  for (const version of ['TLSv1.2', 'TLSv1.3'] as const) {
    test(`${version} is spoken`, async () => {
      const spoken = await new Promise((resolve, reject) => {
        const socket = connectTls({ host: '127.0.0.1', port: Number(new URL(nginx.https).port), servername: NAME, rejectUnauthorized: false, minVersion: version, maxVersion: version, ALPNProtocols: ['h2', 'http/1.1'] }, () => {
          resolve([socket.getProtocol(), socket.alpnProtocol]);
          socket.destroy();
        });
        socket.once('error', reject);
      });
      assert.deepEqual(spoken, [version, 'h2']);
    });
  }

  test('a page over HTTP/2', async () => {
    const session = connectHttp2(nginx.https, { servername: NAME, rejectUnauthorized: false });
    const page = session.request({ ':authority': NAME, ':path': '/articles/a' });
    let body = '';
    for await (const chunk of page.setEncoding('utf8')) body += String(chunk);
    session.close();
    assert.match(body, /<h1[^>]*>\s*甲文/);
  });

  for (const coding of CODINGS) {
    for (const path of PAGES) {
      test(`${path} in ${coding}: the very bytes and validators of the site, kept and whole`, async () => {
        const own = await straight(path, coding);
        const first = await nginx.get(path, { headers: { 'accept-encoding': coding } });
        const again = await nginx.get(path, { headers: { 'accept-encoding': coding } });
        assert.equal(first.status, 200);
        for (const reply of [first, again]) {
          assert.equal(Buffer.compare(decoded(reply), decoded(own)), 0);
          for (const name of ['content-type', 'content-encoding', 'last-modified', 'cache-control']) assert.equal(reply.headers[name], own.headers[name], name);
          assert.equal(sameBytes(reply.headers.etag), sameBytes(own.headers.etag));
        }
        assert.ok(own.headers.etag, 'a validator');
        assert.match(cacheStatus(again), /^(HIT|STALE|UPDATING|REVALIDATED|EXPIRED)$/);
        const known = await nginx.get(path, { headers: { 'accept-encoding': coding, 'if-none-match': String(again.headers.etag) } });
        assert.deepEqual([known.status, known.body.length, sameBytes(known.headers.etag)], [304, 0, sameBytes(own.headers.etag)]);
        const head = await nginx.get(path, { method: 'HEAD', headers: { 'accept-encoding': coding } });
        assert.deepEqual([head.status, head.body.length, sameBytes(head.headers.etag)], [200, 0, sameBytes(own.headers.etag)]);
      });
    }
  }

  test('files of the build are kept for a year', async () => {
    const file = /\/_next\/static\/[^"]+\.css/.exec((await nginx.get('/')).body.toString())?.[0] ?? '';
    const [first, again] = [await nginx.get(file), await nginx.get(file)];
    assert.deepEqual([first.status, cacheStatus(again)], [200, 'HIT']);
    assert.match(String(again.headers['cache-control']), /max-age=31536000.*immutable/);
  });

  test('what is asked each time: health, search, what does not exist', async () => {
    for (const [path, status] of [['/api/health', 200], ['/search?q=%E9%92%9F', 200], ['/articles/nope', 404]] as const) {
      for (let i = 0; i < 2; i++) {
        const reply = await nginx.get(path);
        assert.deepEqual([reply.status, /HIT|STALE/.test(cacheStatus(reply))], [status, false], path);
      }
    }
  });

  test('plain HTTP leads to TLS with its path and query', async () => {
    const { status, headers } = await send(nginx.http, '/articles/a?x=%E9%92%9F');
    assert.deepEqual([status, headers.location], [308, `https://${NAME}/articles/a?x=%E9%92%9F`]);
  });

  test('nobody can put another name into a kept page', async () => {
    const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', 'x-forwarded-port': '99', forwarded: 'host=evil.example', 'x-original-url': '/evil', 'x-rewrite-url': '/evil' };
    assert.equal((await nginx.get('/archive/2025', { headers: { host: 'evil.example' } })).status, 421);
    for (const reply of [await nginx.get('/archive/2025', { headers }), await nginx.get('/archive/2025')]) {
      const body = reply.body.toString();
      assert.deepEqual([reply.status, /evil/.test(body), /<link rel="canonical" href="([^"]+)"/.exec(body)?.[1]], [200, false, `https://${NAME}/archive/2025`]);
    }
    const moved = await nginx.get('/articles/a/', { headers });
    assert.deepEqual([moved.status, moved.headers.location], [308, '/articles/a']);
  });

  test('a publish is seen', async (t) => {
    const seconds = freshFor(await nginx.get('/articles/a'));
    if (seconds > LONGEST_WAIT_S) return t.skip(`pages say s-maxage=${seconds}`);
    writeFiles(folder, { 'articles/a.md': plain('甲文改', '2025-02-10 10:00:00', 'categories: [yao]\ntags: [钟]') });
    assert.equal(runCommand('publish', [], env).code, 0);
    for (const path of ['/articles/a', '/', '/categories/yao', '/feed.xml']) {
      for (const until = Date.now() + PATIENCE_MS; !(await nginx.get(path)).body.includes('甲文改'); await sleep(100)) assert.ok(Date.now() < until, path);
    }
  });

  test('one process of two stops under requests, and no reader notices', async () => {
    const statuses: number[] = [];
    let isOver = false;
    const readers = Array.from({ length: 4 }, async (_, reader) => {
      for (let i = 0; !isOver; i++) statuses.push((await nginx.get(`/search?q=${reader}-${i}`)).status);
    });
    await other.stop();
    await sleep(500);
    isOver = true;
    await Promise.all(readers);
    assert.deepEqual([...new Set(statuses)], [200]);
  });

  test('with every process dead, what readers read before is served, and health is not', async (t) => {
    const before_ = await nginx.get('/articles/a');
    site.child.kill('SIGKILL');
    await new Promise((resolve) => site.child.once('exit', resolve));
    const after_ = await nginx.get('/articles/a');
    assert.deepEqual([after_.status, Buffer.compare(decoded(after_), decoded(before_))], [200, 0]);
    assert.equal((await nginx.get('/api/health')).status, 502);
    assert.equal((await nginx.get('/articles/dead')).status, 502);
    const seconds = freshFor(before_);
    if (seconds > LONGEST_WAIT_S) return t.diagnostic(`not waited until it is stale: pages say s-maxage=${seconds}`);
    await sleep((seconds + 2) * 1000);
    assert.deepEqual([cacheStatus(await nginx.get('/articles/a')), (await nginx.get('/articles/a')).status], ['STALE', 200]);
  });
});
