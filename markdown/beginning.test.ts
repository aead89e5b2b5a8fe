import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginningOf } from './beginning';
import { autoSummary, firstHeading, sourceLine } from './index';

const PARAGRAPH = `${'一段长长的话，'.repeat(40)}说完了。`;
const long = (...blocks: readonly string[]): string => [...blocks, ...Array.from({ length: 40 }, () => PARAGRAPH)].join('\n\n');

test('a long text begins with whole blocks, a short one is all', () => {
  const start = beginningOf(long());
  assert.ok(start.length >= 2000 && start.length < 2500, String(start.length));
  assert.ok(start.endsWith('说完了。'));
  assert.equal(beginningOf(PARAGRAPH), '');
  assert.equal(beginningOf('字'.repeat(9000)), '');
});

test('a text without blank lines is cut after a line', () => {
  const list = Array.from({ length: 900 }, (_, i) => `- 第${i}项改动`).join('\n');
  assert.ok(beginningOf(list).length < 2100);
  assert.match(autoSummary(list, 60), /^第0项改动/);
});

test('the first heading of a long article is the same as that of all of it', () => {
  assert.equal(firstHeading(long('# 标题')), '标题');
  assert.equal(firstHeading(`${long()}\n\n# 很后面的标题`), '很后面的标题');
  assert.equal(firstHeading(`${long('# [标题][1]')}\n\n[1]: https://example.org/`), '标题');
  assert.equal(firstHeading(long('```\n# 不是标题', '# 也不是\n```', '# 标题')), '标题');
});

test('a code block above does not hide the source, one that is open does', () => {
  const source = { name: '某网', url: 'https://example.org/a' };
  const end = '[某网](https://example.org/a)';
  assert.deepEqual(sourceLine(`文\n\n\`\`\`sh\nls\n\n# x\n\`\`\`\n\n${end}`, 'https://news.example'), source);
  assert.deepEqual(sourceLine(`文\n\n- 项\n\n  \`\`\`\n  ls\n  \`\`\`\n\n${end}`, 'https://news.example'), source);
  assert.equal(sourceLine(`文\n\n\`\`\`sh\nls\n\n${end}`, 'https://news.example'), null);
  assert.equal(sourceLine(`文\n\n~~~\n\`\`\`\n\n${end}\n\n~~~`, 'https://news.example'), null);
});
