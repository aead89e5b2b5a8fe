import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'node:test';
import type { ImportReport } from './report';
import { article, folderWith } from './testing';

function run(...options: string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'newsroom/commands/import.ts', ...options], { encoding: 'utf8' });
  return { status, out: stdout, err: stderr };
}

test('the command: help, a dry run as JSON, conflicts, and what it cannot run with', () => {
  const site = folderWith({ 'hugo.toml': 'languageCode = "zh-CN"\n', 'content/post/a.md': article('title: A\ndate: 2024-01-02').replaceAll('\n', '\r\n') });
  const to = folderWith({});
  const help = run('--help');
  assert.deepEqual([help.status, /--write/.test(help.out)], [0, true]);
  const dry = run(site, '--to', to, '--json');
  const report = JSON.parse(dry.out) as ImportReport;
  assert.deepEqual([dry.status, report.written, report.created, report.moved.length], [0, false, ['articles/post/a.md', 'site.yml'], 2]);
  const full = run(site, '--to', folderWith({ 'site.yml': 'name: Mine\n' }), '--write');
  assert.equal(full.status, 1);
  assert.match(full.out, /hugo\.toml: conflict: site\.yml is there already/);
  for (const [options, message] of [[[], /One folder is wanted/], [[join(site, 'none')], /no such folder/], [[site, '--overwrite'], /overwrite/]] as const) {
    const refused = run(...options);
    assert.deepEqual([refused.status, refused.out, message.test(refused.err)], [2, '', true], refused.err);
  }
});
