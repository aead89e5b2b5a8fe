import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { newStatJob, statChunk } from './stat-chunks';
import { statFiles } from './stat-files';

const root = mkdtempSync(join(tmpdir(), 'broadsheet-stat-'));
after(() => rmSync(root, { recursive: true }));

const paths = Array.from({ length: 3000 }, (_, i) => `文${i}\n.md`);
paths.forEach((path, i) => writeFileSync(join(root, path), 'x'.repeat(i % 7)));
mkdirSync(join(root, 'folder.md'));
const all = [...paths, 'folder.md', 'gone.md'];

function assertRight(found: Float64Array): void {
  paths.forEach((path, i) => assert.deepEqual([found[2 * i], found[2 * i + 1]], [i % 7, Math.floor(statSync(join(root, path)).mtimeMs)], path));
  assert.deepEqual([found[2 * paths.length], found[2 * paths.length + 2]], [-1, -1]);
}

test('size and time of every file, alone and with a thread; what is no file says so', () => {
  assertRight(statFiles(root, all)());
  assertRight(statFiles(root, all, 0)());
  assert.equal(statFiles(root, [], 0)().length, 0);
});

test('a chunk that a thread took and never finished can be done by another', () => {
  const job = newStatJob(root, all);
  Atomics.add(job.control, 0, 3);
  for (let chunk = 0; chunk < job.control.length - 1; chunk++) statChunk(job, chunk);
  assertRight(job.found);
});
