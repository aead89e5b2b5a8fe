import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { defaultSite } from '../../settings/site-schema';
import { type Archive, openArchive } from '../index';
import { dayNumber } from '../periods';
import { FOREVER, UNWEIGHTED } from '../schema';
import { openServedArchive } from '../served';
import { openForWriting } from '../store';
import type { StoredArticle, StoredTerm } from '../stored';
import { ArchiveWriter } from '../write';
import { excerpt, markAll, needlesOf } from './marks';
import { runsLike } from './near-miss';
import { parseQuery } from './query';
import { distance } from './spelling';
import { indexEntry } from './store';
import { foldedText, indexWords, queryWords } from './tokens';

const NOON = Date.parse('2026-03-10T12:00:00+08:00');
const DAY = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-search-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const term = (kind: StoredTerm['kind'], id: string, label = id): StoredTerm => ({ kind, id, label, legacy: [] });

function article(slug: string, title: string, body: string, over: Partial<StoredArticle> = {}): StoredArticle {
  const date = over.date ?? NOON - DAY;
  const terms = over.terms ?? [];
  return {
    path: `${slug}.md`, locale: 'zh-CN', slug, translationKey: slug, title, date, day: dayNumber(date, 'Asia/Shanghai'), modified: date, visibleFrom: date, visibleUntil: FOREVER, sortWeight: UNWEIGHTED, indexing: 'index', body,
    index: indexEntry({ title, terms: terms.map(({ label }) => label).join('\n'), summary: '', body }),
    card: { language: 'zh-CN', linkTitle: title, summary: '', lead: null, weight: 0, words: 1, minutes: 1, picture: null, categories: [] },
    record: { leadPicture: null, description: null, keywords: [], images: [], options: {}, source: null, sourceUrl: null, originalTitle: null, bodySource: null, guid: null, bodyImages: {}, bodyLinks: {} },
    oldPaths: [], menus: [], ...over, terms,
  };
}

describe('the words of the index', () => {
  for (const [text, words] of [
    ['人工智能，算力', '人工 工智 智能 能 算力 力'], ['在第3章节里', '在第 第 3 章 章节 节里 里'], ['計算機', '计算 算机 机'], ['ＡＩ Café', 'ai cafe'], ['C++、C#、5G+', 'c++ c# 5g'],
    ['1,000 和 12,34', '1000 和 12 34'], ['𠮷野家', '𠮷野 野家 家'], ['DeepSeek-R1', 'deepseek r1'], ['😀！', ''],
  ] as const) test(text, () => assert.equal(indexWords(text), words));
  for (const [query, text] of [['第3章', '在第3章节里'], ['5G技术', '说 5G 技术好'], ['技术5G', '新技术5G'], ['3年', '三十3年级'], ['工智', '人工智能'], ['埃隆·马斯克', '见埃隆·马斯克。'], ['AI', '算力AI芯片']] as const) {
    test(`${query} is a phrase of ${text}`, () => assert.ok(` ${indexWords(text)} `.includes(` ${queryWords(query).join(' ')} `)));
  }
  for (const [query, text] of [['工智能', '人工，智能'], ['章节', '章，节'], ['人工智能', '人工 智能']] as const) {
    test(`${query} is none of ${text}`, () => assert.ok(!` ${indexWords(text)} `.includes(` ${queryWords(query).join(' ')} `)));
  }
  test('folded text', () => assert.equal(foldedText('「計算」　Ｃａｆé-1，ß'), '计算 cafe 1 ss'));
});

test('reads a query: phrases, exclusions, filters, and everything else as words', () => {
  const { wanted, unwanted, filters } = parseQuery('芯片，出口 “新能源 汽车” -华为 -"a b" 标签：AI -tag:"x y" DeepSeek-R1 "open');
  assert.deepEqual(wanted.map(({ text, isQuoted }) => [text, isQuoted]), [['芯片', false], ['出口', false], ['新能源 汽车', true], ['DeepSeek-R1', false], ['open', true]]);
  assert.deepEqual(unwanted.map(({ text }) => text), ['华为', 'a b']);
  assert.deepEqual(filters, [{ kind: 'tag', name: 'AI', isExcluded: false }, { kind: 'tag', name: 'x y', isExcluded: true }]);
  assert.deepEqual(parseQuery('" - * ^ () 😀 \u0000'), { wanted: [], unwanted: [], filters: [] });
});

