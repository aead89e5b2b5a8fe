import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, beforeEach, describe, test } from 'node:test';
import pino from 'pino';
import { Readers } from '../../archive/readers';
import { Standings } from '../../archive/readers/standings';
import { ReadDesk } from './desk';

const log = pino({ level: 'silent' });

describe('the desk where reads are taken in', () => {
  const folders: string[] = [];
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-desk-'));
    folders.push(folder);
  });
  after(() => folders.forEach((one) => rmSync(one, { recursive: true, force: true })));

  const open = (): ReadDesk => {
    const readers = new Readers(folder);
    return new ReadDesk({ readers, standings: new Standings(readers, ['zh-CN']), day: () => 20260310, onMoved: () => undefined, log });
  };

  test('what was taken in is written when the server stops, and is there for the next one', () => {
    const desk = open();
    for (let i = 0; i < 1300; i++) assert.equal(desk.add({ locale: 'zh-CN', slug: i % 3 === 0 ? 'a' : 'b', reader: String(i) }), true);
    desk.stop();
    const readers = new Readers(folder);
    const standings = new Standings(readers, ['zh-CN']);
    standings.look();
    assert.deepEqual(standings.of('zh-CN', 'day'), ['b', 'a']);
    readers.close();
  });

  test('it takes in no more than it has room for', () => {
    const desk = open();
    let taken = 0;
    while (desk.add({ locale: 'zh-CN', slug: 'a', reader: String(taken) })) taken += 1;
    assert.equal(taken, 5000);
    desk.stop();
  });
});
