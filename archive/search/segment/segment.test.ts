import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { article, random } from '../../../bench/articles';
import { type Driver, openDriver } from '../../driver';
import { createSchema } from '../../schema';
import { batchedEntry, indexEntry, IndexWriter, SEARCH_COLUMNS, type SearchableText } from '../store';
import { buildSegment } from './build';
import { compareWords, Postings } from './postings';
import { sorted } from './sort';
import { putVarint, VarintReader, varints } from './varint';

let folder: string;
let opened: Driver[] = [];
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'broadsheet-segment-'))));
afterEach(() => {
  opened.forEach((db) => db.close());
  opened = [];
  rmSync(folder, { recursive: true });
});

function emptyArchive(name: string): Driver {
  const db = openDriver(join(folder, name), 'write');
  opened.push(db);
  createSchema(db);
  return db;
}

const NUMBER_BOUNDS = [0, 1, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 2 ** 31, 2 ** 32, 2 ** 35 + 3, 2 ** 49 - 1];

test('integers are written as SQLite writes them and read back', () => {
  const bytes = varints(...NUMBER_BOUNDS);
  const reader = new VarintReader(bytes);
  assert.deepEqual(NUMBER_BOUNDS.map(() => reader.next()), NUMBER_BOUNDS);
  assert.ok(reader.isAtEnd);
  const out = new Uint8Array(2);
  assert.equal(putVarint(out, 0, 300), 2);
  assert.deepEqual([...out], [0x82, 0x2c]);
});

test('words sort as their UTF-8 does', () => {
  const words = ['a', 'ab', '中国', '中', '中豈', '中𠀀', '𠀀', '豈', 'zz', '中国人', 'ﬀ', '퟿'];
  const bytes = (word: string): Buffer => Buffer.from(word);
  assert.deepEqual([...words].sort(compareWords), [...words].sort((a, b) => Buffer.compare(bytes(a), bytes(b))));
});

test('numbers are sorted, equal ones left in their order', () => {
  const next = random(3);
  const keys = Uint32Array.from({ length: 5000 }, () => Math.floor(next() * 2 ** 32) & (next() < 0.5 ? 0xf0 : -1));
  const places = keys.map((_, i) => i);
  const expected = [...places].sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  const { keys: inOrder, places: from } = sorted({ keys: keys.slice(), places: places.slice() });
  assert.deepEqual([...from], expected);
  assert.deepEqual([...inOrder], expected.map((i) => keys[i]));
  assert.equal(sorted({ keys: new Uint32Array(0), places: new Uint32Array(0) }).keys.length, 0);
});

/** Texts of every kind the index knows, long enough that lists of documents and of places go over pages. */
function texts(count: number): SearchableText[] {
  const next = random(11);
  const odd = ['第3章 C++ 与 c#，2,000 字', '𠀀𠀁𠀂 與豈豈', 'naïve Straße ﬀ', 'コンピュータ・한국어', 'a', '', '😀 emoji', 'x'.repeat(60)];
  return Array.from({ length: count }, (_, i) => ({
    title: `${article(i, count).path} ${odd[i % odd.length]}`, terms: i % 3 === 0 ? '' : `标签${i % 7}\nC#`, summary: odd[(i * 5) % odd.length] ?? '',
    body: i === 5 ? '' : `${article(i, count).text.slice(0, 1200)}${odd[i % odd.length]}${i === 7 ? `${'长文，'.repeat(9000)}${'和'.repeat(20_000)}` : ''}${next() < 0.02 ? '罕见' : ''}`,
  }));
}

const instances = (db: Driver): unknown[] => {
  db.exec("CREATE VIRTUAL TABLE IF NOT EXISTS temp.places USING fts5vocab(main, search, instance)");
  return db.all('SELECT term, doc, col, "offset" AS at FROM temp.places ORDER BY term, doc, col, at').map(({ term, doc, col, at }) => `${term} ${doc} ${col} ${at}`);
};
const sizes = (db: Driver): unknown[] => db.all('SELECT id, hex(sz) AS sz FROM search_docsize ORDER BY id').map(({ id, sz }) => `${id} ${sz}`);
const averages = (db: Driver): string => String(db.get('SELECT hex(block) AS block FROM search_data WHERE id = 1')?.block);
const check = (db: Driver): void => db.exec("INSERT INTO search (search) VALUES ('integrity-check')");

function insertAll(db: Driver, all: readonly SearchableText[], from: number): void {
  db.transaction(() => {
    const writer = new IndexWriter(db);
    all.forEach((text, i) => writer.put(from + i, indexEntry(text)));
    writer.flush();
  });
}

