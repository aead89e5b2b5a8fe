import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { openLog } from '../operate/log';
import { Cards } from './cards';
import { Studio } from './studio';

const studio = new Studio();
const cards = new Cards({
  app: { ask: async () => null }, studio, siteUrl: 'http://localhost', maxBytes: 1_000_000, log: openLog({ level: 'silent', requests: 'errors', format: 'json' }),
  archive: () => {
    throw new Error('the file is not a database');
  },
});
const server = createServer((request, response) => void cards.answer({ request, response, siteUrl: 'http://localhost' }, request.url ?? ''));

before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
after(() => server.close());

test('while the archive cannot be read, a picture is not there yet', async () => {
  const { status, headers } = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/cards/he/0123456789ab/1x1.png`);
  assert.deepEqual([status, headers.get('retry-after')], [503, '10']);
});

test('only addresses of the right shape are pictures', () => {
  for (const path of ['/cards/he/0123456789ab/1x1.png', '/en/cards/0123456789ab/16x9.png', '/zh-TW/cards/%E6%B2%B3/0123456789ab/4x3.jpg']) assert.ok(cards.isOne(path), path);
  for (const path of ['/cards', '/cards/', '/cards/he', '/cards/he/0123456789ab/1x1.svg', '/cards/a/b/0123456789ab/1x1.png', '/x/y/cards/0123456789ab/1x1.png']) assert.ok(!cards.isOne(path), path);
});
