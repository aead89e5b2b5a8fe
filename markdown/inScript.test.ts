import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convertMarkdown } from './convertMarkdown';
import { renderBody, type RenderOptions } from './index';

/** A script of our own that shows what was touched. */
const convert = (text: string): string => text.replaceAll('软', '軟').replaceAll('网', '網');

const OPTIONS: RenderOptions = {
  math: false, images: {}, resolveLink: () => null, videoHosts: [], siteOrigin: 'https://news.example',
  labels: { footnotes: '注释', backToReference: (n) => `回到${n}`, playVideo: (host) => host, externalVideo: '视频', taskDone: '完成', taskOpen: '未完成' },
};
const html = (markdown: string): string => renderBody(markdown, { ...OPTIONS, convert }).html;

test('words are converted wherever readers see or hear them', () => {
  const body = html('软**网**[软](https://a.example/软 "网")\n\n| 软 | 网 |\n|---|---|\n| 软 | 网 |');
  assert.doesNotMatch(body.replace(/href="[^"]*"/g, ''), /软|网/);
  assert.match(body, /title="網"/);
});

test('code, keys, formulas, addresses and other languages are not', () => {
  const body = html('`软` <kbd>软</kbd> <span lang="ja">软</span> <span lang="zh-Hans">网</span>\n\n```\n网\n```\n\n[x](/a/网)');
  assert.match(body, /<code>软<\/code>/);
  assert.match(body, /<kbd>软<\/kbd>/);
  assert.match(body, /<span lang="ja">软<\/span>/);
  assert.match(body, /<span>網<\/span>/);
  assert.match(body, /<pre[^>]*>[^]*网[^]*<\/pre>/);
  assert.match(body, /href="\/a\/(?:网|%E7%BD%91)"/);
});

test('a heading keeps its id in either script', () => {
  const plain = renderBody('## 软网\n\n正文。\n\n## 网\n\n正文。', OPTIONS);
  const converted = renderBody('## 软网\n\n正文。\n\n## 网\n\n正文。', { ...OPTIONS, convert });
  assert.equal(plain.headings.length, 2);
  assert.deepEqual(converted.headings.map(({ id, text }) => [id, text]), [[plain.headings[0]?.id, '軟網'], [plain.headings[1]?.id, '網']]);
});

test('Markdown is converted as text, its marks and code are left alone', () => {
  assert.equal(
    convertMarkdown('# 软\n\n[软](/网 "x") ![网](a/软.png) <b title="软">网</b> https://a.example/%E8 `软`\n\n```\n网\n```\n\n[网]: /软\n{{< figure src="软" >}}', convert),
    '# 軟\n\n[軟](/网 "x") ![網](a/软.png) <b title="软">網</b> https://a.example/%E8 `软`\n\n```\n网\n```\n\n[網]: /软\n{{< figure src="软" >}}');
});
