import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderBody, type RenderOptions, sourceLine } from './index';

const OPTIONS: RenderOptions = {
  math: false, images: {}, resolveLink: () => null, videoHosts: [], siteOrigin: 'https://news.example',
  labels: { footnotes: '注释', backToReference: (n) => `回到${n}`, playVideo: (host) => `在${host}观看`, externalVideo: '视频', taskDone: '完成', taskOpen: '未完成' },
};

const SOURCE = { name: '某网', url: 'https://example.org/a' };
const LINK = '[某网](https://example.org/a)';

/** Ends of articles, and the source that is in them. */
const ENDS: readonly (readonly [string, typeof SOURCE | null])[] = [
  [LINK, SOURCE],
  [`作者 | 某组\n\n${LINK}`, SOURCE],
  [`**作者 | 某组**\n\n**编辑 | 某人**\n\n${LINK}\n\n`, SOURCE],
  [`${LINK}\n\n作者：某组\n编辑：某人`, SOURCE],
  [`来源：${LINK}`, SOURCE],
  [`来源 | ${LINK}`, SOURCE],
  ['[阅读原文](https://example.org/a)', { name: 'example.org', url: 'https://example.org/a' }],
  ['[某网][1]\n\n[1]: https://example.org/a', SOURCE],
  [`${LINK}\n\n---`, SOURCE],
  [`*${LINK}*`, SOURCE],
  ['[某&amp;网](https://example.org/a?b=1&amp;c=2)', { name: '某&网', url: 'https://example.org/a?b=1&c=2' }],
  ['[某网](https://news.example/a)', null],
  [`${LINK}，又见别处`, null],
  [`${LINK}和[又一处](https://example.org/b)`, null],
  [`    ${LINK}`, null],
  [`> ${LINK}`, null],
  [`- ${LINK}`, null],
  [`\`\`\`\n\n${LINK}\n\n\`\`\``, null],
  [`![图](https://example.org/a.png)`, null],
  [`一句话。\n${LINK}`, null],
  [`${LINK}\n---`, null],
];

for (const [end, source] of ENDS) {
  test(`the source of ${JSON.stringify(end)} is what the page shows`, () => {
    const markdown = `第一段。\n\n第二段。\n\n${end}\n`;
    assert.deepEqual(sourceLine(markdown, OPTIONS.siteOrigin), source);
    assert.deepEqual(renderBody(markdown, OPTIONS).source, source);
  });
}
