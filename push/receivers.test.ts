import assert from 'node:assert/strict';
import { test } from 'node:test';
import { backoff } from './backoff';
import { baidu } from './baidu';
import { isPublicSite } from './public-site';
import { receiversOf } from './receivers';

const PUBLIC = ['https://news.example', 'http://8.8.8.8', 'https://新闻.example:8443', 'http://172.32.0.1', 'http://[2001:db8::1]'];
const LOCAL = [
  'http://localhost:3000', 'http://a.localhost', 'http://127.0.0.1', 'http://[::1]:3000', 'http://[fd00::1]', 'http://[fe80::1]', 'http://[::ffff:10.0.0.1]', 'http://10.1.2.3', 'http://192.168.0.9:8080',
  'http://172.20.0.2', 'http://169.254.1.1', 'http://100.64.0.1', 'http://0.0.0.0', 'http://intranet', 'http://news.local', 'https://x.internal', 'http://localhost./', 'nonsense',
];
for (const url of PUBLIC) test(`${url} is known to the world`, () => assert.equal(isPublicSite(url), true));
for (const url of LOCAL) test(`${url} is not`, () => assert.equal(isPublicSite(url), false));

const URLS = ['https://news.example/a'];
const receiver = baidu({ token: 'token', endpoint: 'http://baidu.example/urls' }, 'https://news.example');
for (const [name, body, status, kind] of [
  ['garbage', '<html>200', 200, 'later'],
  ['an empty answer', '', 200, 'later'],
  ['numbers that are none', '{"success":"1"}', 200, 'later'],
  ['a list', '[]', 200, 'later'],
  ['an address that is not of the site', '{"success":0,"remain":9,"not_same_site":["https://news.example/a"]}', 200, 'accepted'],
  ['a wrong token', '{"error":401,"message":"token is not valid"}', 401, 'closed'],
  ['site error', '{"error":400,"message":"site error"}', 400, 'closed'],
  ['empty content', '{"error":400,"message":"empty content"}', 400, 'refused'],
  ['over quota', '{"error":400,"message":"over quota"}', 400, 'quota'],
  ['500', '{"error":500,"message":"internal error, please try later"}', 500, 'later'],
] as const) {
  test(`Baidu answers with ${name}`, () => {
    const outcome = receiver.read({ status, retryAfter: null, body }, URLS);
    assert.equal(outcome.kind, kind);
    if (outcome.kind === 'accepted') assert.deepEqual([outcome.refused, outcome.remain], [URLS, 9]);
  });
}

test('requests have the form that each receiver documents', () => {
  const all = receiversOf({ indexNow: { key: 'k1234567', endpoint: 'https://engine.example/indexnow' }, baidu: { token: 't', endpoint: 'http://baidu.example/urls' } }, ['https://hub.example/'], 'https://news.example');
  assert.deepEqual(all.map(({ name, most }) => [name, most]), [['indexnow', 10_000], ['baidu', 2000], ['websub https://hub.example/', 50]]);
  assert.deepEqual(all.map(({ request }) => request(['https://news.example/a?x', 'https://news.example/b'])), [
    { url: 'https://engine.example/indexnow', type: 'application/json; charset=utf-8', body: '{"host":"news.example","key":"k1234567","keyLocation":"https://news.example/k1234567.txt","urlList":["https://news.example/a?x","https://news.example/b"]}' },
    { url: 'http://baidu.example/urls?site=https%3A%2F%2Fnews.example&token=t', type: 'text/plain', body: 'https://news.example/a?x\nhttps://news.example/b' },
    { url: 'https://hub.example/', type: 'application/x-www-form-urlencoded', body: 'hub.mode=publish&hub.url=https%3A%2F%2Fnews.example%2Fa%3Fx&hub.url=https%3A%2F%2Fnews.example%2Fb' },
  ]);
});

test('pauses are spread over the upper half of their length', () => {
  assert.deepEqual([backoff(1, () => 0), backoff(1, () => 1), backoff(3, () => 0.5), backoff(50, () => 1)], [15_000, 30_000, 90_000, 21_600_000]);
});
