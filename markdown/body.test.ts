import assert from 'node:assert/strict';
import { test } from 'node:test';
import { autoSummary, firstHeading, imageSources, plainText, readingTime, renderBody, type RenderOptions, withoutTitle } from './index';

const OPTIONS: RenderOptions = {
  math: false, images: { 'a.webp': { url: '/media/a.webp', width: 1600, height: 1067 } }, resolveLink: () => null,
  videoHosts: ['player.bilibili.com'], siteOrigin: 'https://news.example',
  labels: { footnotes: '注释', backToReference: (n) => `回到${n}`, playVideo: (host) => `在${host}观看`, externalVideo: '视频', taskDone: '完成', taskOpen: '未完成' },
};
const html = (markdown: string, over: Partial<RenderOptions> = {}): string => renderBody(markdown, { ...OPTIONS, ...over }).html;

test('bold setext headings are headings with ids and a table of contents', () => {
  const { html: out, headings } = renderBody('导语。\n\n**01、第一节**\n========\n\n正文。\n\n**02、第二节**\n========\n\n正文。', OPTIONS);
  assert.deepEqual(headings.map(({ id, text, depth }) => [id, text, depth]), [['01第一节', '01、第一节', 2], ['02第二节', '02、第二节', 2]]);
  assert.match(out, /<h2 id="01第一节">01、第一节<\/h2>/);
});

test('credits and the source leave the body, and nothing else does', () => {
  const body = renderBody('正文。\n\n（甲、乙为化名）\n\n**作者 | 某组**\n\n**图片来源 | 某处**\n\n[某网](https://example.org/a)', OPTIONS);
  assert.deepEqual(body.credits, [{ role: '作者', names: ['某组'] }, { role: '图片来源', names: ['某处'] }]);
  assert.deepEqual(body.source, { name: '某网', url: 'https://example.org/a' });
  assert.ok(body.html.includes('（甲、乙为化名）'));
  assert.ok(!body.html.includes('某组'));
});

test('a picture of its own becomes a figure with its ▲ caption and its intrinsic size', () => {
  const out = html('第一段。\n\n第二段。\n\n第三段。\n\n![图片](a.webp)\n\n▲说明文字');
  assert.match(out, /<figure class="picture">.*<img[^>]*src="[^"]*"[^>]*>.*<figcaption>说明文字<\/figcaption><\/figure>/s);
  assert.match(out, /width="1600"/);
  assert.match(out, /height="1067"/);
  assert.match(out, /loading="lazy"/);
});

test('pictures of other hosts send no referrer and come over https', () => {
  const out = html('文。\n\n![x](http://inews.gtimg.com/om_bt/y_640360/0)');
  assert.match(out, /src="https:\/\/inews\.gtimg\.com\/om_bt\/y_640360\/0"/);
  assert.match(out, /referrerpolicy="no-referrer"/);
  assert.match(out, /width="640"/);
});

