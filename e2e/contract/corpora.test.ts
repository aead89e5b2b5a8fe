import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { after, before, describe, test } from 'node:test';
import zh from '../../messages/zh-CN.json';
import { type CommandResult, type RunningSite, scratchFolder, startCommand, startSite } from '../support/site';
import { attribute, bare, follow, jsonOf, open, type Page, type Published, select, textOf } from './fixtures';

/** Real files of other sites, outside the repository; without them these tests are skipped. */
const SHARED = resolve('../shared');
/** Files taken of each, spread over all of it, for time; `CORPUS_FILES=5000` takes all. */
const MOST_FILES = Number(process.env.CORPUS_FILES ?? 120);
const CORPORA = ['seed', 'corpora/servicemesher', 'corpora/xin-wen-lian-bo'];
const absent = (folder: string): string | false => (existsSync(join(SHARED, folder)) ? false : `${join(SHARED, folder)} is not there`);

const scratch: string[] = [];
const newFolder = (name: string): string => {
  const folder = scratchFolder(name);
  scratch.push(folder);
  return folder;
};
after(() => scratch.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const markdownIn = (folder: string): string[] => readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.md')).sort();

/** A copy with every n-th file where there are too many. */
function sample(folder: string): string {
  const files = markdownIn(folder);
  const copy = newFolder('corpus');
  const step = Math.max(1, Math.ceil(files.length / MOST_FILES));
  for (const file of files.filter((_, at) => at % step === 0)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(folder, file), join(copy, file));
  }
  return copy;
}

const publishing = new Map<string, { folder: string; data: string; result: Promise<CommandResult> }>();
before(() => {
  for (const name of CORPORA.filter((corpus) => !absent(corpus))) {
    const folder = sample(join(SHARED, name));
    if (name === 'seed') for (const file of markdownIn(folder)) writeFileSync(join(folder, 'toc.md'), readFileSync(join(folder, file), 'utf8').replace('toc: false', 'toc: true'));
    const data = newFolder('corpus-data');
    publishing.set(name, { folder, data, result: startCommand('publish', ['--json'], { CONTENT_DIR: folder, DATA_DIR: data }) });
  }
});

for (const name of CORPORA) {
  test(`${name}: every file is published, rejected or skipped`, { skip: absent(name) }, async () => {
    const { folder = '', result: running } = publishing.get(name) ?? {};
    const result = await (running ?? assert.fail('not published'));
    assert.equal([0, 1].includes(result.code), true, result.stderr);
    const report = jsonOf<Published>(result);
    const files = markdownIn(folder);
    const rejected = new Set(report.rejected.map(({ file }) => file));
    const skipped = new Set(report.skipped.map(({ file }) => file));
    assert.equal(result.code, rejected.size > 0 ? 1 : 0);
    assert.deepEqual([...rejected].filter((file) => skipped.has(file)), []);
    assert.deepEqual([...rejected, ...skipped].filter((file) => !files.includes(file)), []);
    assert.equal(report.skipped.length, skipped.size);
    assert.deepEqual({ added: report.added, changed: report.changed, removed: report.removed, unchanged: report.unchanged }, { added: files.length - rejected.size - skipped.size, changed: 0, removed: 0, unchanged: 0 });
    for (const problem of [...report.rejected, ...report.warnings]) assert.equal(problem.line >= 1 && problem.column >= 1 && problem.message.length > 5, true, JSON.stringify(problem));
  });
}

/** What a reader must find again of a body: its lines without marks, pictures left out; the credits and the source apart. */
function textLines(body: string): string[] {
  return body.split('\n')
    .filter((line) => !/^(?:=+|-+|\s*)$/.test(line) && !/^!\[/.test(line) && !/^\*\*.+ \| .+\*\*$/.test(line) && !/^\[[^\]]+\]\([^)]+\)$/.test(line))
    .map((line) => bare(line.replace(/^▲|^\*\*|\*\*$/g, '')));
}

