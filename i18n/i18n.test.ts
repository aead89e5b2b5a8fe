import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { formatDateTime, formatDayMonth, formatPeriod, isoWithOffset, zonedParts } from './dates';
import { articlePath, encodePath, homePath, pagedPath, periodPath, termPath } from './paths';
import { routing } from './routing';
import { text } from './text';

const SHANGHAI = 'Asia/Shanghai';
const MOMENT = Date.parse('2025-02-10T08:09:23Z');

test('dates read as each edition writes them, with the offset for machines', () => {
  assert.equal(formatDateTime(MOMENT, 'zh-CN', SHANGHAI), '2025年2月10日 16:09');
  assert.equal(formatDateTime(MOMENT, 'en', SHANGHAI), '10 February 2025, 16:09');
  assert.equal(formatDayMonth(MOMENT, 'zh-CN', SHANGHAI), '2月10日');
  assert.equal(formatPeriod({ year: 2025, month: 2 }, 'en'), 'February 2025');
  assert.equal(formatPeriod({ year: 2025, month: 2, day: 3 }, 'zh-CN'), '2025年2月3日');
  assert.equal(isoWithOffset(MOMENT, SHANGHAI), '2025-02-10T16:09:23+08:00');
  assert.equal(isoWithOffset(MOMENT, 'America/St_Johns'), '2025-02-10T04:39:23-03:30');
  assert.deepEqual(zonedParts(Date.parse('2025-12-31T16:30:00Z'), SHANGHAI), { year: 2026, month: 1, day: 1, hour: 0, minute: 30, second: 0 });
});

test('addresses are encoded once; only the default edition has no prefix', () => {
  assert.equal(homePath('zh-CN'), '/');
  assert.equal(homePath('en'), '/en');
  assert.equal(articlePath('en', '中文'), '/en/articles/%E4%B8%AD%E6%96%87');
  assert.equal(termPath('zh-CN', 'tag', 'c#'), '/tags/c%23');
  assert.equal(termPath('zh-CN', 'tag', 'a/b?', 3), '/tags/a/b%3F/page/3');
  assert.equal(encodePath('/100%'), '/100%25');
  assert.equal(pagedPath('/tags/x', 1), '/tags/x');
  assert.equal(periodPath('en', { year: 2026, month: 3, day: 9 }), '/en/archive/2026/03/09');
});

test('site text falls back to the default edition, then to any', () => {
  assert.equal(text({ 'zh-CN': '大报', en: 'Broadsheet' }, 'en'), 'Broadsheet');
  assert.equal(text({ 'zh-CN': '大报' }, 'en'), '大报');
  assert.equal(text({ '': 'Paper' }, 'en'), 'Paper');
  assert.equal(text(null, 'en'), '');
});

type Catalogue = { [key: string]: string | Catalogue };

function keys(catalogue: Catalogue, prefix = ''): string[] {
  return Object.entries(catalogue).flatMap(([key, value]) => (typeof value === 'string' ? [prefix + key] : keys(value, `${prefix}${key}.`)));
}

test('every edition has every message, with the same placeholders', () => {
  const [first, ...others] = routing.locales.map((locale) => JSON.parse(readFileSync(`messages/${locale}.json`, 'utf8')) as Catalogue);
  assert.ok(first);
  const at = (catalogue: Catalogue, path: string): string => String(path.split('.').reduce<unknown>((node, key) => (node as Catalogue)[key], catalogue));
  const placeholders = (message: string): string[] => [...new Set([...message.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1] ?? ''))].sort();
  for (const other of others) {
    assert.deepEqual(keys(other).sort(), keys(first).sort());
    for (const key of keys(first)) assert.deepEqual(placeholders(at(other, key)), placeholders(at(first, key)), key);
  }
});
