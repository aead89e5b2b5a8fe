import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openArchive } from '../archive';
import { article, endpoint, NOON, publish, put, SITE_URL } from './fixture';
import { Push } from './push';
import { overHttp } from './transport';

test('the edition that converts an article is told of with it, but is nothing new to Baidu', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-push-'));
  const receiver = await endpoint((_, response) => void response.end('{"success":1,"remain":100}'));
  publish(folder, NOON, (writer) => {
    put(writer, article('fresh'), NOON);
    put(writer, article('own', { path: 'articles/own.zh-TW.md', locale: 'zh-TW' }), NOON);
  }, [], true);
  const archive = openArchive(folder, () => NOON);
  assert.ok(archive);
  const push = new Push({
    settings: { mode: 'on', indexNow: { key: 'abcdef0123456789', endpoint: `${receiver.origin}/indexnow` }, baidu: { token: 'token', endpoint: `${receiver.origin}/urls` } },
    siteUrl: SITE_URL, dataDir: folder, archive: () => archive, log: { info: () => undefined, warn: () => undefined }, transport: overHttp(SITE_URL), clock: () => NOON,
  });
  await push.run();
  const [engine, account] = receiver.asked;
  const [fresh, inTraditional, own] = ['/articles/fresh', '/zh-TW/articles/fresh', '/zh-TW/articles/own'].map((path) => SITE_URL + path);
  assert.deepEqual((JSON.parse(engine?.body ?? '') as { urlList: string[] }).urlList.sort(), [fresh, inTraditional, own]);
  assert.deepEqual(account?.body.split('\n').sort(), [fresh, own]);
  await push.stop();
  archive.close();
  await receiver.stop();
  rmSync(folder, { recursive: true, force: true });
});
