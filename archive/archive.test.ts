import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { defaultSite } from '../settings/site-schema';
import { type Archive, openArchive } from './index';
import { dayNumber } from './periods';
import { FOREVER, UNWEIGHTED } from './schema';
import { indexEntry } from './search/store';
import { archivePath, openForWriting } from './store';
import type { StoredArticle } from './stored';
import { ArchiveWriter } from './write';

const NOON = Date.parse('2026-03-10T12:00:00+08:00');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const SITE = {
  ...defaultSite(), categories: [{ id: 'tech', label: { 'zh-CN': '科技', en: 'Technology' }, description: null }],
  logo: null,
};

function article(slug: string, over: Partial<StoredArticle> = {}): StoredArticle {
  const date = over.date ?? NOON - HOUR;
  return {
    path: `articles/${slug}.md`, locale: 'zh-CN', slug, translationKey: slug, title: `标题 ${slug}`, date, day: dayNumber(date, 'Asia/Shanghai'), modified: date,
    visibleFrom: date, visibleUntil: FOREVER, sortWeight: UNWEIGHTED, indexing: 'index', index: indexEntry({ title: over.title ?? `标题 ${slug}`, terms: 'tech', summary: '摘要', body: over.body ?? `正文 ${slug}` }), body: `正文 ${slug}`,
    card: {
      language: 'zh-CN', linkTitle: slug, summary: '摘要', lead: null, weight: 0, words: 2, minutes: 1, picture: null,
      categories: [{ id: 'tech', label: 'tech' }],
    },
    record: {
      leadPicture: null, description: null, keywords: [], images: [], options: {}, source: null, sourceUrl: null, originalTitle: null, bodySource: null, guid: null,
      bodyImages: {}, bodyLinks: {},
    },
    terms: [
      { kind: 'category', id: 'tech', label: 'tech', legacy: [] },
      { kind: 'tag', id: 'ai-大模型', label: 'AI & 大模型', legacy: ['ai--大模型'] },
    ],
    oldPaths: [`/post/${slug}`], menus: [], ...over,
  };
}

