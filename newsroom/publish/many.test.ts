import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { openArchive } from '../../archive';
import { type Driver, openDriver } from '../../archive/driver';
import { archivePath, openForWriting } from '../../archive/store';
import { ArchiveWriter } from '../../archive/write';
import { queryWords } from '../../archive/search/tokens';
import { publish } from './publish';

/** More than the number from which on articles are indexed batch by batch, in several batches. */
const COUNT = 260;

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-many-'));
const contentDir = join(folder, 'content');
const dataDir = join(folder, 'data');
mkdirSync(join(contentDir, 'articles'), { recursive: true });
writeFileSync(join(contentDir, 'site.yml'), 'name: {zh-CN: 试报, en: The Trial}\n');
after(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, fields: string, body: string): void => writeFileSync(join(contentDir, 'articles', `${name}.md`), `---\ndate: 2026-01-02 10:00:00\n${fields}\n---\n\n${body}\n`);

function withArchive<T>(ask: (db: Driver) => T): T {
  const db = openDriver(archivePath(dataDir), 'write');
  try {
    db.exec("INSERT INTO search (search) VALUES ('integrity-check')");
    db.exec("INSERT INTO search_head (search_head) VALUES ('integrity-check')");
    return ask(db);
  } finally {
    db.close();
  }
}

const found = (words: string): string[] => withArchive((db) => db.all('SELECT slug FROM articles WHERE id IN (SELECT rowid FROM search WHERE search MATCH ?) ORDER BY slug', [`"${queryWords(words).join(' ')}"`]).map(({ slug }) => String(slug)));
const indexed = (): number[] => withArchive((db) => db.all('SELECT id FROM search_docsize ORDER BY id').map(({ id }) => Number(id)));
const published = (): number[] => withArchive((db) => db.all('SELECT id FROM articles WHERE visible_from IS NOT NULL ORDER BY id').map(({ id }) => Number(id)));

test('many new articles are indexed in batches: each is found, and nothing that is not there', async () => {
  for (let i = 0; i < COUNT; i++) write(`a${i}`, `title: 第${i}篇\ntags: [渡口${i % 5}]`, `共同的话。独有${i}号。`);
  write('b-draft', 'title: 草稿\ndraft: true', '共同的话。草稿里的话。');
  write('b-second', 'title: 抢地址\nslug: a7', '共同的话。被拒的话。');
  write('b-broken', 'title: [', '共同的话。');
  const report = await publish({ contentDir, dataDir });
  assert.deepEqual([report.added, report.rejected.map(({ file }) => file).sort()], [COUNT + 1, ['articles/b-broken.md', 'articles/b-second.md']]);
  assert.deepEqual(indexed(), published());
  assert.equal(published().length, COUNT);
  assert.equal(found('共同的话').length, COUNT);
  assert.deepEqual([found('独有42号'), found('独有两号')], [['a42'], []]);
  assert.deepEqual([found('草稿'), found('被拒')], [[], []]);
  assert.equal(found('渡口3').length, COUNT / 5);
});

test('a change, a removal and a new article among them, each by itself', async () => {
  write('a3', 'title: 第三篇', '全然另写。');
  rmSync(join(contentDir, 'articles/a4.md'));
  write('c', 'title: 新来', '后来的话。');
  const report = await publish({ contentDir, dataDir });
  assert.deepEqual([report.added, report.changed, report.removed], [1, 1, 1]);
  assert.deepEqual([found('全然'), found('后来')], [['a3'], ['c']]);
  assert.equal(found('共同').length, COUNT - 2);
  assert.deepEqual(indexed(), published());
});

test('a first publish that was killed goes on: words it left without their article are gone', async () => {
  const writer = new ArchiveWriter(openForWriting(dataDir));
  writer.transaction(() => {
    writer.files.forget('articles/a9.md');
    writer.withdrawArticle('articles/a9.md', Date.now());
  });
  writer.close();
  withArchive((db) => {
    db.run("INSERT INTO search (rowid, title, terms, summary, body) VALUES (100000, '', '', '', '孤儿')");
    db.exec("DELETE FROM meta WHERE key = 'version'; DELETE FROM changes; DELETE FROM news");
  });
  const report = await publish({ contentDir, dataDir });
  assert.equal(report.added, 1);
  assert.deepEqual(indexed(), published());
  assert.equal(published().length, COUNT);
  assert.equal(found('共同的话').length, COUNT - 2);
});

test('many more at once, in a site that is there already', async () => {
  for (let i = 0; i < COUNT; i++) write(`d${i}`, `title: 再一篇${i}`, '又一批的话。');
  // waits for the address that another file gives up further down, with a draft and a mended file read in between
  write('b-heir', 'title: 继承\nslug: c', '又一批的话。');
  write('b-later', 'title: 另一草稿\ndraft: true', '又一批的话。');
  write('b-broken', 'title: 修好了', '又一批的话。');
  write('c', 'title: 新来\nslug: c-moved', '后来的话。');
  const report = await publish({ contentDir, dataDir });
  assert.deepEqual([report.added, report.changed], [COUNT + 3, 1]);
  assert.deepEqual(indexed(), published());
  assert.equal(found('又一批').length, COUNT + 2);
  assert.deepEqual([found('继承'), found('修好'), found('后来')], [['c'], ['b-broken'], ['c-moved']]);
  const archive = openArchive(dataDir);
  assert.equal(archive?.all('zh-CN', 1, 10).total, 2 * COUNT + 2);
  archive?.close();
});
