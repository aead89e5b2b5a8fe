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
let checkWarned: CommandResult;
let checkStrict: CommandResult;

before(async () => {
  writeFiles(content, Object.fromEntries([...GOOD, ...BAD].map((file) => [file.file, file.content])));
  writeFiles(content, SKIPPED);
  makeTraps(content);
  rmSync('/tmp/broadsheet-ran', { force: true });
  ({ result: first, report } = publishJson());
  const warned = { ...env, CONTENT_DIR: folderOf('warned', { 'articles/jing-gao.md': plain('只有警告', '2025-04-01 08:00:00', 'tags: 甲、乙'), 'articles/README.md': '# 说明\n' }) };
  let all: CommandResult;
  [all, checkOne, checkWarned, checkStrict] = await Promise.all([
    startCommand('check', ['--json'], env), startCommand('check', ['--json', 'articles/jia-shi.md', 'articles/mei-you.md'], env),
    startCommand('check', [], warned), startCommand('check', ['--strict', '--quiet'], warned),
  ]);
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
  test('warnings pass', () => {
    assert.equal(checkWarned.code, 0);
    assert.match(checkWarned.stdout, /^articles\/jing-gao\.md:4:1: warning: tags: .+甲、乙.+$/m);
    assert.match(checkWarned.stdout, /^articles\/README\.md: skipped: .+$/m);
    assert.match(checkWarned.stdout, /^Checked 2 files: 0 errors, 1 warnings, 1 skipped\.$/m);
  });
  test('--strict lets no warning pass', () => assert.deepEqual([checkStrict.code, /warning:/.test(checkStrict.stdout)], [1, false]));
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
  const h1 = async (slug: string): Promise<string> => (await open(site, encodeURI(`/articles/${slug}`))).h1;

  before(async () => {
    writeFileSync(join(content, 'articles/hao-1.md'), '---\ntitle: [坏了\n---\n');
    second = publishJson().report;
    site = await startSite(env);
  });
  after(async () => site?.stop());

  for (const { slug, title } of GOOD) test(`${title} is on the site`, async () => assert.equal(await h1(slug), title));
  for (const slug of ['huai-yaml', 'jia-ri', 'wu-ti', 'js', 'gbk', 'nul', 'da']) test(`/articles/${slug} is not`, async () => assert.equal((await ask(site.origin, `/articles/${slug}`)).status, 404));
  test('only the broken file is news', () => {
    assert.deepEqual(countsOf(second), { added: 0, changed: 0, removed: 0, unchanged: GOOD.length - 1 });
    assert.equal(second.rejected.some(({ file }) => file === 'articles/hao-1.md'), true);
    assert.equal(new Set(second.rejected.map(({ file }) => file)).size, new Set(report.rejected.map(({ file }) => file)).size + 1);
  });
  test('publishing again does nothing', async () => {
    const health = async (): Promise<unknown> => (JSON.parse((await ask(site.origin, '/api/health')).body) as { contentVersion: unknown }).contentVersion;
    const version = await health();
    const again = runCommand('publish', [], env);
    assert.equal(again.code, 1);
    assert.match(again.stdout, new RegExp(`^Published 0 added, 0 changed, 0 removed, ${second.unchanged} unchanged in [\\d.]+ s; ${new Set(second.rejected.map(({ file }) => file)).size} rejected, ${second.skipped.length} skipped, ${second.warnings.length} warnings\\.$`, 'm'));
    for (const { file, line, column } of second.rejected) assert.equal(again.stdout.includes(`${file}:${line}:${column}: error: `), true, file);
    assert.equal(await health(), version);
  });
  test('mended, deleted and unreadable files', async () => {
    await site.stop();
    writeFileSync(join(content, 'articles/hao-1.md'), plain('好文一，改过', '2025-04-01 08:00:00', 'slug: hao-yi'));
    writeFileSync(join(content, 'articles/jia-ri.md'), plain('有这一天', '2025-02-28 08:00:00'));
    rmSync(join(content, 'articles/hao-2.md'));
    rmSync(join(content, 'articles/chong-1.md'));
    if (!isRoot) chmodSync(join(content, 'articles/bom.md'), 0);
    const third = publishJson().report;
    if (!isRoot) chmodSync(join(content, 'articles/bom.md'), 0o644);
    assert.deepEqual({ added: third.added, changed: third.changed, removed: third.removed }, { added: 2, changed: 1, removed: 2 });
    site = await startSite(env);
    assert.deepEqual([await h1('hao-yi'), await h1('jia-ri'), await h1('chong'), await h1('bom')], ['好文一，改过', '有这一天', '重名乙', '有标记']);
    assert.equal((await ask(site.origin, '/articles/hao-2')).status, 404);
    assert.doesNotMatch(textOf((await open(site, '/archive/2025/04')).main), /好文二/);
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
    assert.deepEqual([(await make('新闻标题')).code, (await make('   ')).code, (await make()).code], [2, 2, 2]);
    assert.match(readFileSync(path, 'utf8'), /写了一半。/);
    assert.deepEqual(files(), had);
  });
  test('new: check accepts what it wrote, even --strict', () => {
    const result = runCommand('check', ['--json', '--strict'], { CONTENT_DIR: root, DATA_DIR: data });
    assert.deepEqual([result.code, jsonOf<Checked>(result).errors, jsonOf<Checked>(result).warnings], [0, [], []]);
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
