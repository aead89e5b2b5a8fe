import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openDriver } from '../driver';
import { Readers, readersPath } from './index';
import { Standings } from './standings';
import { HOUR_MS } from './windows';

const NOON = Date.parse('2026-03-10T12:00:00Z');
const DAY_MS = 24 * HOUR_MS;
const TODAY = 20260310;

const read = (slug: string, reader: string, locale = 'zh-CN') => ({ slug, reader, locale });

describe('the counts of readers', () => {
  let folder: string;
  let readers: Readers;
  const count = (slug: string, many: number, now = NOON, day = TODAY): void =>
    readers.record(Array.from({ length: many }, (_, i) => read(slug, `reader ${i}`)), now, day);
  const settle = (now: number): void => {
    while (readers.passTime(now));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-readers-'));
    readers = new Readers(folder);
  });
  afterEach(() => {
    readers.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a reader counts once for an article in a day, in any edition of it apart, and again the next day', () => {
    readers.record([read('a', 'one'), read('a', 'one'), read('b', 'one'), read('b', 'two'), read('a', 'one', 'en')], NOON, TODAY);
    readers.record([read('a', 'one'), read('b', 'three')], NOON, TODAY);
    assert.deepEqual(readers.mostRead('zh-CN', 'day', 9), ['b', 'a']);
    assert.deepEqual(readers.mostRead('en', 'day', 9), ['a']);
    for (let day = 1; day < 4; day++) readers.record([read('a', 'one')], NOON + HOUR_MS, TODAY + day);
    assert.deepEqual(readers.mostRead('zh-CN', 'day', 9), ['a', 'b']);
  });

  test('reads leave the day after 24 hours and the week after seven days', () => {
    count('old', 5);
    count('new', 2, NOON + 20 * HOUR_MS, TODAY + 1);
    settle(NOON + 23 * HOUR_MS);
    assert.deepEqual(readers.mostRead('zh-CN', 'day', 9), ['old', 'new']);
    settle(NOON + 24 * HOUR_MS);
    assert.deepEqual(readers.mostRead('zh-CN', 'day', 9), ['new']);
    assert.deepEqual(readers.mostRead('zh-CN', 'week', 9), ['old', 'new']);
    settle(NOON + 7 * DAY_MS);
    assert.deepEqual(readers.mostRead('zh-CN', 'week', 9), ['new']);
    settle(NOON + 30 * DAY_MS);
    assert.deepEqual(readers.mostRead('zh-CN', 'week', 9), []);
    const db = openDriver(readersPath(folder), 'read');
    for (const table of ['recent', 'older', 'totals']) assert.equal(db.get(`SELECT count(*) AS n FROM ${table}`)?.n, 0, table);
    db.close();
  });

  test('time passes in parts, so that no page waits for it', () => {
    readers.record(Array.from({ length: 1200 }, (_, i) => read(`s${i}`, 'one')), NOON, TODAY);
    let turns = 1;
    while (readers.passTime(NOON + 2 * DAY_MS)) turns += 1;
    assert.equal(turns, 7);
    assert.deepEqual(readers.mostRead('zh-CN', 'day', 9), []);
    assert.equal(readers.mostRead('zh-CN', 'week', 5000).length, 1200);
  });

  test('counts survive, and two processes count a reader once', () => {
    count('a', 3);
    const other = new Readers(folder);
    other.record([read('a', 'reader 0'), read('b', 'reader 0')], NOON, TODAY);
    assert.deepEqual(other.mostRead('zh-CN', 'week', 9), ['a', 'b']);
    other.record([read('b', 'reader 1'), read('b', 'reader 2')], NOON, TODAY);
    assert.deepEqual(readers.mostRead('zh-CN', 'week', 9), ['a', 'b']);
    other.close();
  });

  test('the next day nothing is left of who read what', () => {
    readers.record([read('a', '203.0.113.7 Mozilla/5.0')], NOON, TODAY);
    const db = openDriver(readersPath(folder), 'read');
    const keyOf = (): string => String(db.get("SELECT value FROM meta WHERE key = 'key'")?.value).split(' ')[1] ?? '';
    const mark = (): string => String(db.get('SELECT group_concat(mark) AS m FROM seen')?.m);
    const [key, first] = [keyOf(), mark()];
    readers.record([read('a', '203.0.113.7 Mozilla/5.0')], NOON + DAY_MS, TODAY + 1);
    assert.notEqual(keyOf(), key);
    assert.notEqual(mark(), first);
    db.close();
    readers.close();
    for (const suffix of ['', '-wal']) {
      const bytes = readFileSync(readersPath(folder) + suffix, { flag: 'a+' });
      assert.ok(!bytes.includes(key), `yesterday's key is still in the file${suffix}`);
      assert.ok(!bytes.includes('203.0.113.7'));
    }
    readers = new Readers(folder);
  });

  test('while another process writes nothing waits, and nothing is half counted', () => {
    const other = openDriver(readersPath(folder), 'write');
    other.exec('BEGIN IMMEDIATE');
    assert.throws(() => count('a', 2), /busy|locked/i);
    other.exec('COMMIT');
    other.close();
    assert.deepEqual(readers.mostRead('zh-CN', 'day', 9), []);
    count('a', 2);
    assert.deepEqual(readers.mostRead('zh-CN', 'day', 9), ['a']);
  });

  test('a deleted or damaged file is begun anew', () => {
    count('a', 2);
    rmSync(folder, { recursive: true });
    count('b', 1);
    assert.deepEqual(readers.mostRead('zh-CN', 'day', 9), ['b']);
    readers.close();
    writeFileSync(readersPath(folder), 'no database');
    readers = new Readers(folder);
    assert.deepEqual(readers.mostRead('zh-CN', 'day', 9), []);
  });

  test('standings stay as they are between two looks and tell from which place on they have changed', () => {
    const standings = new Standings(readers, ['zh-CN', 'en']);
    assert.deepEqual(standings.look(), []);
    count('a', 3);
    count('b', 2);
    assert.deepEqual(standings.of('zh-CN', 'day'), []);
    assert.deepEqual(standings.look(), [{ locale: 'zh-CN', window: 'day', from: 0 }, { locale: 'zh-CN', window: 'week', from: 0 }]);
    assert.deepEqual(standings.of('zh-CN', 'day'), ['a', 'b']);
    readers.record([read('a', 'somebody else'), read('c', 'somebody else')], NOON, TODAY);
    assert.deepEqual(standings.look().map(({ from }) => from), [2, 2]);
    readers.record([read('a', 'a third')], NOON, TODAY);
    assert.deepEqual(standings.look(), []);
    assert.equal(standings.generation, 2);
    readers.record(['d', 'e', 'f'].map((slug) => read(slug, 'one')), NOON, TODAY);
    assert.equal(standings.lookAtShort().length, 2);
    readers.record(['g', 'h'].map((slug) => read(slug, 'one')), NOON, TODAY);
    assert.deepEqual(standings.lookAtShort(), [], 'a list that fills the front page waits for its minute');
    settle(NOON + 2 * DAY_MS);
    assert.deepEqual(standings.look().map(({ locale, window }) => `${locale} ${window}`), ['zh-CN day', 'zh-CN week']);
    assert.deepEqual(standings.of('zh-CN', 'day'), []);
  });
});
