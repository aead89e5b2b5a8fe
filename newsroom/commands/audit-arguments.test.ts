import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SettingsError } from '../../settings/env';
import { argumentsOf, limitsOf, originsOf } from './audit-arguments';

test('address and files are told by their form', () => {
  assert.deepEqual(argumentsOf([], {}), { address: undefined, json: undefined, html: undefined });
  assert.deepEqual(argumentsOf(['http://localhost:3000/', 'a.json', 'b.html'], { json: true, html: true }), { address: 'http://localhost:3000', json: 'a.json', html: 'b.html' });
  assert.deepEqual(argumentsOf(['b.html'], { json: true, html: true }), { address: undefined, json: true, html: 'b.html' });
});

test('anything else is refused by its name', () => {
  for (const [positionals, values] of [[['x'], {}], [['a.json'], {}], [['a.html'], { json: true }], [['http://a', 'http://b'], {}], [['http://['], {}], [['ftp://a'], {}], [[], { json: true, html: true }]] as [string[], object][]) {
    assert.throws(() => argumentsOf(positionals, values), (error) => error instanceof SettingsError && error.message.includes(positionals.at(-1) ?? '--json'), positionals.join(' '));
  }
});

test('limits have a unit and a range', () => {
  assert.deepEqual(limitsOf({ pages: '5', timeout: '2', megabytes: '1' }), { pages: 5, timeoutMs: 2000, maxBytes: 1_048_576 });
  for (const value of ['0', '-1', '1.5', 'x', '', '1e3', '99999999']) assert.throws(() => limitsOf({ pages: value }), /--pages .*1 to 1000000/, value);
  assert.throws(() => limitsOf({ concurrency: '65' }), /1 to 64/);
});

test('the site\'s own address: SITE_URL, else the copy\'s as its server says it', () => {
  assert.deepEqual(originsOf(undefined, 'https://news.example', true), { origin: 'https://news.example', siteUrl: 'https://news.example' });
  assert.deepEqual(originsOf('http://127.0.0.1:4000', 'https://news.example', true), { origin: 'http://127.0.0.1:4000', siteUrl: 'https://news.example' });
  assert.deepEqual(originsOf('http://127.0.0.1:4000', 'http://localhost:3000', false), { origin: 'http://127.0.0.1:4000', siteUrl: 'http://localhost:4000' });
  assert.deepEqual(originsOf('http://other.example', 'http://localhost:3000', false), { origin: 'http://other.example', siteUrl: 'http://localhost:3000' });
});
