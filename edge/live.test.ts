import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { openArchive, type PageRef } from '../archive';
import { dayNumber } from '../archive/periods';
import { FOREVER, UNWEIGHTED } from '../archive/schema';
import { indexEntry } from '../archive/search/store';
import { archivePath, discardArchive, openForWriting } from '../archive/store';
import type { StoredArticle } from '../archive/stored';
import { ArchiveWriter } from '../archive/write';
import { defaultSite } from '../settings/site-schema';
import { LiveArchive } from './live';

const NOON = Date.parse('2026-03-10T12:00:00+08:00');
const MINUTE = 60_000;

function article(slug: string, over: Partial<StoredArticle> = {}): StoredArticle {
  return {
    path: `${slug}.md`, locale: 'zh-CN', slug, translationKey: slug, title: slug, date: NOON - MINUTE, day: dayNumber(NOON, 'Asia/Shanghai'), modified: NOON,
    visibleFrom: NOON - MINUTE, visibleUntil: FOREVER, sortWeight: UNWEIGHTED, indexing: 'index', index: indexEntry({ title: slug, terms: '', summary: '', body: slug }), body: slug,
    card: { language: 'zh-CN', linkTitle: slug, summary: '', lead: null, weight: 0, words: 1, minutes: 1, picture: null, categories: [] },
    record: { leadPicture: null, description: null, keywords: [], images: [], options: {}, source: null, sourceUrl: null, originalTitle: null, bodySource: null, guid: null, bodyImages: {}, bodyLinks: {} },
    terms: [{ kind: 'tag', id: 'rare', label: 'Rare', legacy: [] }], oldPaths: [], menus: [], ...over,
  };
}

describe('the served archive', () => {
  let folder: string;
  let clock: number;
  let outdated: (PageRef[] | null)[];
  let live: LiveArchive;

  function publish(...articles: StoredArticle[]): void {
    const writer = new ArchiveWriter(openForWriting(folder));
    writer.transaction(() => {
      writer.putSite(defaultSite());
      for (const one of articles) writer.putArticle(one, clock);
      writer.bumpVersion(clock);
    });
    writer.close();
  }
  const open = () => openArchive(folder, () => clock);
  const paths = (pages: PageRef[] | null | undefined): string[] => (pages ?? []).map(({ path }) => path);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'broadsheet-live-'));
    clock = NOON;
    outdated = [];
    publish(article('old'));
    const archive = open();
    assert.ok(archive, 'an archive');
    live = new LiveArchive(archive, {
      open, file: archivePath(folder), clock: () => clock, log: (line) => assert.fail(line),
      onOutdated: (pages) => void outdated.push(pages),
    });
  });
  afterEach(() => {
    live.stop();
    rmSync(folder, { recursive: true });
  });

  test('without a change nothing is outdated', () => {
    live.look();
    clock += MINUTE;
    live.look();
    assert.deepEqual(outdated, []);
  });

  test('a publish by another connection names its pages, and only those', () => {
    publish(article('new'));
    live.look();
    assert.equal(outdated.length, 1);
    for (const path of ['/articles/new', '/', '/tags', '/tags/rare', '/tags/rare/page/2', '/archive', '/archive/2026/03/10', '/articles/old']) {
      assert.ok(paths(outdated[0]).includes(path), path);
    }
    assert.ok(!paths(outdated[0]).includes('/categories'), 'no category, no category page');
    assert.ok(live.current().article('zh-CN', 'new'), 'served at once');
  });

  test('a scheduled article appears and another expires at its minute, once', () => {
    publish(article('later', { visibleFrom: NOON + 2 * MINUTE }), article('short', { visibleUntil: NOON + 3 * MINUTE }));
    live.look();
    outdated = [];
    clock = NOON + MINUTE;
    live.look();
    assert.deepEqual(outdated, []);
    clock = NOON + 2 * MINUTE + 100;
    live.look();
    live.look();
    assert.equal(outdated.length, 1);
    assert.ok(paths(outdated[0]).includes('/articles/later'), 'appeared');
    clock = NOON + 3 * MINUTE;
    live.look();
    assert.ok(paths(outdated[1]).includes('/articles/short'), 'expired');
    assert.equal(live.current().article('zh-CN', 'short'), null);
  });

  test('a clock set back by an hour makes every page doubtful, once', () => {
    clock = NOON - 60 * MINUTE;
    live.look();
    live.look();
    assert.deepEqual(outdated, [null]);
    assert.equal(live.current().article('zh-CN', 'old'), null);
  });

  test('a store deleted goes on answering; the one made anew takes its place', () => {
    discardArchive(folder);
    live.look();
    assert.ok(live.current().article('zh-CN', 'old'), 'the last one answers');
    publish(article('rebuilt'));
    live.look();
    assert.deepEqual(outdated, [null]);
    assert.ok(live.current().article('zh-CN', 'rebuilt'), 'the new one answers');
  });

  test('more publishes missed than are remembered make everything outdated', () => {
    for (let i = 0; i < 60; i++) publish(article('often', { title: String(i) }));
    live.look();
    assert.deepEqual(outdated, [null]);
  });
});
