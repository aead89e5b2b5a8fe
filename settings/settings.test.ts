import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { readServerSettings, readSettings, SettingsError } from './env';
import { siteSchema } from './site-schema';

test('settings have defaults and absolute folders', () => {
  const settings = readSettings({});
  assert.deepEqual(settings, { port: 3000, host: '0.0.0.0', siteUrl: 'http://localhost:3000', contentDir: resolve('content'), dataDir: resolve('.data'), revalidateSecret: '' });
  assert.equal(readSettings({ SITE_URL: 'https://news.example/' }).siteUrl, 'https://news.example');
});

for (const [name, value] of [['PORT', 'many'], ['PORT', '70000'], ['PORT', '-1'], ['SITE_URL', 'news.example'], ['SITE_URL', 'ftp://news.example']] as const) {
  test(`${name}=${value} is refused with its name, its value and what is allowed`, () => {
    assert.throws(() => readSettings({ [name]: value }), (error: unknown) =>
      error instanceof SettingsError && error.message.includes(name) && error.message.includes(JSON.stringify(value)) && error.message.includes('allowed'));
  });
}

test('site.yml may be empty; unknown keys and values are refused', () => {
  assert.equal(siteSchema.parse({}).timeZone, 'Asia/Shanghai');
  for (const wrong of [{ timeZone: 'Mars/Olympus' }, { nmae: 'x' }, { pageSize: 0 }, { menus: { main: [{ label: 'x', href: 'javascript:alert(1)' }] } }, { sidebar: { widgets: ['weather'] } }]) {
    assert.equal(siteSchema.safeParse(wrong).success, false, JSON.stringify(wrong));
  }
});

test('a bad secret is refused without being said', () => {
  assert.throws(() => readSettings({ REVALIDATE_SECRET: 'too short' }), (error: unknown) => error instanceof SettingsError && /REVALIDATE_SECRET/.test(error.message) && !error.message.includes('too short'));
  assert.equal(readSettings({ REVALIDATE_SECRET: 'sixteen characters' }).revalidateSecret, 'sixteen characters');
});

test("the server's settings: any host without SITE_URL, its own and those allowed with it", () => {
  const none = readServerSettings({});
  assert.deepEqual([none.hosts, none.trustedProxies, none.metrics, none.drainMs, none.log], [null, ['loopback'], null, 5000, { level: 'info', requests: 'errors', format: null }]);
  const { hosts, trustedProxies, metrics } = readServerSettings({ SITE_URL: 'https://News.example', ALLOWED_HOSTS: 'www.news.example, old.example:8443', TRUST_PROXY: 'loopback,10.0.0.0/8', METRICS_PORT: '9100' });
  assert.deepEqual([[...(hosts ?? [])], trustedProxies, metrics], [['news.example', 'www.news.example', 'old.example:8443'], ['loopback', '10.0.0.0/8'], { port: 9100, host: '127.0.0.1' }]);
});

for (const [name, value] of [['ALLOWED_HOSTS', 'a b'], ['TRUST_PROXY', 'everybody'], ['CACHE_MB', '0'], ['DRAIN_SECONDS', '-1'], ['METRICS_PORT', '99999'], ['LOG_LEVEL', 'loud'], ['LOG_REQUESTS', 'some'], ['LOG_FORMAT', 'xml']] as const) {
  test(`${name}=${value} is refused`, () => assert.throws(() => readServerSettings({ [name]: value }), (error: unknown) => error instanceof SettingsError && error.message.includes(name)));
}
