import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Keep, slim } from './slim';

const KEEP: Keep = { inline: ['early()'], sources: [/^\/_client\//] };
const cut = (html: string): string => slim(html, KEEP);

const REMOVED = [
  '<script src="/_next/static/chunks/a.js" async=""></script>', '<script>self.__next_f.push([1,"<p>\\u003c/script>"])</script>',
  '<script id="_R_">(self.x=1)</script>', '<link rel="preload" as="script" fetchPriority="low" href="/_next/x.js"/>',
  '<SCRIPT nomodule src=\'/_next/p.js\'></SCRIPT>', '<script>early();more()</script>', '<script data-x="a>b" src="/_next/y.js"></script >',
];
const KEPT = [
  '<script type="application/ld+json">{"@type":"NewsArticle","x":"\\u003c/script>"}</script>', '<script type="speculationrules">{"prefetch":[]}</script>',
  '<script>early()</script>', '<script type="module" src="/_client/main-x.js"></script>', '<link rel="stylesheet" href="/_next/x.css"/>', '<link rel="preload" as="image" href="/a.webp"/>',
  '<!-- <script>x</script> -->', '<p title="<script>x</script>">a</p>', '<p>&lt;script&gt;alert(1)&lt;/script&gt; 是文章</p>', '<title>a <script> b</title>',
  '<textarea><script>x</script></textarea>', '<style>a::before{content:"<script></script>"}</style>', '<!--$--><div hidden=""><!--/$--></div>', '<scripted-element>x</scripted-element>', 'a < b <1 <', '<p>😀中文</p>',
];

for (const piece of REMOVED) test(`leaves: ${piece.slice(0, 60)}`, () => assert.equal(cut(`<p>a</p>${piece}<p>b</p>`), '<p>a</p><p>b</p>'));
for (const piece of KEPT) test(`stays: ${piece.slice(0, 60)}`, () => assert.equal(cut(`<p>a</p>${piece}<p>b</p>`), `<p>a</p>${piece}<p>b</p>`));

test('any mixture loses exactly what it should and nothing else', () => {
  let seed = 42;
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  for (let round = 0; round < 2000; round++) {
    const pieces = Array.from({ length: Math.floor(random() * 12) }, () => {
      const from = random() < 0.5 ? REMOVED : KEPT.filter((piece) => !/^a </.test(piece));
      return from[Math.floor(random() * from.length)] ?? '';
    });
    assert.equal(cut(pieces.join('\n')), pieces.map((piece) => (REMOVED.includes(piece) ? '' : piece)).join('\n'));
  }
});

test('a page that breaks off is not made worse', () => {
  for (const html of ['<p>a<script>x', '<p>a<script', '<p>a<!-- b', '<p title="a', '<title>x<script>y</script>', '']) assert.equal(cut(html), html);
});

test('slimming twice is slimming once', () => {
  const page = [...REMOVED, ...KEPT].join('');
  assert.equal(cut(cut(page)), cut(page));
});
