import { doc, PIXEL, plain } from './fixtures';

/** What a text about web pages may hold; every one has been the end of somebody's filter. */
export const TRICKS: readonly string[] = [
  '<script>alert(1)</script>', '</script>', '<script', '<script src="/_next/static/x.js" async=""></script>', '<!-- <script> -->', '<!--', '-->', '<!-->', '<!--<script>', '<![CDATA[ <script>x</script> ]]>', ']]>',
  'self.__next_f.push([1,"</p>"])', '(self.__next_f=self.__next_f||[]).push([0])', '<textarea><script>', '</textarea>', '<title>', '</title><script>', '<style>a{content:"</style><script>"}', '<noscript><p title="</noscript><script>">',
  '<link rel="preload" as="script" href="/_next/x.js"/>', '<iframe srcdoc="<script>">', '<xmp>', '<plaintext>', '<svg><script>x</script></svg>', '<template>', '</SCRIPT\t>', '<ScRiPt >', '&lt;script&gt;', "'\"><script>", '$RC("B:0","S:0")', '\\u003cscript\\u003e', '"\\u2028"', '</body></html>', '<?php <script> ?>', '<!DOCTYPE html>', '<a title=">">', 'a < b > c',
];
const fence = (text: string, language: string): string => `\`\`\`\`\`${language}\n${text}\n\`\`\`\`\``;
const inline = (text: string): string => `\`\`\` ${text} \`\`\``;
const escaped = (text: string): string => text.replace(/[<>&\\`*_[\]()$!"']/g, '\\$&');
const title = (n: number): string => `第${n}种 ${TRICKS[n] ?? ''}`;

const body = (text: string): string => [
  `正文里说 ${inline(text)}，也说 ${escaped(text)}。`, fence(text, 'html'), fence(text, ''), `## 小标题 ${escaped(text)}`, `![图 ${escaped(text)}](/images/tu.png "${text.replace(/["\\]/g, '')}")`,
  `> ${escaped(text)}`, `| 甲 | ${escaped(text).replaceAll('|', '')} |\n|---|---|\n| 乙 | ${inline(text.replaceAll('|', ''))} |`, `<details><summary>${text.replace(/</g, '&lt;')}</summary>\n\n${inline(text)}\n\n</details>`,
  `脚注[^1]。\n\n[^1]: ${inline(text)}`, '后面还有一段。',
].join('\n\n');

const ALL = TRICKS.map((text) => `- ${inline(text)} ${escaped(text)}`).join('\n');

export const SLIM_FILES: Readonly<Record<string, string | Uint8Array>> = {
  'site.yml': `name: {zh-CN: ${JSON.stringify('网页报 <script>')}, en: ${JSON.stringify('Markup </script> Weekly')}}\ndescription: {zh-CN: ${JSON.stringify('<!--<script> 说网页')}}\npageSize: 10\n`,
  ...Object.fromEntries(TRICKS.map((text, n) => [
    `articles/ji-${n}.md`,
    plain(title(n), `2025-03-${String(1 + (n % 28)).padStart(2, '0')} 08:00:00`, `tags: [${JSON.stringify(`标签 ${text}`)}]\nsummary: ${JSON.stringify(`摘要 ${text}`)}\nauthors: [${JSON.stringify(`作者 ${text}`)}]\ncategories: [网页]`, body(text)),
  ])),
  'articles/quan-bu.md': plain('全部', '2025-04-01 08:00:00', 'categories: [网页]', `${ALL}\n\n原样：\n\n${TRICKS.filter((text) => !/plaintext|<!--|<script$/i.test(text)).join('\n\n')}\n\n完。`),
  'articles/mei-guan.md': plain('没关上的', '2025-04-02 08:00:00', 'categories: [网页]', '前面。\n\n<!-- <script>\n\n没有关上 <b>的\n\n<textarea>'),
  'articles/en-ji.en.md': plain('On </script> and <!--', '2025-04-01 08:00:00', 'tags: ["<script>"]', body('<script>alert(1)</script>')),
  'articles/guo-qi.md': plain('过期 <script>', '2025-01-01 08:00:00', 'expiryDate: "2025-02-01 08:00:00"'),
  'pages/about.md': doc(`title: ${JSON.stringify('关于 </title><script>')}`, ALL),
  'images/tu.png': PIXEL,
};
