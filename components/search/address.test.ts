import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SearchFields } from '../types';
import { isNarrowed, nameOf, searchAddress, yearFields } from './address';

const none: SearchFields = { q: '', category: '', tag: '', author: '', from: '', to: '', sort: '' };

test('the address of a search holds what is filled in, once encoded, and no more', () => {
  assert.equal(searchAddress('zh-CN', none), '/search');
  assert.equal(searchAddress('en', { ...none, q: 'a&b "c"', tag: 'x/y' }, {}, 1), '/en/search?q=a%26b+%22c%22&tag=x%2Fy');
  assert.equal(new URL(searchAddress('zh-CN', { ...none, q: '光缆', category: 'tech', sort: 'date' }, { category: '' }, 3), 'https://n.example').search, '?q=%E5%85%89%E7%BC%86&sort=date&page=3');
});

test('what narrows a search down: terms and dates, not the order', () => {
  assert.equal(isNarrowed({ ...none, q: 'x', sort: 'date' }), false);
  assert.equal(isNarrowed({ ...none, to: '2026-01-01' }), true);
  assert.deepEqual(yearFields(987), { from: '0987-01-01', to: '0987-12-31' });
});

test('a term is called by its label, an unknown one as it was asked for', () => {
  const filters = [{ kind: 'tag' as const, id: 'ai', label: '人工智能' }];
  assert.deepEqual([nameOf(filters, 'tag', 'ai'), nameOf(filters, 'category', 'ai')], ['人工智能', 'ai']);
});
