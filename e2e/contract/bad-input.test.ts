import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import zh from '../../messages/zh-CN.json';
import { type CommandResult, runCommand, type RunningSite, scratchFolder, startCommand, startSite, writeFiles } from '../support/site';
import { ask, type Checked, countsOf, jsonOf, open, plain, type Published, textOf } from './fixtures';
import { BAD, GOOD, makeTraps, SKIPPED, TRAPS, WARNED } from './fixtures-bad-input';

const content = scratchFolder('bad');
const data = scratchFolder('bad-data');
const env = { CONTENT_DIR: content, DATA_DIR: data };
const scratch = [content, data];
const isRoot = process.getuid?.() === 0;
const publishJson = (): { result: CommandResult; report: Published } => {
  const result = runCommand('publish', ['--json'], env);
  return { result, report: jsonOf<Published>(result) };
};
/** A content folder of its own for one command. */
const folderOf = (name: string, files: Record<string, string>): string => {
  const root = scratchFolder(name);
  scratch.push(root);
  mkdirSync(join(root, 'articles'), { recursive: true });
  writeFiles(root, files);
  return root;
};
after(() => scratch.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

let first: CommandResult;
let report: Published;
let checked: Checked;
let checkOne: CommandResult;

before(async () => {
  writeFiles(content, Object.fromEntries([...GOOD, ...BAD].map((file) => [file.file, file.content])));
  writeFiles(content, SKIPPED);
  makeTraps(content);
  rmSync('/tmp/broadsheet-ran', { force: true });
  ({ result: first, report } = publishJson());
  let all: CommandResult;
  [all, checkOne] = await Promise.all([startCommand('check', ['--json'], env), startCommand('check', ['--json', 'articles/jia-shi.md', 'articles/mei-you.md'], env)]);
  checked = jsonOf<Checked>(all);
});

describe('what the first publish says', () => {
  test('exit code 1, and it finished', () => assert.equal(first.code, 1, first.stderr));
  test('counts', () => assert.deepEqual(countsOf(report), { added: GOOD.length, changed: 0, removed: 0, unchanged: 0 }));
  for (const { file, line, field, found, says } of BAD) {
    test(`${file} is rejected at line ${line}`, () => {
      const problems = report.rejected.filter((problem) => problem.file === file);
      assert.equal(problems.length > 0, true, `not rejected: ${JSON.stringify(report.warnings.filter((problem) => problem.file === file))}`);
      const [problem] = problems;
      assert.equal(problem?.line, line, JSON.stringify(problem));
      assert.match(problem?.message ?? '', says);
      if (found) assert.match(problem?.found ?? '', found);
      if (field !== undefined) assert.equal(problem?.field, field);
      assert.equal((problem?.column ?? 0) >= 1, true);
    });
  }
  for (const { file, says } of TRAPS) test(`${file} is rejected`, () => assert.match(report.rejected.find((problem) => problem.file === file)?.message ?? 'nothing said', says));
  for (const { file, says } of WARNED) test(`${file} is warned of`, () => assert.match(report.warnings.filter((problem) => problem.file === file).map(({ message }) => message).join('\n') || 'nothing said', says));
  test('skipped files have a reason', () => {
    assert.deepEqual(report.skipped.map(({ file }) => file).sort(), Object.keys(SKIPPED).sort());
    assert.equal(report.skipped.every(({ reason }) => reason.length > 5), true);
  });
  test('nothing else is rejected', () => {
    const expected = new Set([...BAD, ...TRAPS].map(({ file }) => file));
    assert.deepEqual([...new Set(report.rejected.map(({ file }) => file))].filter((file) => !expected.has(file)), []);
  });
  test('code in front matter is never run', () => assert.equal(existsSync('/tmp/broadsheet-ran'), false));
});

describe('content:check says the same', () => {
  const key = ({ file, line, message }: Published['rejected'][number]): string => `${file}:${line}: ${message}`;
  test('every rejection is an error of the check', () => {
    const errors = new Set(checked.errors.map(key));
    assert.deepEqual(report.rejected.map(key).filter((problem) => !errors.has(problem)), []);
  });
  test('skipped files and warnings too', () => {
    assert.deepEqual(checked.skipped, report.skipped);
    const said = new Set([...checked.warnings, ...checked.errors].map(key));
    assert.deepEqual(report.warnings.map(key).filter((problem) => !said.has(problem)), []);
  });
  test('it counts the files it read', () => assert.equal(checked.files, [...GOOD, ...BAD].filter(({ file }) => file.startsWith('articles/')).length + Object.keys(SKIPPED).length));
  test('one file of many, and one that is not there', () => {
    const one = jsonOf<Checked>(checkOne);
    assert.deepEqual([checkOne.code, one.files, one.errors.map(({ file }) => file).sort()], [1, 1, ['articles/jia-shi.md', 'articles/mei-you.md']]);
  });
  test('an unknown widget is an error with a hint', () => {
    const problem = checked.errors.find(({ file }) => file === 'articles/zhong.md');
    assert.deepEqual([problem?.line, problem?.field], [4, 'widgets']);
    assert.match(problem?.hint ?? '', /search/);
  });
  test('an unknown field is a warning with a hint', () => assert.match(checked.warnings.find(({ file }) => file === 'articles/zhong.md')?.hint ?? '', /titel.*title/));
});

describe('how the site goes through a bad publish', () => {
  let site: RunningSite;
  let second: Published;
  let third: Published;
  const rejectedIn = ({ rejected }: Published): number => new Set(rejected.map(({ file }) => file)).size;
  const h1 = async (slug: string): Promise<string> => (await open(site, encodeURI(`/articles/${slug}`))).h1;

  before(async () => {
    writeFileSync(join(content, 'articles/hao-1.md'), '---\ntitle: [坏了\n---\n');
    second = publishJson().report;
    site = await startSite(env);
  });
  after(async () => site?.stop());

  for (const { slug, title } of GOOD) {
    test(`${title} is on the site`, async () => {
      const list = slug === null ? await open(site, '/tags/hen-chang') : null;
      const [address = ''] = list ? list.hrefs(list.column).filter((href) => href.startsWith('/articles/')) : [`/articles/${slug}`];
      assert.equal((await open(site, address)).h1, title);
    });
  }
  for (const slug of ['huai-yaml', 'jia-ri', 'wu-ti', 'js', 'gbk', 'nul', 'da']) test(`/articles/${slug} is not`, async () => assert.equal((await ask(site.origin, `/articles/${slug}`)).status, 404));
  test('only the broken file is news', () => {
    assert.deepEqual(countsOf(second), { added: 0, changed: 0, removed: 0, unchanged: GOOD.length - 1 });
    assert.equal(second.rejected.some(({ file }) => file === 'articles/hao-1.md'), true);
    assert.equal(rejectedIn(second), rejectedIn(report) + 1);
  });
  test('mended, deleted and unreadable files', async () => {
    await site.stop();
    writeFileSync(join(content, 'articles/hao-1.md'), plain('好文一，改过', '2025-04-01 08:00:00', 'slug: hao-yi'));
    writeFileSync(join(content, 'articles/jia-ri.md'), plain('有这一天', '2025-02-28 08:00:00'));
    rmSync(join(content, 'articles/hao-2.md'));
    rmSync(join(content, 'articles/chong-1.md'));
    rmSync(join(content, 'articles/ting zheng.md'));
    if (!isRoot) chmodSync(join(content, 'articles/bom.md'), 0);
    third = publishJson().report;
    if (!isRoot) chmodSync(join(content, 'articles/bom.md'), 0o644);
    assert.deepEqual({ added: third.added, changed: third.changed, removed: third.removed }, { added: 3, changed: 1, removed: 3 });
    site = await startSite(env);
    assert.deepEqual([await h1('hao-yi'), await h1('jia-ri'), await h1('chong'), await h1('ting-zheng'), await h1('bom')], ['好文一，改过', '有这一天', '重名乙', '听证二', '有标记']);
    assert.equal((await ask(site.origin, '/articles/hao-2')).status, 410);
    assert.doesNotMatch(textOf((await open(site, '/archive/2025/04')).main), /好文二/);
  });
  test('publishing again does nothing', async () => {
    const health = async (): Promise<unknown> => (JSON.parse((await ask(site.origin, '/api/health')).body) as { contentVersion: unknown }).contentVersion;
    const version = await health();
    const again = runCommand('publish', [], env);
    assert.equal(again.code, 1);
    const { added, changed, removed } = third;
    assert.match(again.stdout, new RegExp(`^Published 0 added, 0 changed, 0 removed, ${third.unchanged + added + changed} unchanged in [\\d.]+ s; ${rejectedIn(third)} rejected, ${third.skipped.length} skipped, ${third.warnings.length} warnings\\.$`, 'm'), `after ${added}, ${changed}, ${removed}`);
    for (const { file, line, column } of third.rejected) assert.equal(again.stdout.includes(`${file}:${line}:${column}: error: `), true, file);
    assert.equal(await health(), version);
  });
});

describe('commands', () => {
  for (const name of ['check', 'publish', 'new']) {
    test(`${name}: --help, unknown options, no content folder`, async () => {
      const [help, unknown, missing] = await Promise.all([
        startCommand(name, ['--help'], env), startCommand(name, ['--mei-you'], env),
        startCommand(name, name === 'new' ? ['题目'] : [], { CONTENT_DIR: join(content, 'mei-you'), DATA_DIR: data }),
      ]);
      assert.deepEqual([help.code, /CONTENT_DIR/.test(help.stdout), unknown.code, missing.code], [0, true, 2, 2]);
      assert.match(missing.stderr, /CONTENT_DIR/);
      assert.doesNotMatch(missing.stderr + unknown.stderr, /^ +at /m, 'a stack trace is no message');
    });
  }
  const root = folderOf('new', { 'site.yml': 'categories: [{id: tech, label: 科技}]\n' });
  const make = (...args: string[]): Promise<CommandResult> => startCommand('new', args, { CONTENT_DIR: root, DATA_DIR: data });
  for (const title of ['新闻标题', '带"引号"、冒号: 和 # 号', 'A/B 测试', '😀', '长'.repeat(120)]) {
    test(`new: ${title.slice(0, 20)}`, async () => {
      const { code, stdout, stderr } = await make(title);
      assert.deepEqual([code, stderr.split('\n')[0]], [0, '']);
      assert.equal(readFileSync(stdout.trim(), 'utf8').includes(JSON.stringify(title)), true);
    });
  }
  test('new: never over another file, never without a title', async () => {
    const files = (): string[] => readdirSync(join(root, 'articles'), { recursive: true }).map(String).filter((file) => file.endsWith('.md')).sort();
    const had = files();
    const path = join(root, 'articles', had.find((file) => file.includes('新闻标题')) ?? '');
    writeFileSync(path, `${readFileSync(path, 'utf8')}写了一半。\n`);
    assert.deepEqual([(await make('新闻标题')).code, (await make('   ')).code], [2, 2]);
    assert.match(readFileSync(path, 'utf8'), /写了一半。/);
    assert.deepEqual(files(), had);
  });
  test('check accepts what new wrote; a warning passes, but not --strict', async () => {
    writeFiles(root, { 'articles/jing-gao.md': plain('有一处警告', '2025-04-01 08:00:00', 'tags: 甲、乙'), 'articles/README.md': '# 说明\n' });
    const at = { CONTENT_DIR: root, DATA_DIR: data };
    const [check, strict] = await Promise.all([startCommand('check', [], at), startCommand('check', ['--json', '--strict'], at)]);
    assert.equal(check.code, 0, check.stdout);
    assert.match(check.stdout, /^articles\/jing-gao\.md:4:1: warning: tags: .*甲、乙/m);
    assert.match(check.stdout, /^articles\/README\.md: skipped: .+$/m);
    assert.match(check.stdout, /^Checked \d files: 0 errors, 1 warnings, 1 skipped\.$/m);
    const report_ = jsonOf<Checked>(strict);
    assert.deepEqual([strict.code, report_.errors, report_.warnings.map(({ file }) => file), report_.skipped.map(({ file }) => file)], [1, [], ['articles/jing-gao.md'], ['articles/README.md']]);
  });
  test('an empty content folder is an empty site', async () => {
    const empty = { CONTENT_DIR: folderOf('empty', {}), DATA_DIR: scratchFolder('empty-data') };
    scratch.push(empty.DATA_DIR);
    assert.equal(runCommand('publish', ['--json'], empty).code, 0);
    const site = await startSite(empty);
    try {
      const front = await open(site, '/');
      assert.deepEqual([front.status, textOf(front.main).includes(zh.front.empty)], [200, true]);
      for (const [path, status] of [['/en', 200], ['/categories', 200], ['/tags', 200], ['/archive', 200], ['/authors', 200], ['/series', 200], ['/search?q=x', 200], ['/nope', 404], ['/api/health', 200]] as const) {
        assert.equal((await ask(site.origin, path)).status, status, path);
      }
    } finally {
      await site.stop();
    }
  });
});
