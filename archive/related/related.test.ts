import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { defaultSite } from '../../settings/site-schema';
import { type Archive, openArchive } from '../index';
import { dayNumber } from '../periods';
import { FOREVER, UNWEIGHTED } from '../schema';
import { indexEntry } from '../search/store';
import { openForWriting } from '../store';
import { ArchiveWriter } from '../write';
import { featuresOf, likenesses, overlap } from './likeness';

const NOW = Date.parse('2026-03-10T12:00:00+08:00');
const DAY = 86_400_000;

type Story = { slug: string; title: string; summary: string; tags?: string[]; category?: string; daysAgo: number; key?: string; sourceUrl?: string; locale?: string };

function put(writer: ArchiveWriter, { slug, title, summary, tags = [], category = 'tech', daysAgo, key = slug, sourceUrl, locale = 'zh-CN' }: Story): void {
  const date = NOW - daysAgo * DAY;
  const terms = [{ kind: 'category' as const, id: category }, ...tags.map((id) => ({ kind: 'tag' as const, id }))];
  writer.putArticle({
    path: `articles/${slug}.${locale}.md`, locale, slug, translationKey: key, title, date, day: dayNumber(date, 'Asia/Shanghai'), modified: date,
    visibleFrom: date, visibleUntil: FOREVER, sortWeight: UNWEIGHTED, indexing: 'index', index: indexEntry({ title, terms: '', summary, body: '' }), body: '', oldPaths: [], menus: [],
    card: { language: locale, linkTitle: title, summary, lead: null, weight: 0, words: 2, minutes: 1, picture: null, categories: [{ id: category, label: category }] },
    record: {
      leadPicture: null, description: null, keywords: [], images: [], options: {}, source: null, sourceUrl: sourceUrl ?? null, originalTitle: null, bodyImages: {}, bodyLinks: {}, bodySource: null, guid: null,
    },
    terms: terms.map((term) => ({ ...term, label: term.id, legacy: [] })),
  }, NOW);
}

describe('related stories', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-related-'));
  let archive: Archive;
  const related = (slug: string, limit = 4): string[] => {
    const article = archive.article('zh-CN', slug);
    assert.ok(article);
    return archive.related(article, limit).map((story) => story.slug);
  };

  before(() => {
    const writer = new ArchiveWriter(openForWriting(folder));
    writer.transaction(() => {
      writer.putSite(defaultSite());
      put(writer, { slug: 'cables', title: '海底光缆怎样铺到大洋对岸', summary: '光缆船把细如手指的光缆放进四千米深的海底。', tags: ['光缆', '通信'], daysAgo: 400, sourceUrl: 'https://agency.example/1' });
      put(writer, { slug: 'cables', title: 'How cables cross an ocean', summary: 'Ships lay them.', tags: ['光缆'], daysAgo: 400, locale: 'en' });
      put(writer, { slug: 'cables-again', title: '海底光缆怎样铺到大洋对岸？', summary: '另一段话。', tags: ['光缆', '通信'], daysAgo: 399 });
      put(writer, { slug: 'cables-agency', title: '大洋底下的通信', summary: '全不相同的文字。', tags: ['光缆'], daysAgo: 398, sourceUrl: 'https://agency.example/1' });
      put(writer, { slug: 'rare', title: '光缆断了谁来修', summary: '维修船要先找到断点。', tags: ['光缆'], daysAgo: 3 });
      put(writer, { slug: 'by-words', title: '铺设光缆的船', summary: '一艘光缆船怎样把光缆放进海底。', category: 'world', daysAgo: 410 });
      for (let i = 0; i < 60; i++) put(writer, { slug: `common-${i}`, title: `第${i}号消息`, summary: `编号${i}的一件事`, tags: ['通信'], daysAgo: i * 2 });
      for (const part of ['一', '二', '三']) put(writer, { slug: `series-${part}`, title: `图说二十四节气的来历与算法（${part}）`, summary: `这里是第${part}部分${part.repeat(9)}，与别处都不一样。`, tags: ['节气'], daysAgo: 20 });
      put(writer, { slug: 'alone', title: '没有标签的消息', summary: '独一无二。', category: 'culture', daysAgo: 100 });
      put(writer, { slug: 'later', title: '光缆的将来', summary: '还没有到时候。', tags: ['光缆'], daysAgo: -1 });
      writer.bumpVersion(NOW);
    });
    writer.close();
    archive = openArchive(folder, () => NOW) as Archive;
  });
  after(() => {
    archive.close();
    rmSync(folder, { recursive: true });
  });

  test('a rare tag outweighs a common one however far apart in time, and the same words count without a tag', () => {
    assert.deepEqual(related('cables', 2).sort(), ['by-words', 'rare']);
  });

  test('the article itself, its reprints and what is not out yet are never among them', () => {
    const found = related('cables', 50);
    for (const slug of ['cables', 'cables-again', 'cables-agency', 'later']) assert.ok(!found.includes(slug), slug);
    assert.equal(new Set(found).size, found.length);
  });

  test('parts of a series are no reprints of each other', () => {
    assert.deepEqual(related('series-一', 2).sort(), ['series-三', 'series-二'].sort());
  });

  test('without anything in common the nearest in time are offered, and no more than asked for', () => {
    const found = related('alone');
    assert.equal(found.length, 4);
    assert.ok(found.some((slug) => ['common-50', 'common-49', 'common-51'].includes(slug)), found.join());
  });
});

test('texts are compared by pairs of Han characters and by words, whatever their width and case', () => {
  assert.deepEqual([...featuresOf('ＤｅｅｐSeek-R1：大模型')], ['deepseek', 'r1', '大模', '模型']);
  assert.equal(overlap(featuresOf('光缆 Cable'), featuresOf('「光缆」cable！')), 1);
  assert.equal(overlap(new Set(), new Set()), 0);
});

test('what all of them say tells nothing', () => {
  const [common = 0, special = 0] = likenesses(featuresOf('新闻 光缆'), [featuresOf('新闻 潮汐'), featuresOf('光缆 铁路'), featuresOf('新闻 港口'), featuresOf('新闻 票据')]);
  assert.ok(special > common);
  assert.deepEqual(likenesses(new Set(), [new Set()]), [0]);
});