function loadBatches(db: Driver, all: readonly SearchableText[], from: number, size: number): void {
  db.transaction(() => {
    const writer = new IndexWriter(db);
    for (let start = 0; start < all.length; start += size) {
      const postings = new Postings(SEARCH_COLUMNS);
      const entries = all.slice(start, start + size).map((text, i) => batchedEntry(text, from + start + i, postings));
      writer.load(buildSegment(postings));
      entries.forEach((entry, i) => writer.put(from + start + i, entry));
    }
    writer.flush();
  });
}

for (const size of [1, 40, 160]) {
  test(`an index loaded in batches of ${size} is the one FTS5 makes itself`, () => {
    const all = texts(160);
    const own = emptyArchive('own');
    const loaded = emptyArchive('loaded');
    insertAll(own, all, 3);
    loadBatches(loaded, all, 3, size);
    check(loaded);
    assert.deepEqual(instances(loaded), instances(own));
    assert.deepEqual(sizes(loaded), sizes(own));
    assert.equal(averages(loaded), averages(own));
    const [levels] = loaded.all('SELECT count(DISTINCT segid) AS n FROM search_idx');
    assert.ok(Number(levels?.n) <= 32, `${String(levels?.n)} pieces`);
  });
}

test('FTS5 goes on from a loaded index: it deletes, inserts and merges', () => {
  const all = texts(120);
  const own = emptyArchive('own');
  const loaded = emptyArchive('loaded');
  insertAll(own, all, 1);
  loadBatches(loaded, all, 1, 30);
  for (const db of [own, loaded]) {
    db.transaction(() => {
      const writer = new IndexWriter(db);
      [4, 31, 32, 120].forEach((id) => writer.remove(id));
      writer.put(31, indexEntry({ title: '改过', terms: '', summary: '', body: '全新的正文' }));
      writer.flush();
    });
  }
  check(loaded);
  const found = (db: Driver, words: string): unknown[] => db.all(`SELECT rowid AS id FROM search WHERE search MATCH ? ORDER BY rowid`, [words]).map(({ id }) => id);
  for (const words of ['"c#"', '正文', '"x yy"', '改过', '标签', '长文', '和和', '"长文 文"']) assert.deepEqual(found(loaded, words), found(own, words), words);
  assert.deepEqual(found(loaded, '改过'), [31]);
  for (const db of [own, loaded]) db.exec("INSERT INTO search (search) VALUES ('optimize')");
  check(loaded);
  assert.deepEqual(instances(loaded), instances(own));
});

test('a batch without a word, and words cut within a character beyond the BMP', () => {
  const hieroglyphs = '𓀀𓀁𓀂𓀃𓀄𓀅𓀆𓀇𓀈𓀉𓀊𓀋𓀌𓀍𓀎𓀏𓀐𓀑𓀒𓀓𓀔𓀕';
  const silent: SearchableText = { title: '……', terms: '', summary: '', body: '' };
  const all: SearchableText[] = [silent, silent, { ...silent, body: `a${hieroglyphs}` }, { ...silent, body: `a${hieroglyphs.slice(0, -2)}𓀖` }, silent];
  const own = emptyArchive('own');
  const loaded = emptyArchive('loaded');
  insertAll(own, all, 1);
  loadBatches(loaded, all, 1, 2);
  check(loaded);
  assert.deepEqual(instances(loaded), instances(own));
  assert.deepEqual(sizes(loaded), sizes(own));
  assert.equal(averages(loaded), averages(own));
});

test('rows are numbered ahead only where FTS5 keeps its index in the known form', () => {
  const db = emptyArchive('archive');
  insertAll(db, texts(3), 5);
  assert.equal(new IndexWriter(db).reserveRows(), 8);
  db.exec("UPDATE search_config SET v = 5 WHERE k = 'version'");
  assert.equal(new IndexWriter(db).reserveRows(), null);
  db.exec("UPDATE search_config SET v = 4 WHERE k = 'version'; UPDATE search_data SET block = x'00000000010000' WHERE id = 10");
  assert.equal(new IndexWriter(db).reserveRows(), null);
});

test('a batch in a transaction that is rolled back leaves nothing', () => {
  const db = emptyArchive('archive');
  const all = texts(20);
  assert.throws(() => db.transaction(() => {
    const postings = new Postings(SEARCH_COLUMNS);
    all.forEach((text, i) => batchedEntry(text, i + 1, postings));
    new IndexWriter(db).load(buildSegment(postings));
    throw new Error('no');
  }), /no/);
  check(db);
  assert.deepEqual(instances(db), []);
  insertAll(db, all, 1);
  check(db);
  assert.equal(sizes(db).length, 20);
});
