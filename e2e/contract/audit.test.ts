import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Report } from '../../audit/report/summary';
import { type CommandResult, publishAndStart, type RunningSite, scratchFolder, startCommand, writeFiles } from '../support/site';

const files = scratchFolder('audit');
const FEW = ['--cards', '4', '--feeds', '40'];
const auditOf = (site: RunningSite, args: readonly string[]): Promise<CommandResult> => startCommand('audit', args, { SITE_URL: site.origin });
after(() => rmSync(files, { recursive: true, force: true }));

describe('the audit of the demo content', () => {
  let site: RunningSite;
  let result: CommandResult;
  let report: Report;
  before(async () => {
    site = await publishAndStart('content');
    result = await auditOf(site, [...FEW, '--json', join(files, 'report.json'), '--html', join(files, 'report.html')]);
    assert.ok(existsSync(join(files, 'report.json')), result.stderr);
    report = JSON.parse(readFileSync(join(files, 'report.json'), 'utf8')) as Report;
  });
  after(() => site?.stop());

  test('no error, no warning of ours', () => {
    assert.deepEqual(report.findings.filter(({ level, side }) => level === 'error' || (level === 'warning' && side === 'site')), []);
    assert.equal(result.code, 0);
  });

  test('every page of the sitemaps was looked at, every kind of page is there', () => {
    assert.ok(report.articles > 0 && report.pages > report.articles, JSON.stringify(report.depth));
    assert.deepEqual(report.weight.map(({ kind }) => kind).sort(), ['article', 'author', 'front', 'list', 'other']);
    assert.ok(report.sitemaps.files > 3 && report.sitemaps.addresses > report.articles && report.feeds > 3);
  });

  test('every article is reached by links alone, none is far', () => {
    const { byLinks, unreached } = report.depth.articles;
    assert.equal(unreached, 0);
    assert.equal(byLinks.reduce((sum, count) => sum + count, 0), report.articles);
    assert.ok(byLinks.length - 1 <= 6, JSON.stringify(byLinks));
  });

  test('the table says the same, the page of HTML too', () => {
    assert.match(result.stdout, /0 errors, \d+ warnings?, \d+ notes?\n$/);
    assert.match(readFileSync(join(files, 'report.html'), 'utf8'), /<p>0 errors, /);
  });
});

describe('the audit of a site with faults', () => {
  let site: RunningSite;
  before(async () => {
    const front = (title: string): string => `---\ntitle: ${title}\ndate: 2025-02-10\n---\n\n`;
    writeFiles(join(files, 'content'), {
      'articles/one.md': `${front('同一个题目')}见[旧文](/articles/gone)，[下文](/articles/two#nowhere)。\n\n![图](/images/missing.png)\n`,
      'articles/two.md': `${front('同一个题目')}正文。\n`,
    });
    site = await publishAndStart(join(files, 'content'));
  });
  after(() => site?.stop());

  test('what editors wrote is theirs: warnings, with the page and the reason', async () => {
    const { code, stdout } = await auditOf(site, [...FEW, '--json']);
    const { findings } = JSON.parse(stdout) as Report;
    const said = findings.filter(({ side, level }) => side === 'content' && level === 'warning').map(({ rule, address, found }) => `${rule} ${address} ${found}`);
    for (const expected of [/^broken-link \/articles\/one .*\/articles\/gone: status 404/, /^anchor \/articles\/one .*\/articles\/two#nowhere/, /^broken-image \/articles\/one .*missing\.png.*404/, /^duplicate-title \/articles\/(one|two) /]) {
      assert.ok(said.some((line) => expected.test(line)), `${expected} in ${said.join('\n')}`);
    }
    assert.equal(code, 0, stdout);
  });

  test('--strict: warnings fail', async () => {
    const { code, stdout } = await auditOf(site, [...FEW, '--strict']);
    assert.equal(code, 1);
    assert.match(stdout, /warning: broken-link \(content\) × 1/);
  });

  test('by another name of this machine than SITE_URL\'s', async () => {
    const { code, stdout } = await startCommand('audit', [...FEW, '--json', site.origin.replace('localhost', '127.0.0.1')], { SITE_URL: site.origin });
    assert.equal(code, 0, stdout);
    assert.deepEqual((JSON.parse(stdout) as Report).findings.filter(({ level }) => level === 'error'), []);
  });
});

test('a copy on this machine of a site with https is asked by the site\'s name', async () => {
  const siteUrl = 'https://news.example';
  const site = await publishAndStart(join(files, 'content'), { SITE_URL: siteUrl });
  try {
    const { code, stdout } = await startCommand('audit', [...FEW, '--json', site.origin], { SITE_URL: siteUrl });
    const report = JSON.parse(stdout) as Report;
    assert.deepEqual([code, report.asked, report.site], [0, site.origin, siteUrl]);
    assert.ok(report.articles >= 2 && report.sitemaps.addresses >= report.articles, stdout.slice(0, 500));
    const byPublicName = await startCommand('audit', [...FEW, '--json', site.origin], { SITE_URL: '' });
    assert.deepEqual([byPublicName.code, byPublicName.stdout], [2, '']);
    assert.match(byPublicName.stderr, /calls itself https:\/\/news\.example\/?, .*set SITE_URL=https:\/\/news\.example\./);
  } finally {
    await site.stop();
  }
});

describe('the command', () => {
  test('--help', async () => {
    const { code, stdout } = await startCommand('audit', ['--help'], {});
    assert.equal(code, 0);
    for (const option of ['--json', '--html', '--strict', '--pages', '--seconds', '--concurrency', 'SITE_URL']) assert.ok(stdout.includes(option), option);
  });

  for (const [what, args, env, said] of [
    ['an unknown option', ['--nonsense'], {}, /nonsense/],
    ['a limit that is none', ['--pages', '0'], {}, /--pages "0": allowed is a whole number/],
    ['an argument that is none', ['report.json'], {}, /"report\.json": allowed/],
    ['nothing answers', [], { SITE_URL: 'http://localhost:1' }, /does not answer/],
    ['a host that is not the site\'s', ['https://other.example'], { SITE_URL: 'http://localhost:1' }, /neither on this machine nor the site's own/],
  ] as const) {
    test(`exit 2: ${what}`, async () => {
      const { code, stdout, stderr } = await startCommand('audit', args, env);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, said);
    });
  }
});
