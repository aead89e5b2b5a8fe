import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect as connectTls } from 'node:tls';
import { ensureNginx } from '../../scripts/lib/nginx.mjs';
import { NAME, type RunningNginx, send, startNginx } from '../support/nginx';
import { type Seen, startStub, type Stub } from '../support/stub';

/** What deploy/nginx.conf does with answers such as the site gives, whatever the site gives today. */
const { path: program, missing } = await ensureNginx();
const SHORT = 'public, max-age=0, s-maxage=1, stale-while-revalidate=30';
const EXPIRED_MS = 2_500;

let stub: Stub;
let second: Stub;
let nginx: RunningNginx;
let version = 1;
let isFailing = false;

/** The path says how it wants to be answered. */
function answer({ url, headers }: Seen, response: ServerResponse): void {
  const [path = ''] = url.split('?');
  const coding = String(headers['accept-encoding']);
  const say = (status: number, more: Record<string, string> = {}, body = `${url} ${coding} ${version}`): void => void response.writeHead(status, { 'cache-control': SHORT, etag: `"${version}-${coding}"`, vary: 'Accept-Encoding', ...more }).end(body);
  if (isFailing || path === '/api/broken') return say(503, { 'cache-control': 'no-store' });
  if (path.startsWith('/missing')) return say(404);
  if (path.startsWith('/private')) return say(200, { 'cache-control': 'private, no-store' });
  if (path.startsWith('/brief')) return say(200, { 'cache-control': 'public, max-age=0, s-maxage=1, stale-while-revalidate=1' });
  if (path.startsWith('/slow')) return void setTimeout(() => say(200), 300);
  if (path === '/_next/image') return say(200, { vary: 'Accept', 'cache-control': 'public, max-age=60' }, String(headers.accept));
  if (path.startsWith('/_next/static/')) return say(404, { 'cache-control': 'no-cache' });
  if (headers['if-none-match'] === `"${version}-${coding}"`) return void response.writeHead(304, { 'cache-control': SHORT, etag: `"${version}-${coding}"` }).end();
  say(200);
}

const asked = (path: string): Seen[] => stub.seen.filter(({ url }) => url.split('?')[0] === path);
const statusOf = async (path: string, headers: Record<string, string> = {}): Promise<unknown> => (await nginx.get(path, { headers })).headers['x-cache-status'];

