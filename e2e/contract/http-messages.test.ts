import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { publishAndStart, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { all, type Exchange, exchange, field, get, HTTP_FILES, written } from './fixtures-http';

const folder = scratchFolder('http-messages');
let site: RunningSite;
let host: string;

before(async () => {
  writeFiles(folder, HTTP_FILES);
  site = await publishAndStart(folder);
  host = new URL(site.origin).host;
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Lines of a request's head; `HOST` stands for the site's own. */
const head = (...lines: string[]): string => `${lines.join('\r\n')}\r\n\r\n`.replaceAll('HOST', host);
const said = (bytes: string | string[], methods?: string[]): Promise<Exchange> => exchange(site.origin, bytes, methods);
const last = (): string => head('GET /robots.txt HTTP/1.1', 'Host: HOST', 'Connection: close');
const statuses = ({ replies }: Exchange): number[] => replies.map(({ status }) => status);

/** Requests that must be refused, and with what. */
const REFUSED: readonly (readonly [rule: string, status: number, bytes: () => string])[] = [
  ['RFC 9112 §3.2: a request without Host', 400, () => head('GET / HTTP/1.1')],
  ['RFC 9112 §3.2: a request with two Hosts', 400, () => head('GET / HTTP/1.1', 'Host: HOST', 'Host: HOST')],
  ['RFC 9112 §3.2: a request with two different Hosts', 400, () => head('GET / HTTP/1.1', 'Host: HOST', 'Host: evil.example')],
  ['RFC 9112 §3.2: a Host that is none', 400, () => head('GET / HTTP/1.1', 'Host: a b/c')],
  ['RFC 9112 §3.2: a Host with a user', 400, () => head('GET / HTTP/1.1', 'Host: a@HOST')],
  ['RFC 9112 §3: words that are no request line', 400, () => head('HELLO')],
  ['RFC 9110 §9.1: methods are case-sensitive', 400, () => head('get / HTTP/1.1', 'Host: HOST')],
  ['RFC 9110 §9.1: a method nobody knows', 400, () => head('BREW / HTTP/1.1', 'Host: HOST')],
  ['RFC 9112 §2.3: a version that is none', 400, () => head('GET / HTTP/1.x', 'Host: HOST')],
  ['RFC 9112 §2.2: a bare CR', 400, () => head('GET / HTTP/1.1', 'Host: HOST', 'X: a\rb')],
  ['RFC 9112 §2.2: white space before the first field', 400, () => head('GET / HTTP/1.1', ' X: a', 'Host: HOST')],
  ['RFC 9112 §5.1: white space before a colon', 400, () => head('GET / HTTP/1.1', 'Host: HOST', 'X : a')],
  ['RFC 9112 §5.2: obs-fold', 400, () => head('GET / HTTP/1.1', 'Host: HOST', 'X: a', ' b')],
  ['RFC 9110 §5.5: NUL in a value', 400, () => head('GET / HTTP/1.1', 'Host: HOST', 'X: a\0b')],
  ['RFC 9110 §5.6.2: a name that is no token', 400, () => head('GET / HTTP/1.1', 'Host: HOST', 'X(y): a')],
  ['RFC 9112 §3.2: a target with a control character', 400, () => head('GET /\u0001 HTTP/1.1', 'Host: HOST')],
  ['RFC 9112 §6.1: both a length and a transfer coding', 400, () => `${head('POST / HTTP/1.1', 'Host: HOST', 'Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n`],
  ['RFC 9112 §6.3: two lengths', 400, () => `${head('POST / HTTP/1.1', 'Host: HOST', 'Content-Length: 5', 'Content-Length: 6')}abcdef`],
  ['RFC 9112 §6.3: a length that is none', 400, () => `${head('POST / HTTP/1.1', 'Host: HOST', 'Content-Length: -1')}a`],
  ['RFC 6585 §5: fields that are too large', 431, () => head('GET / HTTP/1.1', 'Host: HOST', `X: ${'a'.repeat(20_000)}`)],
  ['RFC 6585 §5: too many fields', 431, () => head('GET / HTTP/1.1', 'Host: HOST', ...Array.from({ length: 3000 }, (_, n) => `X-${n}: a`))],
  ['RFC 9112 §3: a target that is too long', 414, () => head(`GET /${'a'.repeat(20_000)} HTTP/1.1`, 'Host: HOST')],
];

describe('RFC 9112 §2.2, §9.6: what cannot be read is refused once, and the connection ends', () => {
  for (const [rule, status, bytes] of REFUSED) {
    test(`${rule}: ${status}`, async () => {
      // what follows a message that cannot be read must not be taken for a request (RFC 9112 §11.2)
      const { replies, isClosed } = await said(bytes() + last());
      assert.deepEqual([statuses({ replies } as Exchange), isClosed], [[status], true]);
      const [reply] = replies;
      assert.ok(reply);
      assert.equal(field(reply, 'connection'), 'close');
    });
  }
  test('RFC 9110 §6.6.1, §8.6, §8.3: a refusal has its date, its length and its type', async () => {
    const { replies: [reply] } = await said(head('GET / HTTP/1.1', 'Host: HOST', 'X : a'));
    assert.ok(reply);
    assert.deepEqual([all(reply, 'date').length, all(reply, 'content-length'), field(reply, 'content-type'), field(reply, 'x-content-type-options')], [1, [String(reply.body.byteLength)], 'text/plain; charset=utf-8', 'nosniff']);
  });
});

/** Requests that are unusual and right: their statuses, in order. */
const ANSWERED: readonly (readonly [rule: string, statuses: readonly number[], bytes: () => string | string[], methods?: readonly string[]])[] = [
  ['RFC 9112 §2.2: an empty line before the request line', [200], () => `\r\n${last()}`],
  ['RFC 9112 §9.3: connections are kept', [200, 200], () => head('GET /robots.txt HTTP/1.1', 'Host: HOST') + last()],
  ['RFC 9112 §9.3: HTTP/1.0 ends with its answer', [200], () => head('GET /robots.txt HTTP/1.0', 'Host: HOST') + last()],
  ['RFC 9112 §9.3: HTTP/1.0 may ask to keep the connection', [200, 200], () => head('GET /robots.txt HTTP/1.0', 'Host: HOST', 'Connection: keep-alive') + head('GET /robots.txt HTTP/1.0', 'Host: HOST')],
  ['RFC 9112 §3.2: HTTP/1.0 without Host asks for health', [200], () => head('GET /api/health HTTP/1.0')],
  ['RFC 9112 §9.6: what follows Connection: close is not read', [200], () => last() + last()],
  ['RFC 9110 §5.1, §7.6.1: names and options in other letters', [200], () => `GET /robots.txt HTTP/1.1\r\nhOsT: ${host}\r\nCONNECTION: CLOSE\r\n\r\n${last()}`],
  ['RFC 9112 §9.3.2: answers come in the order of the requests', [200, 404, 200, 308, 200], () => ['/archive/2025/03/01', '/nope', '/feed.xml', '/articles/bo-1/'].map((path) => head(`GET ${path} HTTP/1.1`, 'Host: HOST')).join('') + last()],
  ['RFC 9112 §9.3.2: HEAD among others', [200, 200, 200], () => head('HEAD /articles/bo-2 HTTP/1.1', 'Host: HOST') + head('GET /articles/bo-2 HTTP/1.1', 'Host: HOST') + last(), ['HEAD', 'GET', 'GET']],
  ['RFC 9110 §15.4.5: a 304 among others', [304, 200], () => head('GET /articles/bo-3 HTTP/1.1', 'Host: HOST', 'If-None-Match: *') + last()],
  ['RFC 9110 §10.1.1: Expect: 100-continue', [100, 405], () => [head('POST / HTTP/1.1', 'Host: HOST', 'Connection: close', 'Expect: 100-continue', 'Content-Length: 3'), 'abc']],
  ['RFC 9110 §10.1.1: Expect: 100-continue of a GET', [100, 200, 200], () => [head('GET /robots.txt HTTP/1.1', 'Host: HOST', 'Expect: 100-continue', 'Content-Length: 3'), `abc${last()}`]],
  ['RFC 9110 §10.1.1: another expectation', [417], () => head('GET / HTTP/1.1', 'Host: HOST', 'Connection: close', 'Expect: tea')],
  ['RFC 9110 §9.3.1: a GET with content is answered, and the next one as well', [200, 200], () => `${head('GET /articles/bo-1 HTTP/1.1', 'Host: HOST', 'Content-Length: 27')}GET /evil HTTP/1.1\r\nHost: x${last()}`],
  ['RFC 9112 §7.1: a GET with chunks', [200, 200], () => `${head('GET /articles/bo-1 HTTP/1.1', 'Host: HOST', 'Transfer-Encoding: chunked')}3\r\nabc\r\n0\r\nX: y\r\n\r\n${last()}`],
  ['RFC 9110 §15.5.6: content of a method that is not allowed does not spoil the connection', [405, 200], () => `${head('POST / HTTP/1.1', 'Host: HOST', 'Content-Length: 300000')}${'a'.repeat(300_000)}${last()}`],
  ['RFC 9110 §7.8: an upgrade that is not known', [200], () => head('GET /robots.txt HTTP/1.1', 'Host: HOST', 'Connection: Upgrade, HTTP2-Settings, close', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__')],
  ['RFC 9110 §7.8: a web socket', [200], () => head('GET / HTTP/1.1', 'Host: HOST', 'Connection: close, Upgrade', 'Upgrade: websocket', 'Sec-WebSocket-Version: 13', 'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==')],
  ['RFC 9112 §3.2.2: a URL without a path', [200], () => head('GET http://HOST HTTP/1.1', 'Host: HOST', 'Connection: close')],
  ['RFC 9112 §3.2.1, §3.2.2: a URL without a path, with a query', [200], () => head('GET http://HOST?x=1 HTTP/1.1', 'Host: HOST', 'Connection: close')],
  ['RFC 9110 §4.2.3: a URL in capitals', [200], () => head('GET HTTP://HOST/robots.txt HTTP/1.1', 'Host: HOST', 'Connection: close')],
  ['RFC 9112 §3.2.2, RFC 9110 §7.4: of a URL and a Host the URL counts', [200], () => head('GET http://HOST/robots.txt HTTP/1.1', 'Host: evil.example', 'Connection: close')],
  ['RFC 9112 §3.2.2, RFC 9110 §7.4: a URL of another site under our Host', [421], () => head('GET http://evil.example/robots.txt HTTP/1.1', 'Host: HOST', 'Connection: close')],
  ['RFC 9110 §7.4: another site', [421], () => head('GET / HTTP/1.1', 'Host: evil.example', 'Connection: close')],
  ['RFC 9112 §3.2.4, RFC 9110 §9.3.7: OPTIONS *', [405], () => head('OPTIONS * HTTP/1.1', 'Host: HOST', 'Connection: close')],
];

describe('RFC 9112: unusual and right', () => {
  for (const [rule, expected, bytes, methods] of ANSWERED) {
    test(rule, async () => {
      const { replies, isClosed, isReset } = await said(bytes(), methods as string[] | undefined);
      assert.deepEqual([replies.map(({ status }) => status), isClosed, isReset], [expected, true, false]);
    });
  }
  test('RFC 9112 §9.3.2: pipelined answers are those of their requests', async () => {
    const paths = ['/archive/2025/03/02', '/articles/bo-4', '/robots.txt', '/archive/2025/03/03', '/feed.xml', '/articles/bo-5'];
    const { replies } = await said(paths.map((path, n) => written(site.origin, path, n === paths.length - 1 ? {} : { Connection: 'keep-alive' })).join(''));
    const alone = await Promise.all(paths.map((path) => get(site.origin, path)));
    assert.deepEqual(replies.map(({ body }) => body.toString()), alone.map(({ body }) => body.toString()));
  });
  test('RFC 9112 §9.3.2: garbage behind a good request is no answer to it', async () => {
    const { replies, isClosed } = await said(`${head('GET /archive/2025/03/04 HTTP/1.1', 'Host: HOST')}GARBAGE\r\n\r\n`);
    // either the good one is answered first, or nothing is said at all
    assert.ok(isClosed && (replies.length === 0 || replies[0]?.status === 200), statuses({ replies } as Exchange).join());
  });
  for (const [what, bytes] of [['a coding that is not chunked', () => `${head('POST / HTTP/1.1', 'Host: HOST', 'Transfer-Encoding: gzip')}abc`], ['chunks that are none', () => `${head('POST / HTTP/1.1', 'Host: HOST', 'Transfer-Encoding: chunked')}zz\r\n\r\n`]] as const) {
    test(`RFC 9112 §6.3, §7.1: ${what}: one answer, then the end`, async () => {
      const { replies, isClosed } = await said(bytes() + last());
      assert.deepEqual([replies.length, [400, 405].includes(replies[0]?.status ?? 0), isClosed], [1, true, true]);
    });
  }
  test('RFC 9110 §9.3.6: CONNECT opens nothing', async () => {
    const { replies, isClosed } = await said(head('CONNECT evil.example:80 HTTP/1.1', 'Host: evil.example:80') + last());
    assert.ok(isClosed && replies.every(({ status }) => status >= 400), 'a tunnel');
  });
  test('a request that comes byte by byte is one', async () => {
    const bytes = head('GET /robots.txt HTTP/1.1', 'Host: HOST', 'Connection: close');
    assert.deepEqual(statuses(await said([...bytes])), [200]);
  });
});

describe('slow clients (RFC 9110 §15.5.9)', { concurrency: true }, () => {
  for (const [what, sent] of [['half a head', 'GET / HTTP/1.1\r\nHost: x\r\nX: '], ['half a request line', 'GET /arti']] as const) {
    test(`${what} gets 408 and the end of the connection`, async () => {
      const { replies, isClosed } = await said(sent);
      assert.deepEqual([statuses({ replies } as Exchange), isClosed, replies[0] && field(replies[0], 'connection')], [[408], true, 'close']);
    });
  }
  test('others are answered meanwhile', async () => assert.equal((await get(site.origin, '/')).status, 200));
});
