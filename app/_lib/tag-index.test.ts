import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TermCount } from '../../archive';
import { tagIndex } from './tag-index';

const tag = (label: string, count = 1): TermCount => ({ kind: 'tag', id: label.toLowerCase(), label, count });

const none = (): null => null;

test('tags stand under their letters in order, everything else last', () => {
  const { groups, total, filter } = tagIndex([tag('人工智能', 9), tag('5G'), tag('安全'), tag('AI', 3), tag('阿里')], 'zh-CN', none);
  assert.deepEqual(groups.map(({ initial, terms }) => [initial, terms.map(({ label }) => label)]), [['A', ['阿里', '安全', 'AI']], ['R', ['人工智能']], ['#', ['5G']]]);
  assert.deepEqual([total, filter], [5, null]);
});

test('an editor may say under which letter a tag stands', () => {
  const { groups } = tagIndex([tag('单县')], 'zh-CN', () => 'S');
  assert.deepEqual(groups.map(({ initial }) => initial), ['S']);
});

test('a letter with very many tags shows the busiest, and all of them when asked for', () => {
  const tags = Array.from({ length: 90 }, (_, i) => tag(`标签${i}`, 90 - i));
  const [group] = tagIndex(tags, 'zh-CN', none).groups;
  assert.deepEqual([group?.terms.length, group?.total], [60, 90]);
  assert.equal(tagIndex(tags, 'zh-CN', none, { initial: 'b' }).filter?.found.length, 90);
});

test('a query finds parts of names and initials of their pinyin, names that begin like it first', () => {
  const tags = [tag('人工智能', 9), tag('通用人工智能', 5), tag('ＡＩ芯片', 4), tag('热工', 2)];
  const found = (q: string) => tagIndex(tags, 'zh-CN', none, { q }).filter?.found.map(({ label }) => label);
  assert.deepEqual(found('人工'), ['人工智能', '通用人工智能']);
  assert.deepEqual(found('RG'), ['人工智能', '热工']);
  assert.deepEqual(found('ai'), ['ＡＩ芯片']);
  assert.deepEqual(found('没有'), []);
});

test('whatever a query holds, it is an answer', () => {
  const tags = [tag('a')];
  for (const q of ['%', '\u0000', '(', '.*', 'x'.repeat(9999), '😀']) assert.ok(tagIndex(tags, 'zh-CN', none, { q }), q.slice(0, 9));
  assert.equal(tagIndex(tags, 'zh-CN', none, { q: ['a', 'b'] }).filter?.query, 'a');
  assert.equal(tagIndex(tags, 'zh-CN', none, { initial: 'AB' }).filter, null);
});
