import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { describe, test } from 'node:test';
import { hasOneHost, hostCheck } from './hosts';
import { contentSecurityPolicy } from './policies';
import { clientReader } from './proxies';

const request = (peer: string, headers: Record<string, string> = {}): IncomingMessage => ({ socket: { remoteAddress: peer }, headers }) as unknown as IncomingMessage;

describe('who asks', () => {
  const CASES: readonly (readonly [string, readonly string[], string, string, string])[] = [
    ['a stranger may write what he likes', ['loopback'], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
    ['our proxy is believed', ['loopback'], '127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['as a dual-stack socket says it', ['loopback'], '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['what stands left of the first stranger may be made up', ['loopback'], '::1', '10.9.9.9, 198.51.100.1', '198.51.100.1'],
    ['through two proxies', ['loopback', '10.0.0.0/8'], '127.0.0.1', '6.6.6.6, 198.51.100.1, 10.1.2.3', '198.51.100.1'],
    ['nothing but proxies', ['private'], '10.0.0.1', '10.0.0.7', '10.0.0.7'],
    ['nonsense is no address', ['loopback'], '127.0.0.1', 'unknown, <script>', '127.0.0.1'],
    ['nobody is trusted', ['none'], '127.0.0.1', '198.51.100.1', '127.0.0.1'],
    ['IPv6', ['2001:db8::/32'], '2001:db8::1', '2001:db9::2', '2001:db9::2'],
  ];
  for (const [name, trusted, peer, forwarded, expected] of CASES) {
    test(name, () => assert.equal(clientReader(trusted)(request(peer, { 'x-forwarded-for': forwarded })).address, expected));
  }
  test("a proxy's request id is taken over, a strange one is not", () => {
    const read = clientReader(['loopback']);
    assert.deepEqual(['ab-1', 'a b', 'x'.repeat(65)].map((id) => read(request('127.0.0.1', { 'x-request-id': id })).requestId), ['ab-1', null, null]);
    assert.equal(read(request('203.0.113.9', { 'x-request-id': 'ab-1' })).requestId, null);
  });
});

test('hosts: those of the settings, this machine, no other', () => {
  const check = hostCheck(new Set(['news.example', 'www.news.example:8443']));
  for (const host of ['news.example', 'news.example:443', 'news.example:', 'NEWS.example', 'www.news.example:8443', 'localhost:3000', '127.0.0.1', '[::1]:80']) assert.equal(check(host), 'ours', host);
  for (const host of ['evil.example', 'news.example.evil.example', 'news.example:81', 'localhost.evil.example', '127.0.0.1.evil.example']) assert.equal(check(host), 'foreign', host);
  for (const host of [undefined, '', 'a b', 'a/b', 'u@news.example', 'news.example:x', 'news.example, evil.example:1:2']) assert.equal(check(host), 'bad', String(host));
  assert.deepEqual(['anything', 'any thing'].map(hostCheck(null)), ['ours', 'bad']);
});

test('one Host line or none', () => {
  assert.ok(hasOneHost(['Host', 'a', 'Accept', 'b']) && hasOneHost([]));
  assert.ok(!hasOneHost(['Host', 'a', 'HOST', 'a']));
});

describe('Content-Security-Policy', () => {
  const none = { comments: { provider: 'none' } } as const;
  test('nothing inline, nothing from elsewhere but pictures and films', () => {
    const policy = contentSecurityPolicy(none, 'https://news.example');
    assert.match(policy, /^default-src 'none'; script-src 'self' 'sha256-[\w+/]{43}='; style-src 'self';/);
    assert.doesNotMatch(policy, /unsafe|\*|http:|frame-src/);
    assert.match(policy, /upgrade-insecure-requests$/);
  });
  test('on plain http pictures may be, too', () => assert.match(contentSecurityPolicy(none, 'http://localhost:3000'), /img-src 'self' data: https: http:;/));
  test("the editors' comments get what they need", () => {
    assert.match(contentSecurityPolicy({ comments: { provider: 'giscus', repo: 'a/b', repoId: '', category: '', categoryId: '' } }, 'https://n.example'), /frame-src https:\/\/giscus\.app;/);
    assert.match(contentSecurityPolicy({ comments: { provider: 'waline', server: 'https://talk.example/x' } }, 'https://n.example'), /style-src 'self' 'sha256-47DEQpj8HBSa\+\/TImW\+5JCeuQeRkm5NMpJWZG3hSuFU='; .*connect-src 'self' https:\/\/talk\.example;/);
  });
});
