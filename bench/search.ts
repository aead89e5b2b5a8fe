import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openDriver } from '../archive/driver';
import { archivePath } from '../archive/store';
import { article, word, writeArticles } from './articles';
import { Notebook, percentile } from './figures';
import { cpuSecondsOfAll, memoryOf, run, serve } from './processes';

const HELP = `Measures search over an archive of our own making, through the server: npm run bench:search -- [options]

  --articles N   how many (default 10000)
  --keep DIR     write and publish into this folder, or measure what an earlier run has left there
  --json         one JSON object
  --help         this text`;

const ROUNDS = 5;
const CHANGES = 5;
/** From rare to what nearly every article has, as readers type it; each round asks for another page, so that none is answered from memory. */
const queries = (): string[] => {
  const { text } = article(12_345 % count, count);
  const sentence = (text.split('\n\n')[1] ?? '').split(/[，。]/);
  return [
    // in nearly all, in most, in a sixth, in a twentieth, in fifty, in one of two hundred
    '港口', word(100), word(1000), word(5000), word(10_000), word(30_000), '芯片', '气候 台风', '望远镜 潮汐 冰川', '速度 价格 -历史',
    `${word(900)} ${word(2000)}`, `${word(100)} ${word(3000)} ${word(700)}`, `${word(400)}${word(800)}`, `"${word(200)}${word(1500)}"`,
    sentence[0] ?? '', sentence[4] ?? '', `${sentence[1] ?? ''} ${sentence[3] ?? ''}`, '测量粮食的价格', '之12345', 'tag:标签7', `tag:标签1500 ${word(60)}`, '的', '算', '茶葉', '圖書館 實驗室',
    '没有这个词港口', '不存在', '的速度 的价格 的顺序 的历史 的边界 的用途', 'bench', '测试组 卫星',
  ];
};
const TYPED = ['港', '港口', '港口记', '芯片', '望远镜测', '标', '标签1', '标签15', '的', '运河', '之12', '测量丝绸的', '数', '台风预', '图书馆', '森林的'];

const { values } = parseArgs({ options: { articles: { type: 'string' }, keep: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}
const count = Number(values.articles ?? 10_000);
const notebook = new Notebook();
const { note } = notebook;
const agent = new Agent({ keepAlive: true });

function timed(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    get(url, { agent }, (answer) => {
      answer.resume().on('end', () => (answer.statusCode === 200 ? resolve(performance.now() - started) : reject(new Error(`${url}: ${answer.statusCode}`))));
    }).on('error', reject);
  });
}

/** Asks all, one after the other. `pid` is the server: its processor time tells what a busy machine hides. */
async function measure(what: string, urls: readonly ((round: number) => string)[], name: (index: number) => string, pid: number): Promise<void> {
  const times: { ms: number; name: string }[] = [];
  const used = cpuSecondsOfAll(pid);
  for (let round = 0; round < ROUNDS; round++) for (const [index, url] of urls.entries()) times.push({ ms: await timed(url(round)), name: name(index) });
  const cpu = ((cpuSecondsOfAll(pid) - used) / times.length) * 1000;
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
    const { path, text } = article(n, count);
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
    writeArticles(env.CONTENT_DIR, count);
    const first = await run(process.execPath, ['scripts/program.mjs', 'publish', '--json'], { env });
    if (first.code !== 0) throw new Error(first.stderr);
    note(`first publish of ${count}, index included`, first.seconds, 's', `peak ${first.peakMb.toFixed(0)} MB a process`);
  }
  indexFigures(env.DATA_DIR);
  const server = await serve(['scripts/program.mjs', 'server'], { ...env, CONTENT_DIR: '' });
  await server.warmed;
  const search = (query: string, round: number): string => `${server.origin}/search?${new URLSearchParams({ q: query, page: String(round + 1) })}`;
  await timed(search('热身', 0));
  const pid = server.child.pid ?? 0;
  const asked = queries();
  await measure('search page', asked.map((query) => (round) => search(query, round)), (index) => asked[index] ?? '', pid);
  await measure('suggestions', TYPED.map((typed) => (round) => `${server.origin}/api/suggest?${new URLSearchParams({ q: `${typed}${' '.repeat(round)}` })}`), (index) => TYPED[index] ?? '', pid);
  note('memory of the server', memoryOf(pid), 'MB');
  await measureChanges('one change among all', 0, false, server.origin);
  await measureChanges('one change in a named file', 20, true, server.origin);
  agent.destroy();
  await server.stop();
  notebook.print(values.json, { articles: count });
} finally {
  if (!values.keep) rmSync(root, { recursive: true, force: true });
}
