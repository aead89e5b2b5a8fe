import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, beforeEach, describe, test } from 'node:test';
import { ownSignature } from './signature';
import { triggers } from './triggers';

const SECRET = 'a secret of enough length';
const NOW = 1_770_000_000_000;
const BODY = '{"ref":"refs/heads/main"}';
const hex = (text: string, secret = SECRET): string => createHmac('sha256', secret).update(text).digest('hex');
const seconds = (ms: number): string => String(Math.floor(ms / 1000));

describe('signed triggers', () => {
  let published = 0;
  let server: Server;
  let secret = SECRET;

  before(() => new Promise<void>((resolve) => {
    const answer = triggers({ get secret() { return secret; }, publish: () => void (published += 1), revalidate: () => undefined, clock: () => NOW });
    server = createServer((request, response) => void answer({ request, response, siteUrl: 'http://localhost' }, '/api/publish')).listen(0, '127.0.0.1', resolve);
  }));
  after(() => void server.close());
  beforeEach(() => void (published = 0));

  const post = async (headers: Record<string, string>, body = BODY, method = 'POST'): Promise<number> => {
    const { port } = server.address() as AddressInfo;
    return (await fetch(`http://127.0.0.1:${port}/api/publish`, { method, headers, ...(method === 'POST' ? { body } : {}) })).status;
  };
  const standard = (time: string, key = SECRET): Record<string, string> => ({
    'webhook-id': 'm1', 'webhook-timestamp': time, 'webhook-signature': `v1,${createHmac('sha256', key).update(`m1.${time}.${BODY}`).digest('base64')}`,
  });

  const GOOD: readonly (readonly [string, Record<string, string>])[] = [
    ['GitHub', { 'x-hub-signature-256': `sha256=${hex(BODY)}` }],
    ['Gitea', { 'x-gitea-signature': hex(BODY) }],
    ['GitLab token', { 'x-gitlab-token': SECRET }],
    ['Standard Webhooks', standard(seconds(NOW))],
    ['ours', { 'x-broadsheet-signature': ownSignature(BODY, SECRET, NOW) }],
  ];
  for (const [name, headers] of GOOD) {
    test(`${name}: a signed request publishes`, async () => assert.deepEqual([await post(headers), published], [202, 1]));
  }

  const BAD: readonly (readonly [string, Record<string, string>])[] = [
    ['no signature', {}],
    ['another secret', { 'x-hub-signature-256': `sha256=${hex(BODY, 'other')}` }],
    ['another body', { 'x-hub-signature-256': `sha256=${hex('{}')}` }],
    ['half a digest', { 'x-hub-signature-256': `sha256=${hex(BODY).slice(0, 32)}` }],
    ['an empty digest', { 'x-hub-signature-256': 'sha256=' }],
    ['an empty token', { 'x-gitlab-token': '' }],
    ['a right token beside a wrong signature', { 'x-hub-signature-256': 'sha256=00', 'x-gitlab-token': SECRET }],
    ['an old time', { 'x-broadsheet-signature': ownSignature(BODY, SECRET, NOW - 301_000) }],
    ['a time to come', { 'x-broadsheet-signature': ownSignature(BODY, SECRET, NOW + 301_000) }],
    ['an old Standard Webhooks time', standard(seconds(NOW - 301_000))],
  ];
  for (const [name, headers] of BAD) {
    test(`${name} is refused`, async () => assert.deepEqual([await post(headers), published], [401, 0]));
  }

  test('a recorded request sent again publishes nothing', async () => {
    const headers = { 'x-broadsheet-signature': ownSignature(`${BODY} `, SECRET, NOW) };
    assert.deepEqual([await post(headers, `${BODY} `), await post(headers, `${BODY} `), published], [202, 202, 1]);
  });
  test('a body beyond the limit is not read to its end', async () => {
    assert.equal(await post({ 'x-gitlab-token': SECRET }, 'x'.repeat(6 * 1024 * 1024)).catch(() => 413), 413);
    assert.equal(published, 0);
  });
  test('GET is not allowed; without a secret triggers are off', async () => {
    assert.equal(await post({}, '', 'GET'), 405);
    secret = '';
    assert.deepEqual([await post({ 'x-gitlab-token': '' }), published], [403, 0]);
    secret = SECRET;
  });
});
