import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openForWriting } from '../../archive/store';
import type { StoredFile } from '../../archive/stored';
import { ArchiveWriter } from '../../archive/write';
import { type Diagnostic, fileProblem } from '../diagnostics';
import type { ScannedFile } from '../read/scan';
import { KnownFiles } from './known';
import { makePlan } from './plan';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-plan-'));
const NOW = Date.UTC(2026, 0, 1);
/** A line break, a character beyond the BMP, a decomposed name, quotes. */
const NAMES = ['a.md', '2026/b\n2.md', '2026/𠮷.md', 'cafe\u0301.md', 'it\'s "c".md'];
let writer: ArchiveWriter;

const file = (path: string, over: Partial<ScannedFile> = {}): ScannedFile => ({ path, size: 10, mtime: 1000, ...over });
const stored = (path: string, over: Partial<StoredFile> = {}): StoredFile => ({ ...file(path), hash: `hash of ${path}`, state: 'published', report: '[]', ...over });
const plan = (files: readonly ScannedFile[], { problems = [], everything = false, only }: { problems?: Diagnostic[]; everything?: boolean; only?: string[] } = {}) =>
  makePlan((onFile) => (files.forEach(onFile), problems), new KnownFiles(writer.files, only), everything, NOW);

before(() => {
  writer = new ArchiveWriter(openForWriting(folder));
  writer.transaction(() => {
    for (const path of NAMES) writer.files.put(stored(path));
    writer.files.put(stored('warned.md', { report: JSON.stringify([fileProblem('warned.md', 'date-guessed', '', '', 'warning')]) }));
    writer.files.put(stored('rejected.md', { state: 'rejected', report: JSON.stringify([fileProblem('rejected.md', 'yaml', '', '')]) }));
    writer.files.put(stored('taken.md', { state: 'rejected', report: JSON.stringify([fileProblem('taken.md', 'slug-taken', 'x', '')]) }));
    writer.files.put(stored('skipped.md', { state: 'skipped', report: JSON.stringify({ reason: 'headless' }) }));
  });
});
after(() => {
  writer.close();
  rmSync(folder, { recursive: true });
});

const ALL = [...NAMES, 'warned.md', 'rejected.md', 'taken.md', 'skipped.md'];

test('files as they were are not read again, but for those that another file may have helped', () => {
  const { requests, removed, noticed, quiet } = plan(ALL.map((path) => file(path)));
  assert.deepEqual(requests, [{ ...file('taken.md'), knownHash: null }]);
  assert.deepEqual([removed, quiet, noticed], [[], NAMES.length, ['rejected.md', 'skipped.md', 'taken.md', 'warned.md']]);
});

test('a new size or time asks for a look at the hash; a new file is read; in path order', () => {
  const files = [...ALL.slice(1).map((path) => file(path, path === '2026/𠮷.md' ? { mtime: 1001 } : {})), file('a.md', { size: 11 }), file('0.md')];
  assert.deepEqual(plan(files).requests, [
    { ...file('0.md'), knownHash: null }, { ...file('2026/𠮷.md', { mtime: 1001 }), knownHash: 'hash of 2026/𠮷.md' },
    { ...file('a.md', { size: 11 }), knownHash: 'hash of a.md' }, { ...file('taken.md'), knownHash: null },
  ]);
});

test('what is not there is removed, unless its folder could not be looked into', () => {
  const there = ALL.filter((path) => !path.startsWith('2026/') && path !== 'a.md' && path !== 'skipped.md').map((path) => file(path));
  assert.deepEqual(plan(there).removed.sort(), ['2026/b\n2.md', '2026/𠮷.md', 'a.md', 'skipped.md']);
  assert.deepEqual(plan(there, { problems: [fileProblem('2026', 'folder-unreadable', 'EACCES', '')] }).removed.sort(), ['a.md', 'skipped.md']);
  assert.equal(plan([]).removed.length, ALL.length);
});

test('when everything is read again, nothing rests and what is gone is still found', () => {
  const { requests, removed, quiet } = plan(ALL.slice(1).map((path) => file(path)), { everything: true });
  assert.deepEqual([requests.length, requests.every(({ knownHash }) => knownHash === null), removed, quiet], [ALL.length - 1, true, ['a.md'], 0]);
});

test('a look at named files knows of no others', () => {
  const only = ['a.md', 'gone.md', 'warned.md', 'cafe\u0301.md'];
  const { requests, removed } = plan([file('a.md', { size: 12 }), file('warned.md')], { only });
  assert.deepEqual([requests.map(({ path }) => path), removed], [['a.md'], ['cafe\u0301.md']]);
});
