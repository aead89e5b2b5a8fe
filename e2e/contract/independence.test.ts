import assert from 'node:assert/strict';
import { readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { type RunningSite, scratchFolder, startCommand, startSite, writeFiles } from '../support/site';
import { ask, open, plain, textOf } from './fixtures';

const folders = { a: scratchFolder('a'), b: scratchFolder('b') };
const dataDirs = { a: scratchFolder('a-data'), b: scratchFolder('b-data') };
const env = { a: { CONTENT_DIR: folders.a, DATA_DIR: dataDirs.a }, b: { CONTENT_DIR: folders.b, DATA_DIR: dataDirs.b } };
async function publish(letter: 'a' | 'b'): Promise<void> {
  const { code, stderr } = await startCommand('publish', ['--json'], env[letter]);
  assert.equal(code, 0, stderr);
}

/** Every page of A that might be kept somewhere, and words that only A has. */
const PAGES = ['/', '/articles/tong-ming', '/articles/zhi-jia', '/categories/jia', '/categories', '/tags/tong', '/tags/zhi-jia', '/tags', '/archive', '/archive/2025', '/archive/2025/05', '/archive/2025/05/01', '/authors', '/authors/jia-sheng', '/search?q=渡口', '/nope', '/en'];
const ONLY_A = /甲渡口|甲生/;

const contentOf = (letter: string, extra: Record<string, string>): Record<string, string> => ({
  'site.yml': `name: ${letter}渡口报\n`,
  'articles/tong-ming.md': plain(`${letter}渡口开航`, '2025-05-01 08:00:00', `tags: [tong]\ncategories: [${letter === '甲' ? 'jia' : 'yi'}]\nauthors: [${letter}生]`, `${letter}渡口的船每天四班。`),
  ...extra,
});

let a: RunningSite;
let b: RunningSite;
/** How long a publish takes here and now. */
let publishMs = 0;

before(async () => {
  writeFiles(folders.a, contentOf('甲', { 'articles/zhi-jia.md': plain('只有甲渡口有', '2025-05-02 08:00:00', 'tags: [zhi-jia]\ncategories: [jia]\nauthors: [jia-sheng]') }));
  writeFiles(folders.b, contentOf('乙', {}));
  const started = Date.now();
  await Promise.all([publish('a'), publish('b')]);
  publishMs = Date.now() - started;
  a = await startSite(env.a);
  for (const path of PAGES) await ask(a.origin, encodeURI(path));
  b = await startSite(env.b);
});
after(async () => {
  await a?.stop();
  await b?.stop();
  for (const folder of [...Object.values(folders), ...Object.values(dataDirs)]) rmSync(folder, { recursive: true, force: true });
});

for (const path of PAGES) {
  test(`${path} of another DATA_DIR never shows`, async () => {
    const [own, other] = [await open(a, encodeURI(path)), await open(b, encodeURI(path))];
    assert.deepEqual(other.answer.body.match(ONLY_A) ?? [], []);
    if (own.status === 200 && path !== '/en') assert.match(own.answer.body, ONLY_A);
    assert.equal(own.canonical?.startsWith(a.origin) ?? true, true);
    assert.equal(other.canonical?.startsWith(b.origin) ?? true, true);
  });
}
for (const path of ['/articles/zhi-jia', '/categories/jia', '/tags/zhi-jia', '/authors/jia-sheng']) {
  test(`${path} exists for A only`, async () => assert.deepEqual([(await ask(a.origin, path)).status, (await ask(b.origin, path)).status], [200, 404]));
}

/** Every file below the build's server folder, with size and time. */
const buildFiles = (): string[] => readdirSync('.next/server', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name))
  .map((path) => `${path} ${statSync(path).size} ${statSync(path).mtimeMs}`)
  .sort();

test('pages and 200 addresses that do not exist write nothing into the build', async () => {
  const had = buildFiles();
  const shapes = ['/articles/@', '/tags/@', '/categories/@/page/2', '/@', '/en/articles/@', '/archive/2025/05/@', '/authors/@', '/en/@/@', '/series/@', '/post/@/'];
  const asked = Array.from({ length: 200 }, (_, i) => (shapes[i % shapes.length] ?? '/@').replaceAll('@', `mei-you-${Math.random().toString(36).slice(2)}`));
  for (let i = 0; i < asked.length; i += 20) {
    const statuses = await Promise.all(asked.slice(i, i + 20).map(async (path) => (await b.get(path, { redirect: 'follow' })).status));
    assert.deepEqual([...new Set(statuses)], [404]);
  }
  assert.equal((await ask(b.origin, '/articles/tong-ming')).status, 200);
  assert.deepEqual(buildFiles().filter((file) => !had.includes(file)), []);
});

const wallClock = (ms: number): string => new Date(ms).toISOString();
test('a scheduled article appears, an expiring one goes, without a publish', async () => {
  const schedule = (at: number): void => {
    writeFileSync(join(folders.b, 'articles/yu-gao.md'), plain('预告的船期', '2025-05-03 08:00:00', `publishDate: "${wallClock(at)}"\ntags: [yu-gao]`));
    writeFileSync(join(folders.b, 'articles/mo-ban.md'), plain('末班船', '2025-05-03 08:00:00', `expiryDate: "${wallClock(at)}"\naliases: [/mo-ban-old]`));
  };
  const moment = Date.now() + 2 * publishMs + 4_000;
  schedule(moment);
  await publish('b');
  assert.equal(Date.now() < moment, true, 'the publish took twice as long as the first one');
  assert.equal((await ask(b.origin, '/tags/yu-gao')).status, 404);
  assert.equal((await ask(b.origin, '/articles/mo-ban')).status, 200);
  await sleep(moment - Date.now() + 1_000);
  assert.deepEqual([(await ask(b.origin, '/articles/yu-gao')).status, (await ask(b.origin, '/articles/mo-ban')).status], [200, 410]);
  assert.match((await open(b, '/articles/yu-gao')).h1, /预告的船期/);
});

test('a restart shows the newest content', async () => {
  await b.stop();
  writeFileSync(join(folders.b, 'articles/tong-ming.md'), plain('乙渡口停航', '2025-05-01 08:00:00', 'tags: [tong]'));
  writeFileSync(join(folders.b, 'articles/xin.md'), plain('新开的航线', '2025-05-09 08:00:00'));
  await publish('b');
  b = await startSite(env.b);
  assert.equal((await open(b, '/articles/tong-ming')).h1, '乙渡口停航');
  for (const path of ['/', '/archive/2025/05']) assert.match(textOf((await open(b, path)).main), /新开的航线/);
});
