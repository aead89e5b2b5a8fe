import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { publishAndStart, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { all, field, get, HTTP_FILES, type Kind, KINDS, type Reply } from './fixtures-http';

const folder = scratchFolder('http');
let site: RunningSite;

before(async () => {
  writeFiles(folder, HTTP_FILES);
  site = await publishAndStart(folder);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const ask = ({ path }: Kind, fields: Record<string, string> = {}, method = 'GET'): Promise<Reply> => get(site.origin, path, fields, method);
/** Everything but what names the moment and the request. */
const lasting = ({ fields }: Reply): (readonly [string, string])[] => fields.filter(([name]) => name !== 'date' && name !== 'x-request-id');

const IMF_DATE = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const CLOCKS_APART_MS = 600_000;
const anyKind = (): boolean => true;
const isValidated = ({ isValidated: is }: Kind): boolean => is === true;

type Rule = readonly [name: string, holdsFor: (kind: Kind) => boolean, holds: (kind: Kind) => Promise<void>];

const RULES: readonly Rule[] = [
  ['RFC 9110 §15: the status says what happened', anyKind, async (kind) => assert.equal((await ask(kind)).status, kind.status)],
  ['RFC 9110 §8.3: Content-Type says what it is', anyKind, async (kind) => assert.deepEqual(all(await ask(kind), 'content-type'), [kind.type])],
  ['RFC 9110 §8.6, RFC 9112 §6: a whole answer has its length and no transfer coding', anyKind, async (kind) => {
    for (const coding of ['identity', 'gzip', 'br']) {
      const reply = await ask(kind, { 'Accept-Encoding': coding });
      assert.deepEqual([all(reply, 'content-length'), all(reply, 'transfer-encoding')], [[String(reply.body.byteLength)], []]);
      assert.ok(reply.body.byteLength > 0);
    }
  }],
  ['RFC 9110 §6.6.1: Date is the time of the answer, in the one form', anyKind, async (kind) => {
    const [date = '', ...more] = all(await ask(kind), 'date');
    assert.match(date, IMF_DATE);
    assert.ok(more.length === 0 && Math.abs(Date.parse(date) - Date.now()) < CLOCKS_APART_MS, date);
  }],
  ['RFC 9110 §5.3: no field comes twice', anyKind, async (kind) => {
    const names = (await ask(kind)).fields.map(([name]) => name);
    assert.deepEqual(names, [...new Set(names)]);
  }],
  ['RFC 9110 §8.8: what has validators has both of them in the right form', isValidated, async (kind) => {
    const reply = await ask(kind);
    assert.match(String(field(reply, 'etag')), /^"[\x21\x23-\x7e]+"$/);
    const modified = field(reply, 'last-modified');
    if (modified === undefined) return assert.ok(['/_client/speculation-rules.json', '/media/images/bo.png'].includes(kind.path), 'no Last-Modified');
    assert.match(modified, IMF_DATE);
    assert.ok(Date.parse(modified) <= Date.parse(String(field(reply, 'date'))), '§8.8.2.1: it lies in the future');
  }],
  ['RFC 9110 §8.8.3: nothing that is made for one answer claims to be the same again', (kind) => !isValidated(kind), async (kind) => {
    const reply = await ask(kind);
    assert.deepEqual([field(reply, 'etag'), field(reply, 'last-modified')], [undefined, undefined]);
  }],
  ['RFC 9110 §9.3.2: HEAD is GET without the content', anyKind, async (kind) => {
    for (const coding of ['identity', 'gzip', 'br']) {
      const [got, head] = [await ask(kind, { 'Accept-Encoding': coding }), await ask(kind, { 'Accept-Encoding': coding }, 'HEAD')];
      assert.deepEqual([head.status, lasting(head), head.body.byteLength], [got.status, lasting(got), 0]);
    }
  }],
  ['RFC 9110 §15.5.6: other methods are not allowed, and it says which are', ({ status }) => status !== 400, async (kind) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'QUERY']) {
      const reply = await ask(kind, method === 'TRACE' ? {} : { 'Content-Length': '0' }, method);
      // what is no method to Node's parser is malformed to it
      if (method === 'QUERY' && reply.status === 400) continue;
      assert.deepEqual([method, reply.status, field(reply, 'allow'), field(reply, 'cache-control')], [method, 405, 'GET, HEAD', 'no-store']);
      assert.doesNotMatch(reply.body.toString(), /Host:/i, 'RFC 9110 §9.3.8: TRACE must not echo');
    }
  }],
  ['RFC 9110 §14.2, §14.3: no ranges are offered, and asking for one gets the whole', anyKind, async (kind) => {
    const whole = await ask(kind);
    const RANGES: readonly Record<string, string>[] = [{ Range: 'bytes=0-9' }, { Range: 'bytes=-5,9-' }, { Range: 'x=1' }, { Range: 'bytes=0-9', 'If-Range': field(whole, 'etag') ?? '"x"' }];
    for (const fields of RANGES) {
      const reply = await ask(kind, fields);
      assert.deepEqual([reply.status, field(reply, 'content-range'), field(reply, 'accept-ranges')], [whole.status, undefined, undefined]);
      if (kind.path !== '/api/health') assert.deepEqual(reply.body, whole.body);
    }
  }],
  ['RFC 9112 §3.2.2: a whole URL as the target means the same', anyKind, async (kind) => {
    const [path, url] = [await ask(kind), await get(site.origin, site.origin + kind.path)];
    // guesses at what was meant are made now and then only
    const told = (reply: Reply) => [reply.status, lasting(reply).filter(([name]) => kind.status !== 404 || name !== 'content-length')];
    assert.deepEqual(told(url), told(path));
  }],
  ['RFC 9110 §10.2.4: nothing says what the server is made of, and nothing sets a cookie', anyKind, async (kind) => {
    const names = (await ask(kind)).fields.map(([name]) => name);
    assert.deepEqual(names.filter((name) => /^(?:server|via|x-powered-by|set-cookie|x-nextjs.*|x-next.*|x-middleware.*)$/.test(name)), []);
  }],
  ['RFC 9110 §12.5.5: what is the same for everybody varies by coding only, and says so only where it is coded', anyKind, async (kind) => {
    assert.deepEqual(all(await ask(kind), 'vary'), kind.isCoded ? ['Accept-Encoding'] : []);
  }],
  ['RFC 9111 §5.2: Cache-Control is what its kind has', anyKind, async (kind) => {
    for (const method of ['GET', 'HEAD']) assert.deepEqual(all(await ask(kind, {}, method), 'cache-control'), [kind.cache]);
  }],
  ['RFC 9111 §4: words of a query that mean nothing change neither bytes nor tag', ({ path, status }) => status === 200 && !path.startsWith('/search') && path !== '/api/health', async (kind) => {
    const own = await ask(kind);
    for (const query of ['?utm_source=a', '?_rsc=1', '?', '?%', '?page=2&q=x', `?${'x'.repeat(3000)}`]) {
      const reply = await get(site.origin, kind.path + query);
      assert.deepEqual([query, reply.status, lasting(reply)], [query, own.status, lasting(own)]);
      assert.deepEqual(reply.body, own.body);
    }
  }],
];

