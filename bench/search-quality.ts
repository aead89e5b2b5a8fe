import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { type Archive, openArchive } from '../archive';
import { indexWords, queryWords } from '../archive/search/tokens';
import { Notebook, percentile } from './figures';
import { run } from './processes';
import { JUDGED } from './search-judged';
import { type Doc, type KnownItem, knownItems, readDocs, scan } from './search-known';

const HELP = `Tells whether search finds things: npm run search:quality -- [options]

Without CONTENT_DIR: a judged set of queries over the demonstration content. Always: pieces of articles, which must find
the articles they were taken from, as a scan of all texts does and MiniSearch (on the same words) does.

  --items N   pieces of each kind: of headlines, of bodies, pairs of characters (default 200)
  --docs N    articles that MiniSearch is given (default 1000; it keeps them all in memory)
  --json      one JSON object
  --help      this text`;

const TOP = 10;
const CHECKED_AGAINST_SCAN = 100;

const { values } = parseArgs({ options: { items: { type: 'string' }, docs: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}
const notebook = new Notebook();
const { note } = notebook;

type Ranks = (number | null)[];
const recall = (ranks: Ranks): number => ranks.filter((rank) => rank !== null && rank <= TOP).length / ranks.length;
const reciprocal = (ranks: Ranks): number => ranks.reduce<number>((sum, rank) => sum + (rank !== null && rank <= TOP ? 1 / rank : 0), 0) / ranks.length;
const rankOf = (slugs: readonly string[], slug: string): number | null => (slugs.includes(slug) ? slugs.indexOf(slug) + 1 : null);

async function slugsOf(archive: Archive, locale: string, query: string, pageSize = TOP): Promise<string[]> {
  const { hits } = await archive.search({ locale, query, page: 1, pageSize });
  return hits.items.map(({ article }) => article.slug);
}

/** As a reader goes on who finds nothing and is told what was meant. */
async function askedAgain(archive: Archive, locale: string, query: string): Promise<string[]> {
  const { hits, didYouMean } = await archive.search({ locale, query, page: 1, pageSize: TOP });
  return hits.total === 0 && didYouMean !== null ? slugsOf(archive, locale, didYouMean) : hits.items.map(({ article }) => article.slug);
}

async function judge(archive: Archive): Promise<void> {
  const recalls: number[] = [];
  const firsts: Ranks = [];
  for (const [locale, query, slugs] of JUDGED) {
    const found = await askedAgain(archive, locale, query);
    recalls.push(slugs.filter((slug) => found.includes(slug)).length / slugs.length);
    const ranks = slugs.flatMap((slug) => rankOf(found, slug) ?? []);
    firsts.push(ranks.length === 0 ? null : Math.min(...ranks));
    if (firsts.at(-1) !== 1) process.stderr.write(`${query}: ${slugs.join(', ')} at ${firsts.at(-1) ?? '–'}; first was ${found[0] ?? 'nothing'}\n`);
  }
  note(`judged queries (${JUDGED.length}), recall@10`, recalls.reduce((a, b) => a + b, 0) / recalls.length);
  note('  MRR@10', reciprocal(firsts));
}

function miniSearch(docs: readonly Doc[]): (item: KnownItem) => string[] {
  const index = new MiniSearch<{ id: string; title: string; text: string }>({ fields: ['title', 'text'], idField: 'id', tokenize: (text) => text.split(' '), processTerm: (word) => word || null });
  index.addAll(docs.map(({ locale, slug, title, text }) => ({ id: `${locale} ${slug}`, title: indexWords(title), text: indexWords(text) })));
  return ({ query, doc }) => index.search(queryWords(query).join(' '), { combineWith: 'AND', boost: { title: 3 } })
    .map(({ id }) => String(id).split(' ')).filter(([locale]) => locale === doc.locale).slice(0, TOP).map(([, slug]) => slug ?? '');
}

async function knownItemTest(archive: Archive, docs: readonly Doc[]): Promise<void> {
  const items = knownItems(docs, Number(values.items ?? 200));
  const few = docs.slice(0, Number(values.docs ?? 1000));
  const other = miniSearch(few);
  const times: number[] = [];
  for (const kind of ['title', 'body', 'pair'] as const) {
    const own = items.filter((item) => item.kind === kind);
    if (own.length === 0) continue;
    const ranks: Ranks = [];
    for (const { query, doc } of own) {
      const started = performance.now();
      ranks.push(rankOf(await slugsOf(archive, doc.locale, query), doc.slug));
      times.push(performance.now() - started);
      if (ranks.at(-1) === null) process.stderr.write(`not found by ${query}: ${doc.slug}\n`);
    }
    const name = { title: 'pieces of headlines', body: 'pieces of bodies', pair: 'pairs of characters' }[kind];
    note(`${name} (${own.length}), recall@10`, recall(ranks));
    note('  MRR@10', reciprocal(ranks));
    const theirs = own.filter(({ doc }) => few.includes(doc));
    if (theirs.length > 0) note('  recall@10 of MiniSearch', recall(theirs.map((item) => rankOf(other(item), item.doc.slug))), '', `${theirs.length} of them, among ${few.length} articles`);
  }
  note('time of a search, p95', percentile(times, 95), 'ms');
  await againstScan(archive, docs, items.slice(-CHECKED_AGAINST_SCAN));
}

/** Everything that is there is found, and nothing else. */
async function againstScan(archive: Archive, docs: readonly Doc[], items: readonly KnownItem[]): Promise<void> {
  let [there, found, right] = [0, 0, 0];
  for (const { query, doc } of items) {
    const truth = new Set(scan(docs, doc.locale, query).map(({ slug }) => slug));
    const slugs = await slugsOf(archive, doc.locale, query, 50);
    there += truth.size;
    found += slugs.length;
    right += slugs.filter((slug) => truth.has(slug)).length;
  }
  note(`against a scan (${items.length} queries): found of what is there`, right / there, '', `${there} articles`);
  note('  right of what is found', right / found, '', `${found} articles`);
}

const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-quality-'));
try {
  const published = await run(process.execPath, ['scripts/program.mjs', 'publish', '--json'], { env: { DATA_DIR: dataDir } });
  const archive = openArchive(dataDir);
  if (!archive) throw new Error(published.stderr);
  const docs = readDocs(dataDir, Date.now());
  note('articles', docs.length);
  if (!process.env.CONTENT_DIR) await judge(archive);
  await knownItemTest(archive, docs);
  archive.close();
  notebook.print(values.json);
} finally {
  rmSync(dataDir, { recursive: true, force: true });
}