test('marks what was looked for, in one width, case and script or the other', () => {
  const needles = needlesOf(parseQuery('計算 deepseek').wanted, false);
  assert.deepEqual(markAll('ＤeepSeek会计算吗', needles), [{ text: 'ＤeepSeek', hit: true }, { text: '会', hit: false }, { text: '计算', hit: true }, { text: '吗', hit: false }]);
  const piece = excerpt(`${'开头的话。'.repeat(80)}这里才说到计算。${'后面的话。'.repeat(80)}`, needles);
  assert.ok(piece && piece.some(({ text, hit }) => hit && text === '计算') && piece[0]?.text === '…' && piece.at(-1)?.text === '…');
  assert.ok(piece.map(({ text }) => text).join('').length < 140);
  assert.equal(excerpt('什么都没有', needles), null);
});

test('distance of words: a swap is one mistake', () => {
  assert.deepEqual([distance('telescope', 'telescpoe', 2), distance('abcd', 'abcd', 2), distance('abcd', 'wxyz', 2), distance('kitten', 'kittens', 1)], [1, 0, 3, 1]);
});

test('runs of characters that differ in one', () => {
  assert.deepEqual(runsLike([...'海底光览'], '建设海底光缆 底光览海底光'), ['海底光缆']);
  assert.deepEqual(runsLike([...'人工智慧'], '人工智能与人工知识 人工智慧 人工，智慧'), ['人工智能']);
  assert.deepEqual(runsLike([...'天文台'], '天文 天文x'), []);
});

