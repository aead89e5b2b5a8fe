import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import type { Job } from '../../cards/program';
import { Overload } from '../../kit/limit';
import { Studio } from './studio';

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-studio-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const job = (title: string): (() => Promise<Job>) => async () => ({ kind: 'drawn', shape: '1.91x1', text: { title, label: '', date: '', site: '大报', language: 'zh-CN' } });

test('a picture is made by the real program, and one that cannot be made spoils nothing', async () => {
  const studio = new Studio();
  try {
    const { width, height } = await sharp(await studio.make(job('大河断流'))).metadata();
    assert.deepEqual([width, height], [1200, 630]);
    await assert.rejects(studio.make(async () => ({ kind: 'crop', picture: Buffer.from('no picture'), size: { width: 10, height: 10 } })), /unsupported image format/);
    assert.ok((await studio.make(job('大河奔流'))).byteLength > 0);
  } finally {
    studio.close();
  }
});

describe('a program that behaves badly', () => {
  /** Does as the title says; tells its process's number. */
  const program = join(folder, 'bad.mjs');
  writeFileSync(program, `process.on('message', ({ text: { title } }) => {
    if (title === 'crash') process.kill(process.pid, 'SIGSEGV');
    if (title === 'end') process.exit(3);
    if (title !== 'hang') process.send({ bytes: Buffer.from(String(process.pid)) });
  });\n`);
  const open = (more = {}): Studio => new Studio({ program, mostMs: 3000, idleMs: 60_000, ...more });

  test('hanging, crashing, leaving: an error each, and the next picture is made', async () => {
    const studio = open();
    try {
      for (const [title, error] of [['hang', /longer than 3000 ms/], ['crash', /ended/], ['end', /ended \(3\)/]] as const) {
        await assert.rejects(studio.make(job(title)), error);
        assert.match(String(await studio.make(job('well'))), /^\d+$/);
      }
    } finally {
      studio.close();
    }
  });

  test('too many at once are told so', async () => {
    const studio = open();
    try {
      const results = await Promise.allSettled(Array.from({ length: 20 }, () => studio.make(job('well'))));
      const refused = results.filter((result) => result.status === 'rejected');
      assert.equal(refused.length, 7);
      assert.ok(refused.every(({ reason }) => reason instanceof Overload));
      const pids = new Set(results.flatMap((result) => (result.status === 'fulfilled' ? [String(result.value)] : [])));
      assert.equal(pids.size, 1, 'one process for all');
    } finally {
      studio.close();
    }
  });

  test('it ends when there is no work', async () => {
    const studio = open({ idleMs: 20 });
    const pid = Number(await studio.make(job('well')));
    const isRunning = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let i = 0; i < 200 && isRunning(); i += 1) await new Promise((resolve) => setTimeout(resolve, 25));
    assert.ok(!isRunning());
    assert.notEqual(Number(await studio.make(job('well'))), pid);
    studio.close();
  });
});
