import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { openArchive } from '../../archive';
import { openDriver } from '../../archive/driver';
import { archivePath } from '../../archive/store';
import { runCommand, startCommand, type RunningSite, scratchFolder, startSite, writeFiles } from '../support/site';
import { plain } from './fixtures';

/** npm test takes the short form; npm run test:faults the long one. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 4);
const COUNT = 400;
const folder = scratchFolder('faults');
const dataDir = scratchFolder('faults-data');
const env = { CONTENT_DIR: folder, DATA_DIR: dataDir };
let site: RunningSite;
let edition = 0;

const day = (i: number): string => `2025-0${1 + (i % 9)}-10 10:00:00`;

/** Writes some of the articles anew; each edition of an article says which it is. */
function write(from: number, count: number): void {
  edition += 1;
  writeFiles(folder, Object.fromEntries(Array.from({ length: count }, (_, n) => (from + n) % COUNT).map((i) =>
    [`articles/w${i}.md`, plain(`文${i}`, day(i), 'categories: [要闻]', `第${edition}版。`.repeat(40))])));
}

const counts = (output: string): Record<string, number> => JSON.parse(output) as Record<string, number>;

function assertWhole(folder = dataDir): void {
  const db = openDriver(archivePath(folder), 'read');
  try {
    assert.equal(Object.values(db.get('PRAGMA integrity_check') ?? {})[0], 'ok');
    assert.equal(Number(db.get('SELECT count(*) AS n FROM articles')?.n), COUNT);
    assert.equal(Number(db.get('SELECT count(*) AS n FROM article_terms WHERE article_id NOT IN (SELECT id FROM articles)')?.n), 0);
    assert.equal(Number(db.get('SELECT count(*) AS n FROM bodies')?.n), COUNT);
    assert.equal(Number(db.get('SELECT count(*) AS n FROM search_docsize WHERE id IN (SELECT id FROM articles)')?.n), COUNT);
    assert.equal(Number(db.get(`SELECT count(*) AS n FROM search WHERE search MATCH '"要闻"'`)?.n), COUNT);
  } finally {
    db.close();
  }
}