const DANGEROUS = [
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[x](javascript:alert(1))', '[x](JaVaScRiPt&#58;alert(1))', '<a href="java\nscript:alert(1)">x</a>',
  '<iframe src="https://evil.example/"></iframe>', '<svg onload=alert(1)>', '<p style="position:fixed">x</p>', '![x](data:text/html;base64,PHNjcmlwdD4=)',
  '<object data="x"></object>', '<form action="https://evil.example"><input></form>', '<math><mtext><img src=x onerror=alert(1)></mtext></math>', '<a href="data:text/html,x">x</a>',
];

for (const markdown of DANGEROUS) {
  test(`${JSON.stringify(markdown)} does no harm`, () => {
    const out = html(`文字。\n\n${markdown}\n\n文字。`);
    assert.doesNotMatch(out, /<(script|iframe|object|form|input|svg|style)\b/i);
    assert.doesNotMatch(out, /\son\w+\s*=|\sstyle\s*=|(href|src)\s*=\s*"\s*(javascript|data|vbscript):/i);
  });
}

test('a video of an allowed host becomes a link to it, loaded by nobody', () => {
  const out = html('<iframe src="https://player.bilibili.com/player.html?bvid=BV1xx411c7mD"></iframe>');
  assert.match(out, /<figure class="video">/);
  assert.doesNotMatch(out, /<iframe/);
});

test('other sites open safely, own links stay plain', () => {
  assert.match(html('[a](https://other.example/)'), /<a href="https:\/\/other\.example\/" rel="noopener">/);
  assert.doesNotMatch(html('[a](https://news.example/x)'), /rel=/);
  assert.match(html('[a](../b.md)', { resolveLink: () => '/articles/b' }), /href="\/articles\/b"/);
});

test('tables, code, footnotes and formulas', () => {
  const out = html('| 项 | 值 |\n|---|---|\n| 甲 | 12.5% |\n\n```js\nconst a = 1;\n```\n\n脚注[^1]。\n\n[^1]: 注。');
  assert.match(out, /class="table-scroll"/);
  assert.match(out, /<td class="num">12\.5%<\/td>/);
  assert.match(out, /hljs/);
  assert.match(out, /注释/);
  assert.match(html('公式 $E=mc^2$。', { math: true }), /<math/);
  assert.match(html('价格 $5 和 $6。'), /\$5 和 \$6/);
});

test('emphasis next to Chinese punctuation works; a bare address ends before it', () => {
  assert.match(html('这是**“重点”**和**词。**后文'), /<strong>“重点”<\/strong>.*<strong>词。<\/strong>/);
  assert.match(html('见https://example.org/a，以及别处'), /href="https:\/\/example\.org\/a"/);
});

const PICTURES: readonly (readonly [string, readonly string[]])[] = [
  ['![图](a.webp)\n▲图源：某社', ['a.webp']],
  ['![图](https://x.example/a?b=1&c=2)', ['https://x.example/a?b=1&c=2']],
  ['![a](b.png)\n![c](d.png)', ['b.png', 'd.png']],
  ['![a](b.png "题") 与 ![c](<d e.png>)', ['b.png', 'd e.png']],
  ['![a](b(1).png)', ['b(1).png']],
  ['![a](x&amp;y.png)', ['x&y.png']],
  ['![a](x?y&copy;z)', ['x?y©z']],
  ['![a\\]](b\\_c.png)', ['b_c.png']],
  ['![a][一]\n\n[一]: e.png', ['e.png']],
  ['`![a](b.png)`', []],
  ['```\n![a](b.png)\n```\n\n![c](d.png)', ['d.png']],
  ['> ![a](b.png)\n\n- ![c](d.png)', ['b.png', 'd.png']],
];

for (const [source, expected] of PICTURES) {
  test(`pictures of ${JSON.stringify(source)}`, () => assert.deepEqual(imageSources(source), expected));
}

test('text for counting, summaries, headings and pictures', () => {
  const source = '# 题目\n\n第一句话很短。第二句话也不长。\n\n![x](a.webp) <img src="b.png">';
  assert.equal(firstHeading(source), '题目');
  assert.deepEqual(imageSources(source), ['a.webp', 'b.png']);
  assert.ok(plainText(source).includes('第一句话很短。'));
  assert.equal(autoSummary(source, 8), '第一句话很短。');
  assert.deepEqual(readingTime('字'.repeat(801), 0), { words: 801, minutes: 3 });
});

test('no text makes it throw, and none lets a script through', () => {
  let seed = 7;
  const random = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
  const pieces = [...DANGEROUS, '**', '`', '\n\n', '> ', '- ', '[', '](', ')', '|', '---', '$$', '{{< figure src="x" >}}', '[^1]', '：', '字', '\u0000', '<!--', '-->', '</div>'];
  for (let i = 0; i < 300; i++) {
    const markdown = Array.from({ length: 1 + random(25) }, () => pieces[random(pieces.length)]).join('');
    const out = html(markdown, { math: i % 2 === 0 });
    assert.doesNotMatch(out, /<script|<[a-z][^>]*\son\w+=/i, markdown);
  }
});

test('words are counted in every script, Chinese by the character', () => {
  assert.equal(readingTime("DeepSeek-R1 的5G技术，don't stop：Ünïcode 한국어 𠀀。", 0).words, 1 + 1 + 1 + 2 + 2 + 1 + 1 + 1);
  assert.deepEqual(readingTime('', 0), { words: 0, minutes: 0 });
  assert.equal(readingTime('字', 6).minutes, 2);
});

test('a first heading that says the title again is shown once; no other heading goes', () => {
  for (const body of ['# 标题 一\n正文', '\n## **标题一** ##\n\n正文', '标题一\n===\n正文']) assert.equal(withoutTitle(body, '标题一').trim(), '正文', body);
  for (const body of ['# 别的\n正文', '正文\n\n# 标题一', '### 标题一\n正文', '标题一\n\n正文', '', '- 标题一\n---\n正文']) assert.equal(withoutTitle(body, '标题一'), body);
});
