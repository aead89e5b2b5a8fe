import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDriver } from '../archive/driver';
import { archivePath } from '../archive/store';
import { article, writeArticles } from './articles';
import { type Figure, percentile, table } from './figures';
import { cpuSecondsOfAll, memoryOf, run, serve } from './processes';
import { askedIn } from './search-asked';
import { manyWords } from './vocabulary';

const HELP = `Measures search over an archive of our own making, through the server: npm run bench:search -- [options]

  --articles N   how many (default 10000)
  --keep DIR     write and publish into this folder, or measure what an earlier run has left there
  --words many   articles in 30,000 words, used as often as a newspaper uses them (this is what happens without the option)
  --words few    articles in forty words, all of them in every article: the worst case, and what other benchmarks use
  --json         one JSON object
  --help         this text`;

const ROUNDS = 5;
const CHANGES = 5;
const { values } = parseArgs({ options: { articles: { type: 'string' }, keep: { type: 'string' }, words: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}
const count = Number(values.articles ?? 10_000);
const isMany = values.words !== 'few';
const voice = isMany ? manyWords : undefined;
const figures: Figure[] = [];
const note = (what: string, value: number, unit: string, more?: string): void => {
  figures.push({ what, value, unit, ...(more ? { note: more } : {}) });
  process.stderr.write(`${what}: ${value.toFixed(2)} ${unit} ${more ?? ''}\n`);
};
const agent = new Agent({ keepAlive: true });

function timed(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(url, { agent }, (answer) => {
      answer.resume().on('end', () => (answer.statusCode === 200 ? resolve(performance.now() - started) : reject(new Error(`${url}: ${answer.statusCode}`))));
    }).on('error', reject);
  });
}

type Question = { name: string; url: string };

/** Asks all, one after the other. `pid` is the server: its processor time says what a busy machine hides. */
async function measure(what: string, questions: readonly Question[], pid: number): Promise<void> {
  const times: { ms: number; name: string }[] = [];
  const used = cpuSecondsOfAll(pid);
  for (const { name, url } of questions) times.push({ ms: await timed(url), name });
  const cpu = ((cpuSecondsOfAll(pid) - used) / questions.length) * 1000;
  const all = times.map(({ ms }) => ms);
  const slowest = times.reduce((a, b) => (b.ms > a.ms ? b : a));
  note(`${what}, p50`, percentile(all, 50), 'ms', `processor time ${cpu.toFixed(1)} ms on average`);
  note(`${what}, p95`, percentile(all, 95), 'ms', `${all.length} asked`);
  note(`${what}, slowest`, slowest.ms, 'ms', slowest.name);
}

/** What the index takes of the archive's file, and how quickly it is written. */
function indexFigures(dataDir: string): void {
  const db = openDriver(archivePath(dataDir), 'read');
  const size = (name: string): number => Number(db.get(`SELECT sum(length(block)) AS n FROM ${name}_data`)?.n ?? 0) / 1024 / 1024;
  const [all, head] = [size('search'), size('search_head')];
  note('index', all, 'MB', `and ${head.toFixed(0)} MB of single characters`);
  note('archive file', Number(db.get('SELECT page_count * page_size AS n FROM pragma_page_count, pragma_page_size')?.n ?? 0) / 1024 / 1024, 'MB');
  db.close();
}

async function pageOf(url: string): Promise<string> {
  return (await fetch(url)).text();
}

/** From an editor's command until readers find the article by a word that it did not have before. */
async function measureChanges(what: string, first: number, isNamed: boolean, origin: string): Promise<void> {
  const times: number[] = [];
  for (let n = first; n < first + CHANGES; n++) {
    const { path, text } = article(n, count, voice);
    const word = `changed${n}at${Date.now()}`;
    writeFileSync(join(env.CONTENT_DIR, path), `${text}\n${word}\n`);
    const started = performance.now();
    const { code, stderr } = await run(process.execPath, ['scripts/program.mjs', 'publish', '--json', ...(isNamed ? [path] : [])], { env });
    if (code !== 0) throw new Error(stderr);
    while (!(await pageOf(`${origin}/search?q=${word}`)).includes('id="results"')) await delay(20);
    times.push((performance.now() - started) / 1000);
  }
  note(`${what}, command to found, median of ${CHANGES}`, percentile(times, 50), 's');
}

const root = values.keep ?? mkdtempSync(join(tmpdir(), 'broadsheet-search-'));
const env = { CONTENT_DIR: join(root, 'content'), DATA_DIR: join(root, 'data') };
try {
  if (!existsSync(archivePath(env.DATA_DIR))) {
    process.stderr.write(`Writing ${count} articles …\n`);
    mkdirSync(env.CONTENT_DIR, { recursive: true });
    writeArticles(env.CONTENT_DIR, count, voice);
    const first = await run(process.execPath, ['scripts/program.mjs', 'publish', '--json'], { env });
    if (first.code !== 0) throw new Error(first.stderr);
    note(`first publish of ${count}, index included`, first.seconds, 's', `peak ${first.peakMb.toFixed(0)} MB a process`);
  }
  indexFigures(env.DATA_DIR);
  const server = await serve(['scripts/program.mjs', 'server'], { ...env, CONTENT_DIR: '' });
  await server.warmed;
  const pid = server.child.pid ?? 0;
  const rounds = Array.from({ length: ROUNDS }, (_, round) => ({ round, ...askedIn(round, count, isMany) }));
  const search = (query: string, page: number): string => `${server.origin}/search?${new URLSearchParams({ q: query, page: String(page) })}`;
  // where all rounds ask the same, each asks for another page, so that none is answered from memory
  const searches = rounds.flatMap(({ round, asked }) => asked.map(([name, query]) => ({ name, url: search(query, isMany ? 1 : round + 1) })));
  const typings = rounds.flatMap(({ typed }) => typed.map((name) => ({ name, url: `${server.origin}/api/suggest?${new URLSearchParams({ q: name })}` })));
  await timed(search('热身', 1));
  await measure('search page', searches, pid);
  await measure('suggestions', typings, pid);
  note('memory of the server', memoryOf(pid), 'MB');
  await measureChanges('one change among all', 0, false, server.origin);
  await measureChanges('one change in a named file', 20, true, server.origin);
  agent.destroy();
  await server.stop();
  process.stdout.write(values.json ? `${JSON.stringify({ figures })}\n` : `${table(figures)}\n`);
} finally {
  if (!values.keep) rmSync(root, { recursive: true, force: true });
}
