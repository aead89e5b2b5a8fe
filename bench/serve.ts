import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBrotliModule, ensureNginx, ensureWrk } from '../scripts/lib/nginx.mjs';
import { writeArticles } from './articles';
import { CODINGS, CONNECTIONS, SERVER_CORE } from './load';
import { startNginx, WAYS } from './nginx';
import { run, serve } from './processes';
import { goalLines, goals, type Measured, measuredTable, stormTable } from './serve-report';
import { differentPages, hotPage, storm } from './serve-runs';

const HELP = `Measures one article page as next start, Broadsheet and nginx serve it, on one core each, with wrk on the other:
npm run bench:serve -- [options]

  --articles N   how many there are (default 10000; as many different pages are asked for, 10000 at most)
  --seconds N    how long each measurement takes (default 10)
  --storm N      requests for addresses that do not exist (default 100000, at most 1000000; 0 for none; five minutes at most)
  --json         one JSON object
  --help         this text

Needs two cores, Linux, and wrk and nginx, which it installs from Debian when it may. Everything stays on loopback.`;

const MOST_PAGES = 10_000;
const PAGE = '/articles/bench-0';
/** How long pages that are rendered ahead are waited for. */
const WARM_MS = 60_000;
/** Load of a machine with nothing else to do. */
const QUIET = 0.5;

const { values } = parseArgs({
  options: { articles: { type: 'string' }, seconds: { type: 'string' }, storm: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } },
});

if (values.help) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}

/** A whole number from the command line; anything else ends with a word about it. */
function count(name: 'articles' | 'seconds' | 'storm', fallback: number, least: number, most: number): number {
  const value = Number(values[name] ?? fallback);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  process.stderr.write(`--${name}: allowed is ${least} to ${most}\n`);
  process.exit(2);
}

function skip(reason: string): never {
  process.stdout.write(values.json ? `${JSON.stringify({ skipped: reason })}\n` : `Nothing was measured: ${reason}.\n`);
  process.exit(0);
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(): Promise<void> {
  const [articles, seconds, requests] = [count('articles', 10_000, 1, 1_000_000), count('seconds', 10, 1, 600), count('storm', 100_000, 0, 1_000_000)];
  if (process.platform !== 'linux' || availableParallelism() < 2) skip('two cores and Linux are needed');
  const [wrk, nginx] = [await ensureWrk(), await ensureNginx()];
  if (wrk.path === undefined) skip(wrk.missing);
  const [busy = 0] = loadavg();
  if (busy > QUIET) say(`Other programs are at work here (load ${busy.toFixed(1)}): read the ratios by processor time, not the rates.`);
  const brotliModule = nginx.path === undefined ? null : await ensureBrotliModule();

  const root = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'));
  const folders = { content: join(root, 'content'), data: join(root, 'data'), nginx: join(root, 'nginx') };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  const env = { CONTENT_DIR: folders.content, DATA_DIR: folders.data, HOST: '127.0.0.1', DRAIN_SECONDS: '0', NODE_ENV: 'production' };
  const open = new Set<() => Promise<void>>();
  const close = async (): Promise<void> => {
    for (const stop of open) await stop();
    rmSync(root, { recursive: true, force: true });
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close().finally(() => process.exit(1)));
  /** Runs a server, does something with it, and ends it whatever happens. */
  const during = async <S extends { stop: () => Promise<void> }>(server: S, work: (server: S) => Promise<void>): Promise<void> => {
    open.add(server.stop);
    await work(server);
    await server.stop();
    open.delete(server.stop);
  };

  const measured: Measured[] = [];
  let stormed: Awaited<ReturnType<typeof storm>> | undefined;
  let page = Buffer.alloc(0);
  try {
    say(`Publishing ${articles} articles …`);
    writeArticles(folders.content, articles);
    const published = await run(process.execPath, ['scripts/program.mjs', 'publish', '--json'], { env });
    if (published.code !== 0) throw new Error(published.stderr);

    say('next start …');
    await during(await serve(['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1'], env, SERVER_CORE), async (next) => {
      measured.push(await hotPage(wrk.path, { server: 'next start', pid: next.child.pid, origin: next.origin, path: PAGE, coding: 'plain', seconds }));
    });

    say('Broadsheet …');
    await during(await serve(['scripts/program.mjs', 'server'], env, SERVER_CORE), async (broadsheet) => {
      await Promise.race([broadsheet.warmed, new Promise((resolve) => setTimeout(resolve, WARM_MS).unref())]);
      const { origin, child: { pid } } = broadsheet;
      page = Buffer.from(await (await fetch(origin + PAGE, { headers: { 'accept-encoding': 'identity' } })).arrayBuffer());
      for (const coding of CODINGS) measured.push(await hotPage(wrk.path, { server: 'Broadsheet', pid, origin, path: PAGE, coding, seconds }));
      const list = join(root, 'addresses');
      const pages = Math.min(articles, MOST_PAGES);
      writeFileSync(list, Array.from({ length: pages }, (_, i) => `/articles/bench-${i}\n`).join(''));
      measured.push(...await differentPages(wrk.path, { pid, origin, list, pages, seconds, say }));
      if (requests > 0) stormed = await storm(wrk.path, { pid, origin, requests, dataDir: folders.data, say });
    });

    if (nginx.path === undefined) say(`nginx is left out: ${nginx.missing}.`);
    else {
      say('nginx …');
      await during(await startNginx(nginx.path, brotliModule, folders.nginx, PAGE, page), async ({ child: { pid }, origins }) => {
        for (const way of WAYS) {
          const codings = CODINGS.filter((coding) => (way === 'disk' ? coding !== 'br' || brotliModule !== null : coding === 'gzip'));
          for (const coding of codings) measured.push(await hotPage(wrk.path, { server: way === 'disk' ? 'nginx, from disk' : `nginx, gzip ${way}`, pid, origin: origins[way], path: PAGE, coding, seconds }));
        }
      });
    }
    const reached = goals(measured);
    if (values.json) process.stdout.write(`${JSON.stringify({ articles, seconds, connections: CONNECTIONS, node: process.version, loadBefore: busy, pageBytes: page.length, measured, storm: stormed ?? null, goals: reached })}\n`);
    else process.stdout.write(`${measuredTable(measured)}\n${stormed ? `\n${stormTable(stormed)}\n` : ''}\n${goalLines(reached)}\n`);
  } finally {
    await close();
  }
}

await main();
