import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import zh from '../../messages/zh-CN.json';
import { publishAndStart, runCommand, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { plain } from './fixtures';

const folder = scratchFolder('preview');
let site: RunningSite & { dataDir: string };

before(async () => {
  writeFiles(folder, {
    'articles/cao.md': plain('一份草稿', '2025-02-10 10:00:00', 'draft: true'),
    'articles/later.en.md': plain('A later one', '2099-02-10 10:00:00'),
    'articles/a.md': plain('公开的', '2025-02-10 10:00:00'),
  });
  site = await publishAndStart(folder);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true });
});

function link(...args: string[]): string {
  const { code, stdout, stderr } = runCommand('preview', args, { CONTENT_DIR: folder, DATA_DIR: site.dataDir, SITE_URL: site.origin });
  assert.equal(code, 0, stderr);
  return stdout.trim().slice(site.origin.length);
}

test('a draft is seen by the link only, marked, kept by nobody and indexed by nobody', async () => {
  assert.equal((await site.get('/articles/cao')).status, 404);
  const answer = await site.get(link('articles/cao.md'));
  const html = await answer.text();
  assert.equal(answer.status, 200);
  assert.ok(html.includes('一份草稿') && html.includes(zh.preview.draft), 'the draft and its mark');
  assert.ok(html.includes('<meta name="robots" content="noindex'), 'not indexed');
  assert.deepEqual([answer.headers.get('cache-control'), answer.headers.get('x-robots-tag'), answer.headers.get('referrer-policy')], ['private, no-store', 'noindex, nofollow', 'no-referrer']);
  assert.equal((await site.get('/articles/cao')).status, 404);
  assert.ok(!(await (await site.get('/')).text()).includes('一份草稿'), 'not on the front page');
});

test('a scheduled article in another edition says when it appears', async () => {
  const html = await (await site.get(link('articles/later.en.md'))).text();
  assert.ok(html.includes('<html lang="en"'), 'in its edition');
  assert.ok(html.includes('10 February 2099, 10:00'), 'its time');
});

test('nothing else opens a preview', async () => {
  const good = link('articles/cao.md');
  for (const path of [`${good}x`, good.replace('.', 'A.'), '/preview/', '/preview/x', '/preview', '/preview/%00', '/state/preview?file=articles/cao.md', '/zh-CN/state/preview?file=articles%2Fcao.md', `${good}/x`]) {
    const { status } = await site.get(path);
    assert.ok([400, 404].includes(status), `${path}: ${status}`);
  }
});

test('what cannot be previewed is said', () => {
  const run = (...args: string[]) => runCommand('preview', args, { CONTENT_DIR: folder, DATA_DIR: site.dataDir });
  assert.deepEqual([run('articles/none.md').code, run().code, run('articles/cao.md', '--hours', '0').code, run('articles/cao.md', '--hours', 'x').code], [2, 2, 2, 2]);
  assert.match(run('articles/none.md').stderr, /there is no such file/);
});