/** Asks for published pages without a pause; whatever is not 200 is kept. `mayRefuse`: the server itself is being killed. */
function load(origin: () => string, mayRefuse = false): { stop: () => Promise<{ asked: number; bad: string[] }> } {
  let stopped = false;
  let asked = 0;
  const bad: string[] = [];
  const reader = async (seed: number): Promise<void> => {
    for (let i = seed; !stopped; i = (i * 7 + 3) % COUNT) {
      const path = i % 5 === 0 ? '/' : i % 5 === 1 ? encodeURI('/categories/要闻') : `/articles/w${i}`;
      try {
        const answer = await fetch(origin() + path);
        await answer.arrayBuffer();
        if (answer.status !== 200) bad.push(`${path}: ${answer.status}`);
        asked += 1;
      } catch (error) {
        if (!mayRefuse) bad.push(`${path}: ${String((error as Error).cause ?? error)}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
  };
  const readers = [1, 2].map(reader);
  return {
    stop: async () => {
      stopped = true;
      await Promise.all(readers);
      return { asked, bad };
    },
  };
}

/** Starts a publish and kills it and its reading processes after a while. */
async function publishAndKill(settings: Record<string, string>, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['scripts/program.mjs', 'publish', '--quiet'], { env: { ...process.env, ...settings }, stdio: 'ignore', detached: true });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, afterMs))]);
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL');
  } catch {
    // it had ended by itself
  }
  await ended;
}

before(async () => {
  write(0, COUNT);
  assert.equal(counts(runCommand('publish', ['--json'], env).stdout).added, COUNT);
  site = await startSite(env);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true });
  rmSync(dataDir, { recursive: true });
});

test(`a publisher killed ${ROUNDS} times at any moment leaves the store whole and the readers served`, async () => {
  const readers = load(() => site.origin);
  for (let round = 0; round < ROUNDS; round++) {
    write(round * 37, 60);
    await publishAndKill(env, 300 + Math.random() * 1500);
    assertWhole();
  }
  const done = runCommand('publish', ['--json'], env);
  assert.equal(done.code, 0, done.stderr);
  const { asked, bad } = await readers.stop();
  assert.deepEqual(bad, []);
  assert.ok(asked > 20, `asked ${asked} times`);
  assertWhole();
  assert.equal(counts(runCommand('publish', ['--json'], env).stdout).unchanged, COUNT);
});

test('a first publish that is killed shows nothing of itself and goes on where it was', async () => {
  const fresh = { CONTENT_DIR: folder, DATA_DIR: scratchFolder('faults-first') };
  for (let round = 0; round < ROUNDS; round++) {
    await publishAndKill(fresh, 800 + (round % 8) * 400);
    if (openArchive(fresh.DATA_DIR) === null) assert.equal(spawnSync(process.execPath, ['scripts/program.mjs', 'server'], { env: { ...process.env, ...fresh, PORT: '0' }, timeout: 10_000 }).status, 1);
  }
  const { code, stdout } = runCommand('publish', ['--json'], fresh);
  const { added = 0, unchanged = 0 } = counts(stdout);
  assert.deepEqual([code, added + unchanged], [0, COUNT]);
  const archive = openArchive(fresh.DATA_DIR);
  assert.equal(archive?.all('zh-CN', 1, 10).total, COUNT);
  archive?.close();
  assertWhole(fresh.DATA_DIR);
  rmSync(fresh.DATA_DIR, { recursive: true });
});

test('a server killed at any moment starts again with every page', async () => {
  const readers = load(() => site.origin, true);
  for (let round = 0; round < Math.ceil(ROUNDS / 2); round++) {
    write(round * 91, 30);
    const publishing = startCommand('publish', ['--json'], env);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 1200));
    const ended = new Promise((resolve) => site.child.once('exit', resolve));
    site.child.kill('SIGKILL');
    await ended;
    site = await startSite(env);
    assert.equal((await publishing).code, 0);
    assertWhole();
  }
  assert.deepEqual((await readers.stop()).bad, []);
});

test('two publishers at once: one waits, both report, nothing is lost', async () => {
  write(100, 50);
  const reports = (await Promise.all([startCommand('publish', ['--json'], env), startCommand('publish', ['--json'], env)])).map(({ code, stdout }) => ({ code, ...counts(stdout) }));
  assert.deepEqual(reports.map(({ code }) => code), [0, 0]);
  assert.equal(reports.reduce((sum, report) => sum + Number((report as Record<string, number>).changed), 0), 50);
  assertWhole();
});

test('a disk that fills up during a publish: its reason is said, the last good state stays, the next publish works', async () => {
  const readers = load(() => site.origin);
  write(0, COUNT);
  const limited = spawnSync('bash', ['-c', `ulimit -f 200; exec "${process.execPath}" scripts/program.mjs publish --json`], { env: { ...process.env, ...env }, encoding: 'utf8' });
  assert.equal(limited.status, 2, limited.stdout.slice(0, 300));
  assert.match(limited.stderr, /disk|full|space|I\/O/i);
  assertWhole();
  assert.equal(counts(runCommand('publish', ['--json'], env).stdout).changed, COUNT);
  assert.deepEqual((await readers.stop()).bad, []);
});

test('a commit with every file broken: all last good versions stay, exit code 1', async () => {
  writeFiles(folder, Object.fromEntries(Array.from({ length: COUNT }, (_, i) => [`articles/w${i}.md`, '---\ntitle: [\n---\n'])));
  const { code, stdout } = runCommand('publish', ['--json'], env);
  const report = JSON.parse(stdout) as { rejected: unknown[]; removed: number };
  assert.deepEqual([code, report.rejected.length, report.removed], [1, COUNT, 0]);
  assertWhole();
  for (const i of [0, 7, COUNT - 1]) assert.equal((await site.get(`/articles/w${i}`)).status, 200);
  write(0, COUNT);
  assert.equal(runCommand('publish', ['--json'], env).code, 0);
});
