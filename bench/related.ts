import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openArchive } from '../archive';
import { dayNumber } from '../archive/periods';
import { FOREVER, UNWEIGHTED } from '../archive/schema';
import { indexEntry } from '../archive/search/store';
import { openForWriting } from '../archive/store';
import type { StoredTerm } from '../archive/stored';
import { ArchiveWriter } from '../archive/write';
import { defaultSite } from '../settings/site-schema';
import { article, random } from './articles';
import { type Figure, percentile, table } from './figures';

const HELP = `Measures what an article's related stories and a tag's related tags cost: npm run bench:related -- [options]

  --articles N   how many (default 100000); without their texts, which neither looks at
  --json         one JSON object
  --help         this text`;

const SAMPLES = 1000;
const SHOWN = 4;
const TAGS = 12;

const { values } = parseArgs({ options: { articles: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } });
if (values.help) {
  process.stdout.write(`${HELP}\n`);
  process.exit(0);
}
const count = Number(values.articles ?? 100_000);
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-related-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

const site = defaultSite();
const field = (text: string, name: string): string => new RegExp(`^${name}: (.*)$`, 'm').exec(text)?.[1] ?? '""';

/** Related stories come from terms and summaries alone. */
const UNSEARCHED = indexEntry({ title: '', terms: '', summary: '', body: '' });

function fill(): void {
  const writer = new ArchiveWriter(openForWriting(folder));
  writer.transaction(() => {
    writer.putSite(site);
    for (let i = 0; i < count; i++) {
      const { path, text } = article(i, count);
      const date = Date.parse(`${(JSON.parse(field(text, 'date')) as string).replace(' ', 'T')}+08:00`);
      const labels = (kind: StoredTerm['kind'], name: string): StoredTerm[] =>
        [...new Set(JSON.parse(field(text, name)) as string[])].map((label) => ({ kind, id: label, label, legacy: [] }));
      const categories = labels('category', 'categories');
      const title = JSON.parse(field(text, 'title')) as string;
      writer.putArticle({
        path, locale: 'zh-CN', slug: `bench-${i}`, translationKey: path, title, date, day: dayNumber(date, site.timeZone), modified: date,
        visibleFrom: date, visibleUntil: FOREVER, sortWeight: UNWEIGHTED, indexing: 'index', index: UNSEARCHED, body: '', oldPaths: [], menus: [],
        card: {
          language: 'zh-CN', linkTitle: title, summary: JSON.parse(field(text, 'summary')) as string, lead: null, weight: 0, words: 4000, minutes: 10, picture: null,
          categories: categories.map(({ id, label }) => ({ id, label })),
        },
        record: {
          leadPicture: null, description: null, keywords: [], images: [], options: {}, source: null, sourceUrl: `https://source.example/${i}`, originalTitle: null,
          bodyImages: {}, bodyLinks: {}, bodySource: null, guid: null,
        },
        terms: [...categories, ...labels('tag', 'tags')],
      }, date);
    }
    writer.bumpVersion(Date.now());
  });
  writer.close();
}

fill();
const archive = openArchive(folder);
if (!archive) throw new Error('the archive was not written');
const figures: Figure[] = [];
const next = random(7);

function measure(what: string, work: (index: number) => void): void {
  const times: number[] = [];
  for (let i = 0; i < SAMPLES; i++) {
    const index = Math.floor(next() * count);
    const started = performance.now();
    work(index);
    times.push(performance.now() - started);
  }
  times.sort((a, b) => a - b);
  for (const part of [50, 95, 100]) figures.push({ what: part === 100 ? `${what}, longest` : `${what}, p${part}`, value: percentile(times, part), unit: 'ms' });
}

const load = (index: number) => {
  const found = archive.article('zh-CN', `bench-${index}`);
  if (!found) throw new Error(`bench-${index} is not there`);
  return found;
};
const articles = Array.from({ length: SAMPLES }, () => load(Math.floor(next() * count)));
let turn = 0;
measure('related stories of an article', () => void archive.related(articles[(turn += 1) % SAMPLES] ?? load(0), SHOWN));
const tags = archive.terms('tag', 'zh-CN');
measure('related tags of a tag, the first time', (index) => void archive.relatedTags('tag', tags[index % tags.length]?.id ?? '', 'zh-CN', TAGS));
archive.close();
process.stdout.write(values.json ? `${JSON.stringify({ articles: count, figures })}\n` : `${count} articles\n${table(figures)}\n`);