describe('deploy/nginx.conf', { skip: missing ?? false }, () => {
  before(async () => {
    stub = await startStub(answer);
    // only ever asked when the first one cannot answer: the tests count on it
    second = await startStub(({ url }, response) => void response.writeHead(url.startsWith('/_next/static/') || url === '/api/broken' ? 200 : 503, { 'cache-control': 'no-store' }).end('second'));
    nginx = await startNginx(program ?? '', [stub.port]);
  });
  after(async () => {
    await nginx?.stop();
    await stub?.stop();
    await second?.stop();
  });

  const CODINGS: readonly (readonly [string, string])[] = [
    ['gzip, deflate, br, zstd', 'br'], ['br', 'br'], ['BR;q=1.0, gzip;q=0.5', 'br'], ['gzip', 'gzip'], ['gzip;q=0.8', 'gzip'], ['deflate, gzip;q=1.0, *;q=0.5', 'gzip'],
    ['br;q=0, gzip', 'gzip'], ['br; q=0.0, gzip;q=0', 'identity'], ['', 'identity'], ['identity', 'identity'], ['brotli, xgzip', 'identity'], ['br;q=0.001', 'br'],
  ];
  for (const [accept, coding] of CODINGS) {
    test(`Accept-Encoding "${accept}" asks for ${coding}`, async () => {
      const { body } = await nginx.get(`/coding/${CODINGS.findIndex(([one]) => one === accept)}`, { headers: { 'accept-encoding': accept } });
      assert.equal(body.toString().split(' ')[1], coding);
    });
  }

  test('one answer is kept per coding, however the header is written, and no coding is added to it', async () => {
    const first = await nginx.get('/kept', { headers: { 'accept-encoding': 'gzip, br' } });
    assert.deepEqual([first.headers['x-cache-status'], first.headers['content-encoding'], first.headers.etag], ['MISS', undefined, '"1-br"']);
    assert.equal(await statusOf('/kept', { 'accept-encoding': 'br;q=0.9,deflate' }), 'HIT');
    assert.equal(await statusOf('/kept', { 'accept-encoding': 'gzip' }), 'MISS');
    assert.equal(await statusOf('/kept'), 'MISS');
    assert.equal(asked('/kept').length, 3);
  });

  test('HEAD is answered from what a GET brought, and the other way round', async () => {
    const head = await nginx.get('/head', { method: 'HEAD' });
    assert.deepEqual([head.status, head.body.length], [200, 0]);
    assert.equal(await statusOf('/head'), 'HIT');
  });

  test('a validator is answered here', async () => {
    await nginx.get('/tag');
    const { status, body } = await nginx.get('/tag', { headers: { 'if-none-match': '"1-identity"' } });
    assert.deepEqual([status, body.length, asked('/tag').length], [304, 0, 1]);
  });

  test('past its time an answer is shown once more while the next one is fetched', async () => {
    await nginx.get('/renewed');
    version += 1;
    await sleep(EXPIRED_MS);
    const shown = await nginx.get('/renewed');
    assert.deepEqual([shown.headers['x-cache-status'], shown.body.toString()], ['STALE', '/renewed identity 1']);
    await sleep(500);
    assert.equal((await nginx.get('/renewed')).body.toString(), '/renewed identity 2');
    assert.equal(asked('/renewed').at(-1)?.headers['if-none-match'], '"1-identity"');
  });

  test('but not longer than stale-while-revalidate allows', async () => {
    const before_ = (await nginx.get('/brief')).body.toString();
    version += 1;
    await sleep(EXPIRED_MS + 1_000);
    const now = await nginx.get('/brief');
    assert.deepEqual([now.headers['x-cache-status'], now.body.toString() === before_], ['EXPIRED', false]);
  });

  test('an answer that fails is not shown while there is an older one', async () => {
    await nginx.get('/brief/failing');
    isFailing = true;
    await sleep(EXPIRED_MS + 1_000);
    const { status, headers } = await nginx.get('/brief/failing');
    isFailing = false;
    assert.deepEqual([status, headers['x-cache-status']], [200, 'STALE']);
  });

  test('a crowd for one page is one request', async () => {
    const statuses = await Promise.all(Array.from({ length: 20 }, async () => (await nginx.get('/slow')).status));
    assert.deepEqual([[...new Set(statuses)], asked('/slow').length], [[200], 1]);
  });

  test('what is private or does not exist is not kept, on the disk neither', async () => {
    const files = (): number => readdirSync(nginx.cacheFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
    const had = files();
    for (const path of ['/private', '/private', '/missing/1', '/missing/1', '/missing/2']) assert.equal(await statusOf(path), 'MISS');
    assert.deepEqual([asked('/private').length, asked('/missing/1').length, files()], [2, 2, had]);
  });

  test('marks of campaigns make no new page; a query and an encoded slash do', async () => {
    assert.equal((await nginx.get('/query?utm_source=a&utm_medium=b&gclid=1')).body.toString().split(' ')[0], '/query');
    assert.equal(await statusOf('/query'), 'HIT');
    assert.equal(await statusOf('/query?q=%E9%92%9F&utm_source=a'), 'MISS');
    assert.equal(asked('/query').at(-1)?.url, '/query?q=%E9%92%9F&utm_source=a');
    for (const path of ['/a/b', '/a%2Fb', '/a//b', '/a/./b', '/a/b/']) assert.deepEqual([(await nginx.get(path)).headers['x-cache-status'], asked(path).length], ['MISS', 1], path);
  });

  test('pictures are kept per format', async () => {
    assert.equal((await nginx.get('/_next/image?w=1', { headers: { accept: 'image/avif,image/webp,*/*' } })).headers['x-cache-status'], 'MISS');
    assert.equal((await nginx.get('/_next/image?w=1', { headers: { accept: '*/*' } })).body.toString(), '*/*');
    assert.equal((await nginx.get('/_next/image?w=1', { headers: { accept: 'image/webp' } })).headers['x-cache-status'], 'HIT');
  });

  test('the site hears who asks and by which name, not what a reader claims', async () => {
    const claims = { 'x-forwarded-for': '203.0.113.9', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', 'x-real-ip': '203.0.113.9', forwarded: 'for=203.0.113.9;host=evil.example' };
    await nginx.get('/claims', { headers: claims });
    const heard = asked('/claims')[0]?.headers;
    assert.deepEqual(['host', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-real-ip', 'forwarded'].map((name) => heard?.[name]),
      [NAME, '127.0.0.1', NAME, 'https', '127.0.0.1', undefined]);
  });

  test('another name is refused or led here, and never reaches the site', async () => {
    const count = stub.seen.length;
    assert.equal((await nginx.get('/', { headers: { host: 'evil.example' } })).status, 421);
    assert.equal((await send(nginx.http, '/', { headers: { host: 'evil.example' } })).status, 421);
    const www = await nginx.get('/x?y=1', { headers: { host: `www.${NAME}` } });
    assert.deepEqual([www.status, www.headers.location], [308, `https://${NAME}/x?y=1`]);
    const handshake = new Promise((resolve, reject) => {
      const socket = connectTls({ port: Number(new URL(nginx.https).port), host: '127.0.0.1', servername: 'evil.example', rejectUnauthorized: false }, () => resolve(socket.destroy()));
      socket.once('error', reject);
    });
    await assert.rejects(handshake, /unrecognized name/);
    assert.equal(stub.seen.length, count);
  });

  test('a webhook passes each time, with a body of up to 5 MB; a page takes none of that size', async () => {
    const post = async (path: string, megabytes: number): Promise<number> => (await nginx.get(path, { method: 'POST', body: randomBytes(megabytes * 1024 * 1024) })).status;
    assert.deepEqual([await post('/api/publish', 5), await post('/api/publish', 5)], [200, 200]);
    assert.deepEqual(asked('/api/publish').map(({ method, bytes }) => [method, bytes]), [['POST', 5_242_880], ['POST', 5_242_880]]);
    assert.equal(asked('/api/publish').length, 2);
    const outcome = await nginx.get('/api/publish', { method: 'POST', headers: { 'content-length': '6000000' } }).then(({ status }) => status, () => 413);
    assert.deepEqual([outcome, (await nginx.get('/x', { method: 'POST', headers: { 'content-length': '20000' } })).status], [413, 413]);
    await nginx.get('/api/health');
    await nginx.get('/api/health');
    assert.equal(asked('/api/health').length, 2);
  });

  test('figures are not for the public; headers have an end', async () => {
    assert.deepEqual([(await nginx.get('/metrics')).status, asked('/metrics').length], [404, 0]);
    assert.equal((await nginx.get('/long', { headers: { 'x-long': 'a'.repeat(9_000) } })).status, 400);
    assert.equal((await nginx.get(`/${'a'.repeat(9_000)}`)).status, 414);
  });

  test('of two processes the other one answers, when one refuses or lacks a file of its build', async () => {
    const both = await startNginx(program ?? '', [stub.port, second.port]);
    try {
      for (const path of ['/_next/static/a.js', '/_next/static/b.js', '/api/broken', '/api/broken']) assert.deepEqual([(await both.get(path)).body.toString()], ['second'], path);
      for (let i = 0; i < 6; i++) assert.equal((await both.get(`/private/${i}`)).status, 200);
    } finally {
      await both.stop();
    }
  });
});