describe('the archive', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-archive-'));
  let clock = NOON;
  let writer: ArchiveWriter;
  let archive: Archive;

  before(() => {
    writer = new ArchiveWriter(openForWriting(folder));
    writer.transaction(() => {
      writer.putSite(SITE);
      for (let i = 1; i <= 25; i++) writer.putArticle(article(`n${i}`, { date: NOON - i * HOUR, visibleFrom: NOON - i * HOUR }), NOON);
      writer.putArticle(article('pinned', { date: NOON - 900 * DAY, visibleFrom: NOON - 900 * DAY, sortWeight: 1 }), NOON);
      writer.putArticle(article('draft', { visibleFrom: null }), NOON);
      writer.putArticle(article('tomorrow', { date: NOON + DAY, visibleFrom: NOON + DAY }), NOON);
      writer.putArticle(article('short-lived', { date: NOON - 2 * DAY, visibleFrom: NOON - 2 * DAY, visibleUntil: NOON + 60_000 }), NOON);
      writer.putArticle(article('n1', { path: 'articles/n1.en.md', locale: 'en', title: 'One' }), NOON);
      writer.bumpVersion(NOON);
    });
    archive = openArchive(folder, () => clock) as Archive;
  });
  after(() => {
    archive.close();
    writer.close();
    rmSync(folder, { recursive: true });
  });

  test('lists weighted articles first, then the newest, in pages', () => {
    const page = archive.all('zh-CN', 1, 10);
    assert.deepEqual(page.items.slice(0, 3).map(({ slug }) => slug), ['pinned', 'n1', 'n2']);
    assert.deepEqual([page.total, page.pageCount], [27, 3]);
    assert.equal(archive.all('zh-CN', 3, 10).items.length, 7);
    assert.deepEqual(archive.latest('zh-CN', 2).map(({ slug }) => slug), ['n1', 'n2']);
  });

  test('never shows a draft, and shows the others from and until their minute', () => {
    assert.equal(archive.article('zh-CN', 'draft'), null);
    assert.equal(archive.article('zh-CN', 'tomorrow'), null);
    assert.notEqual(archive.article('zh-CN', 'short-lived'), null);
    clock = NOON + 60_000;
    assert.equal(archive.article('zh-CN', 'short-lived'), null);
    assert.deepEqual(archive.address('zh-CN', '/articles/short-lived'), { kind: 'gone', locale: 'zh-CN' });
    assert.equal(archive.ofTerm('category', 'tech', 'zh-CN', 1, 10).total, 26);
    clock = NOON + DAY;
    assert.notEqual(archive.article('zh-CN', 'tomorrow'), null);
    assert.equal(archive.latest('zh-CN', 1)[0]?.slug, 'tomorrow');
    clock = NOON;
  });

  test('tells when what readers see last changed, with or without a publish', () => {
    assert.equal(archive.changedAt(), NOON);
    clock = NOON + 60_000;
    assert.equal(archive.changedAt(), NOON + 60_000, 'one expired');
    clock = NOON + DAY + 60_000;
    assert.equal(archive.changedAt(), NOON + DAY, 'one appeared');
    clock = NOON;
  });

  test('names categories by the edition, tags by their most used spelling', () => {
    assert.equal(archive.term('category', 'tech', 'en')?.label, 'Technology');
    assert.equal(archive.article('zh-CN', 'n1')?.categories[0]?.label, '科技');
    assert.equal(archive.term('tag', 'ai-大模型', 'zh-CN')?.label, 'AI & 大模型');
    assert.equal(archive.term('tag', 'nothing', 'zh-CN'), null);
    assert.equal(archive.canonicalTerm('tag', ['ai--大模型']), 'ai-大模型');
  });

  test('finds translations, neighbours and old addresses', () => {
    const one = archive.article('zh-CN', 'n1');
    assert.ok(one);
    assert.deepEqual(archive.translations(one).map(({ locale, slug }) => [locale, slug]), [['en', 'n1'], ['zh-TW', 'n1']]);
    const two = archive.article('zh-CN', 'n2');
    assert.ok(two);
    assert.deepEqual([archive.neighbours(two).newer?.slug, archive.neighbours(two).older?.slug], ['n1', 'n3']);
    assert.equal(archive.neighbours(one).newer, null);
    assert.deepEqual(archive.address('zh-CN', '/post/n7'), { kind: 'moved', to: 'zh-CN /articles/n7' });
    assert.deepEqual(archive.address('zh-CN', '/nowhere'), { kind: 'unknown' });
  });

  test('counts days in the zone of the site', () => {
    const days = archive.days('zh-CN');
    assert.deepEqual(days[0], { year: 2026, month: 3, day: 10, count: 12 });
    assert.equal(archive.ofPeriod({ year: 2026, month: 3, day: 10 }, 'zh-CN', 1, 50).total, 12);
    assert.equal(archive.ofPeriod({ year: 2026, month: 3 }, 'zh-CN', 1, 50).total, 26);
  });

test('sees a publish when it asks for the version, and drops what is left without articles', () => {
    writer.transaction(() => {
      writer.putArticle(article('n3', { title: '新标题', terms: [{ kind: 'tag', id: 'rare', label: 'Rare', legacy: [] }] }), NOON);
      writer.bumpVersion(NOON);
    });
    const before = archive.version();
    assert.equal(archive.article('zh-CN', 'n3')?.title, '新标题');
    assert.equal(archive.term('tag', 'rare', 'zh-CN')?.label, 'Rare');
    writer.transaction(() => {
      writer.withdrawArticle('articles/n3.md', NOON);
      writer.sweepTerms();
      writer.bumpVersion(NOON);
    });
    assert.equal(archive.version(), before + 1);
    assert.equal(archive.article('zh-CN', 'n3'), null);
    assert.equal(archive.term('tag', 'rare', 'zh-CN'), null);
  });
});

test('a file that is no archive is replaced by an empty one; reading it finds none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-archive-'));
  assert.equal(openArchive(folder), null);
  writeFileSync(archivePath(folder), 'this is not a database, and it is long enough to look like one'.repeat(40));
  const writer = new ArchiveWriter(openForWriting(folder));
  assert.equal(openArchive(folder), null, 'nothing has been published yet');
  writer.transaction(() => writer.bumpVersion(NOON));
  writer.close();
  assert.notEqual(openArchive(folder), null);
  rmSync(folder, { recursive: true });
});