describe('the seed on the site', { skip: absent('seed') }, () => {
  const [file = ''] = existsSync(join(SHARED, 'seed')) ? markdownIn(join(SHARED, 'seed')) : [];
  const source = file === '' ? '' : readFileSync(join(SHARED, 'seed', file), 'utf8');
  const body = source.slice(source.indexOf('\n---\n', 4) + 5);
  const front = source.slice(0, source.length - body.length);
  const slug = file.replace(/\.md$/, '');
  let site: RunningSite;
  let page: Page;
  let withToc: Page;

  before(async () => {
    const { folder = '', data = '', result } = publishing.get('seed') ?? {};
    assert.equal((await result)?.code, 0);
    site = await startSite({ CONTENT_DIR: folder, DATA_DIR: data });
    page = await open(site, `/articles/${slug}`);
    withToc = await open(site, '/articles/toc');
  });
  after(async () => site?.stop());

  const fieldOf = (name: string): string => front.match(new RegExp(`^${name}: "(.*)"$`, 'm'))?.[1] ?? '';
  const article = () => select(page.main, 'article')[0] ?? page.main;

  test('title, summary and time', () => {
    assert.deepEqual([page.status, page.h1, page.meta('description')], [200, fieldOf('title'), fieldOf('summary')]);
    assert.deepEqual(select(article(), 'time').map((time) => attribute(time, 'dateTime')), ['2025-02-10T16:09:23+08:00']);
  });
  test('all its text, in order', () => {
    const shown = bare(textOf(article()));
    let from = 0;
    for (const line of textLines(body)) {
      const at = shown.indexOf(line, from);
      assert.notEqual(at, -1, `lost or out of order: ${line.slice(0, 60)}`);
      from = at + line.length;
    }
    assert.equal(textLines(body).length > 60, true);
  });
  test('five pictures of the body as figures, two with a caption', () => {
    const addresses = [...body.matchAll(/^!\[[^\]]*\]\(([^)]+)\)$/gm)].map(([, src]) => src);
    const figures = select(article(), 'figure').filter((figure) => select(figure, 'img').some((image) => addresses.includes(attribute(image, 'src'))));
    assert.deepEqual(figures.flatMap((figure) => select(figure, 'img').map((image) => attribute(image, 'src'))), addresses);
    assert.equal(addresses.length, 5);
    assert.deepEqual(figures.map((figure) => select(figure, 'figcaption').length), [0, 0, 0, 1, 1]);
    for (const image of figures.flatMap((figure) => select(figure, 'img'))) assert.equal(attribute(image, 'referrerPolicy'), 'no-referrer');
  });
  test('three headings with ids of their own', () => {
    const headings = select(article(), 'h2').filter((heading) => attribute(heading, 'id') !== undefined);
    assert.deepEqual(headings.map(textOf), [...body.matchAll(/^\*\*(.+)\*\*\n=+$/gm)].map(([, title]) => title));
    assert.equal(new Set(headings.map((heading) => attribute(heading, 'id'))).size, 3);
  });
  test('no toc, and with toc: true one that works', () => {
    const tocOf = (of: Page) => of.all('nav', { ariaLabel: zh.article.toc })[0];
    assert.equal(tocOf(page), undefined);
    const targets = withToc.hrefs(tocOf(withToc) ?? withToc.main).map((href) => withToc.all('*', { id: decodeURIComponent(href.slice(1)) }));
    assert.deepEqual(targets.map((found) => found.map(textOf)), [...body.matchAll(/^\*\*(.+)\*\*\n=+$/gm)].map(([, title]) => [title]));
  });
  test('credits and source, with the link to it', () => {
    const credits = bare(textOf(select(article(), 'footer')[0]));
    for (const [, role = '', name = ''] of body.matchAll(/^\*\*(.+) \| (.+)\*\*$/gm)) assert.match(credits, new RegExp(`${role}.?${name}`));
    const [, name, href] = body.trimEnd().match(/\[([^\]]+)\]\(([^)]+)\)$/) ?? [];
    const links = select(article(), 'a', { href: String(href) });
    assert.deepEqual(links.map(textOf), [name]);
    assert.match(attribute(links[0] ?? page.main, 'rel') ?? '', /noopener/);
  });
  test('the three widgets it asks for, on the right', () => {
    const [rail] = page.all('aside');
    assert.deepEqual(rail && select(rail, 'h2').map(textOf), [zh.widgets.search, zh.widgets.recent, zh.widgets.tags]);
    assert.equal(page.all('*', { className: '~rail-right' }).length, 1);
  });
  test('no comments, no author box', () => assert.deepEqual([page.all('*', { id: 'comments' }).length, page.all('section', { ariaLabel: zh.article.aboutAuthor }).length], [0, 0]));
  for (const path of ['/categories/qq', '/tags/qq', '/archive/2025/02/10', '/']) {
    test(`${path} leads to it`, async () => {
      const list = await open(site, path);
      assert.deepEqual([list.status, list.hrefs(list.main).includes(`/articles/${slug}`)], [200, true]);
    });
  }
  test('its old address leads to it', async () => assert.deepEqual(await follow(site.origin, `/${slug}/`), { statuses: [308, 200], end: `/articles/${slug}` }));
});