for (const [name, holdsFor, holds] of RULES) {
  describe(name, () => {
    for (const kind of KINDS.filter(holdsFor)) test(`${kind.name} ${kind.path}`, () => holds(kind));
  });
}

describe('RFC 9110 §15.4.9: 308 keeps the query, and a relative Location cannot lead elsewhere', () => {
  for (const [from, to] of [
    ['/articles/bo-1/?a=b&c', '/articles/bo-1?a=b&c'], ['/zh-CN/search/?q=%E6%B3%A2', '/search?q=%E6%B3%A2'], ['//evil.example/x/', '/evil.example/x'],
    ['/en//evil.example/', '/en/evil.example'], ['/zh-CN//evil.example/', '/evil.example'], ['/%2Fevil.example/', '/%2Fevil.example'], ['/index.html?//evil.example', '/?//evil.example'],
  ] as const) {
    test(`${from} → ${to}`, async () => {
      const reply = await get(site.origin, from);
      assert.deepEqual([reply.status, field(reply, 'location')], [308, to]);
    });
  }
});

describe('what Next makes in our name keeps to the rules as well', () => {
  const RESIZED = '/_next/image?url=%2Fmedia%2Fimages%2Fbo.png&w=640&q=75';
  test('RFC 9110 §8.8.3: the tag of a resized picture is quoted', async () => assert.match(String(field(await get(site.origin, RESIZED), 'etag')), /^(?:W\/)?"[\x21\x23-\x7e]+"$/));
  test('RFC 9110 §13.1.2: a resized picture is not sent again', async () => {
    const first = await get(site.origin, RESIZED);
    assert.equal((await get(site.origin, RESIZED, { 'If-None-Match': String(field(first, 'etag')) })).status, 304);
  });
  for (const [name, path, status] of [['a resized picture', RESIZED, 200], ['a refused size', RESIZED.replace('640', '641'), 400], ['a picture of elsewhere', '/_next/image?url=%2F%2Fevil.example%2Fx.png&w=640&q=75', 400], ['no picture', '/_next/image', 400]] as const) {
    test(`${name}: type, length, Cache-Control, nothing of Next's own`, async () => {
      const reply = await get(site.origin, path);
      assert.deepEqual([reply.status, all(reply, 'content-length'), all(reply, 'transfer-encoding')], [status, [String(reply.body.byteLength)], []]);
      assert.ok(field(reply, 'content-type') && field(reply, 'cache-control'), 'RFC 9110 §8.3, RFC 9111 §5.2');
      assert.deepEqual(reply.fields.filter(([field]) => /^x-nextjs|^x-powered-by|^set-cookie|^server$/.test(field)), []);
      const head = await get(site.origin, path, {}, 'HEAD');
      assert.deepEqual([head.status, head.body.byteLength], [status, 0]);
    });
  }
});
