import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isBot } from './bots';
import { isOwnPage } from './endpoint';
import { networkOf } from './networks';
import { pagesWithStandings } from './pages';

const PEOPLE = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.50(0x18003237) NetType/WIFI Language/zh_CN',
  'Mozilla/5.0 (Linux; Android 14; HarmonyOS; ALN-AL00) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.5735.196 HuaweiBrowser/15.0.4 Mobile Safari/537.36',
  'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  'Mozilla/5.0 (Linux; U; Android 13; zh-cn) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/100.0.4896.127 MQQBrowser/15.1 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 YaBrowser/25.8.0 Safari/537.36',
];
const PROGRAMS = [
  undefined, '', 'curl/8.5.0', 'node', 'python-requests/2.32', 'Go-http-client/2.0',
  'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 (Linux; Android 6.0.1) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'Mozilla/5.0 (Linux; Android 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Mobile Safari/537.36 (compatible; Bytespider; spider-feedback@bytedance.com)',
  'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0.0.0 Safari/537.36',
  'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)', 'Mozilla/5.0 (compatible; YandexBot/3.0)', 'Sogou web spider/4.0',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/119.0.0.0 Safari/537.36 Chrome-Lighthouse',
];

test('people are told from programs by what their browsers call themselves', () => {
  for (const name of PEOPLE) assert.equal(isBot(name), false, name);
  for (const name of PROGRAMS) assert.equal(isBot(name), true, name);
});

test('a client is its IPv4 address or its IPv6 network, however that is written', () => {
  assert.equal(networkOf('203.0.113.7'), '203.0.113.7');
  for (const address of ['2001:db8:1:2:a:b:c:d', '2001:0DB8:0001:0002::1', '2001:db8:1:2::']) assert.equal(networkOf(address), '2001:db8:1:2', address);
  assert.equal(networkOf('fe80::1%eth0'), 'fe80:0:0:0');
  assert.equal(networkOf('::1'), '0:0:0:0');
  assert.equal(networkOf(''), '');
});

test('only pages of this site may tell that they are read', () => {
  assert.equal(isOwnPage({ 'sec-fetch-site': 'same-origin' }), true);
  for (const site of ['cross-site', 'same-site', 'none', '']) assert.equal(isOwnPage({ 'sec-fetch-site': site, origin: 'http://a.example', host: 'a.example' }), false, site);
  assert.equal(isOwnPage({ origin: 'https://paper.example:8443', host: 'Paper.example:8443' }), true);
  assert.equal(isOwnPage({ origin: 'https://other.example', host: 'paper.example' }), false);
  assert.equal(isOwnPage({ origin: 'null', host: 'null' }), false);
  assert.equal(isOwnPage({ host: 'paper.example' }), false);
});

test('only pages on which the new order shows are renewed', () => {
  const at = (from: number) => pagesWithStandings([{ locale: 'en', window: 'day', from }, { locale: 'en', window: 'week', from }]).map(({ path }) => path);
  assert.deepEqual([...new Set(at(0))], ['/', '/popular']);
  assert.deepEqual(at(30), []);
  assert.deepEqual(pagesWithStandings([{ locale: 'en', window: 'week', from: 0 }]), [{ locale: 'en', path: '/popular' }]);
});
