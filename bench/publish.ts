import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { article, random, writeArticles } from './articles';
import { Notebook, percentile } from './figures';
import { memoryOf, run, serve } from './processes';
import { stockBuild } from './stock';

const HELP = `Measures publishing and serving an archive of our own making: npm run bench:publish -- [options]

  --articles N   how many, 300 at least (default 10000)
  --stock        the same articles through contentlayer2 build, for comparison (minutes at 10,000, never ends at 100,000)
  --json         one JSON object
  --help         this text`;

const LEAST = 300;
const SAMPLES = 400;
const PAUSE_MS = 10;
const STOCK_LIMIT_MS = 30 * 60_000;
const CHANGES = 5;
const PATIENCE_MS = 30_000;

const { values } = parseArgs({ options: { articles: { type: 'string' }, stock: { type: 'boolean' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}
const count = Number(values.articles ?? 10_000);
if (!Number.isInteger(count) || count < LEAST) {
  process.stderr.write(`--articles ${values.articles ?? ''}: allowed is a number from ${LEAST}, so that lists have a second page\n`);
  process.exit(2);
}
const notebook = new Notebook();
const { note } = notebook;

const agent = new Agent({ keepAlive: true });

/** Until the last byte, as it comes over the wire: what a client makes of it is not the server's time. */
function timed(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(url, { agent, headers: { 'accept-encoding': 'br' } }, (answer) => {
      answer.resume().on('end', () => (answer.statusCode === 200 ? resolve(performance.now() - started) : reject(new Error(`${url}: ${answer.statusCode}`))));
    }).on('error', reject);
  });
}

async function untilServed(url: string, text: string): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    if ((await (await fetch(url)).text()).includes(text)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${url} was not renewed within ${PATIENCE_MS} ms`);
}

const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
const content = mkdtempSync(join(root, 'content-'));
const env = { CONTENT_DIR: content, DATA_DIR: join(root, 'data') };
const PUBLISH = ['scripts/program.mjs', 'publish', '--json'];
const seconds = (stdout: string): number => (JSON.parse(stdout) as { seconds: number }).seconds;

try {
  process.stderr.write(`Writing ${count} articles …\n`);
  note('bytes per article', writeArticles(content, count) / count, 'bytes');
  // makes the programs where their sources changed, which is no part of a publish
  await run(process.execPath, ['scripts/program.mjs', 'publish', '--help'], { env });
  const first = await run(process.execPath, PUBLISH, { env });
  if (first.code !== 0) throw new Error(first.stderr);
  note(`first publish of ${count}`, first.seconds, 's', `${(count / first.seconds).toFixed(0)} articles/s`);
  note('  peak memory of one process', first.peakMb, 'MB');
  const again = await run(process.execPath, PUBLISH, { env });
  note('publish without a change', again.seconds, 's');

  const server = await serve(['scripts/program.mjs', 'server'], env);
  note('start to first answer', server.secondsToFirstAnswer, 's');
  await server.warmed;
  const next = random(7);
  const slugs = Array.from({ length: SAMPLES }, () => `bench-${Math.floor(next() * count)}`);
  // the measuring side gets as quick as it will first
  for (let i = 0; i < SAMPLES; i++) await timed(server.origin);
  const cold: number[] = [];
  for (const slug of new Set(slugs)) {
    cold.push(await timed(`${server.origin}/articles/${slug}`));
    // readers of old articles come one by one: what is measured is one page, not how many can be made
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  note('article never asked for, p50', percentile(cold, 50), 'ms');
  note('article never asked for, p95', percentile(cold, 95), 'ms');
  const list = async (path: string): Promise<number> => timed(`${server.origin}${path}`);
  note('category, page 1', await list('/categories/tech'), 'ms');
  // the topics are drawn at random: nine tenths of an even share is a page that exists
  const deep = Math.max(2, Math.floor((0.9 * count) / 6 / 10));
  note(`category, page ${deep}`, await list(`/categories/tech/page/${deep}`), 'ms');
  note(`a year, page ${deep}`, await list(`/archive/2022/page/${deep}`), 'ms');

  const edit = (index: number, text: string): { url: string; path: string } => {
    const { path } = article(index, count);
    appendFileSync(join(content, path), `\n${text}\n`);
    return { url: `${server.origin}/articles/bench-${index}`, path };
  };
  /** Changes five articles one after the other; seconds from the command to the new bytes, and those of the publish alone. */
  const publishChanges = async (what: string, from: number, isNamed: boolean): Promise<void> => {
    const changes: number[] = [];
    const inside: number[] = [];
    for (let i = from; i < from + CHANGES; i++) {
      const { url, path } = edit(i, `改动${i}`);
      await timed(url);
      const started = performance.now();
      const changed = await run(process.execPath, isNamed ? [...PUBLISH, path] : PUBLISH, { env });
      await untilServed(url, `改动${i}`);
      changes.push((performance.now() - started) / 1000);
      inside.push(seconds(changed.stdout));
    }
    note(`${what}, command to served bytes, median`, percentile(changes, 50), 's', `of it publishing ${percentile(inside, 50)} s`);
  };
  await publishChanges('one change among all', 0, false);
  await publishChanges('one change in a named file', 20, true);
  const watcher = await serveWatcher();
  const saved: number[] = [];
  for (let i = 10; i < 15; i++) {
    await timed(`${server.origin}/articles/bench-${i}`);
    const { url } = edit(i, `保存${i}`);
    const started = performance.now();
    await untilServed(url, `保存${i}`);
    saved.push((performance.now() - started) / 1000);
  }
  watcher.kill('SIGTERM');
  note('one saved file, save to served bytes, median', percentile(saved, 50), 's', 'with npm start watching');
  note('memory of the server', memoryOf(server.child.pid ?? 0), 'MB');
  agent.destroy();
  await server.stop();
  if (values.stock) {
    const stock = await stockBuild(join(root, 'stock'), content, STOCK_LIMIT_MS);
    note('contentlayer2 build of the same', stock.seconds, 's', stock.code === 0 ? `${(stock.seconds / first.seconds).toFixed(1)} × ours` : `did not finish (exit ${stock.code})`);
    note('  peak memory', stock.peakMb, 'MB');
  }
  notebook.print(values.json, { articles: count });
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** As npm start runs it; resolves when it has looked for the first time. */
async function serveWatcher(): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['scripts/program.mjs', 'watch', '--json'], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  return child;
}