describe('an archive', () => {
  const writer = new ArchiveWriter(openForWriting(folder));
  let archive: Archive;
  let now = NOON;
  const slugs = async (query: string, over: object = {}): Promise<string[]> => (await archive.search({ locale: 'zh-CN', query, page: 1, pageSize: 10, ...over })).hits.items.map(({ article: found }) => found.slug);

  before(() => {
    writer.transaction(() => {
      writer.putSite({ ...defaultSite(), categories: [{ id: 'tech', label: { 'zh-CN': '科技', en: 'Technology' }, description: null }] });
      writer.putArticle(article('a', '算力地图', '机房里的算力与芯片。telescope', { terms: [term('category', 'tech', 'tech'), term('tag', 'ai', 'AI'), term('author', 'jia', '甲生')] }), NOON);
      writer.putArticle(article('b', '电力账本', '算力要用电，芯片也要。telescopes', { date: NOON - 400 * DAY, terms: [term('category', 'tech', 'tech')] }), NOON);
      writer.putArticle(article('later', '明天的算力', '算力', { date: NOON + DAY }), NOON);
      writer.putArticle(article('draft', '草稿算力', '算力', { visibleFrom: null }), NOON);
      writer.putArticle(article('short', '短命算力', '算力', { visibleUntil: NOON + 1000 }), NOON);
      writer.putArticle(article('en', 'Compute', '算力 compute', { locale: 'en' }), NOON);
      writer.putArticle(article('tw', '電力帳本', '算力', { locale: 'zh-TW', translationKey: 'b' }), NOON);
      writer.bumpVersion(NOON);
    });
    archive = openArchive(folder, () => now) as Archive;
  });
  after(() => {
    archive.close();
    writer.close();
  });

  test('shows what is visible at the clock, headlines first', async () => {
    assert.deepEqual(await slugs('算力 -短命'), ['a', 'b']);
    assert.deepEqual((await slugs('算力')).sort(), ['a', 'b', 'short']);
    now = NOON + 2 * DAY;
    assert.deepEqual((await slugs('算力')).sort(), ['a', 'b', 'later']);
    now = NOON;
  });
  test('filters by what terms are called, and counts what the results have in common', async () => {
    assert.deepEqual(await slugs('tag:ai'), ['a']);
    assert.deepEqual(await slugs('作者:甲生 算力'), ['a']);
    const { understood, facets, hits } = await archive.search({ locale: 'zh-CN', query: '算力 栏目:科技', page: 1, pageSize: 1 });
    assert.deepEqual(understood.filters, [{ kind: 'category', id: 'tech', label: '科技' }]);
    assert.deepEqual([hits.total, hits.pageCount, facets.categories.map(({ label, count }) => [label, count]), facets.years], [2, 2, [['科技', 2]], [{ year: 2026, count: 1 }, { year: 2025, count: 1 }]]);
    assert.deepEqual((await archive.search({ locale: 'zh-CN', query: '算力 tag:没有', page: 1, pageSize: 10 })).understood.unknown, ['没有']);
    assert.deepEqual(await slugs('算力', { until: NOON - 300 * DAY }), ['b']);
  });
  test('one character is found in the body, at the end of a run as well', async () => assert.deepEqual((await slugs('片')).sort(), ['a', 'b']));
  test('an English word is found in its singular and plural', async () => assert.deepEqual((await slugs('telescope')).sort(), ['a', 'b']));
  test('where no article has every word, some of them are enough, and that is said', async () => {
    const answer = await archive.search({ locale: 'zh-CN', query: '芯片机器房', page: 1, pageSize: 10 });
    assert.deepEqual([answer.match, answer.hits.items[0]?.article.slug], ['some', 'a']);
    assert.equal((await archive.search({ locale: 'zh-CN', query: '没有的词', page: 1, pageSize: 10 })).hits.total, 0);
  });
  test('says what was probably meant: a Latin word, a word of three characters and more, a term', async () => {
    const meant = async (query: string): Promise<string | null> => (await archive.search({ locale: 'zh-CN', query, page: 1, pageSize: 1 })).didYouMean;
    assert.deepEqual(await Promise.all(['电力账簿', '電力賬簿 芯片', '算力地图', '没有的词', '明天得算力'].map(meant)), ['电力账本', '电力账本 芯片', null, null, null]);
  });
  test('an edition shows another one\'s articles where it has none of its own', async () => {
    const { hits } = await archive.search({ locale: 'zh-TW', query: '算力 -短命', page: 1, pageSize: 10 });
    assert.deepEqual(hits.items.map(({ article: found }) => found.slug).sort(), ['a', 'tw']);
  });
  test('pages far out and strange sizes are empty or bounded', async () => {
    const far = await archive.search({ locale: 'zh-CN', query: '算力', page: 900, pageSize: 1e9 });
    assert.deepEqual([far.hits.items.length, far.hits.total, far.hits.pageSize], [0, 3, 50]);
    assert.equal((await archive.search({ locale: 'zh-CN', query: '算力', page: NaN, pageSize: -3 })).hits.items.length, 1);
  });
  test('follows publishes: changed, withdrawn, new', async () => {
    await slugs('算力');
    writer.transaction(() => {
      writer.putArticle(article('a', '新地图', '只说芯片。', { terms: [term('tag', 'new', '新词')] }), NOON);
      writer.withdrawArticle('b.md', NOON);
      writer.putArticle(article('c', '风力算力', '风。'), NOON);
      writer.bumpVersion(NOON);
    });
    archive.version();
    assert.deepEqual((await slugs('算力')).sort(), ['c', 'short']);
    assert.deepEqual(await slugs('芯片'), ['a']);
    assert.deepEqual(await slugs('标签:新词'), ['a']);
  });
  test('a server asks threads, and gets the same', async () => {
    const served = openServedArchive(folder, null, () => now) as Archive;
    const request = { locale: 'zh-CN', query: '芯片', page: 1, pageSize: 10 };
    assert.deepEqual(await served.search(request), await archive.search(request));
    const many = await Promise.all(Array.from({ length: 20 }, (_, n) => served.search({ ...request, query: `芯片 -没有${n}` })));
    assert.ok(many.every(({ hits }) => hits.total === 1));
    assert.deepEqual((await served.suggest('zh-CN', '新', 8)).map(({ kind, title }) => [kind, title]), [['tag', '新词'], ['article', '新地图']]);
    served.close();
  });
});
