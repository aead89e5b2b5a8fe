import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { renderBody, type RenderOptions } from './index';

const OPTIONS: RenderOptions = {
  math: true, images: {}, resolveLink: () => null, videoHosts: [], siteOrigin: 'https://news.example',
  labels: { footnotes: '注释', backToReference: (n) => n, playVideo: (host) => host, externalVideo: '视频', taskDone: '完成', taskOpen: '未完成' },
};
const html = (markdown: string): string => renderBody(markdown, OPTIONS).html;
const display = (formula: string): string => html(`$$\n${formula}\n$$`);
const classes = (out: string): string[] => [...out.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' '));

const FORMULAS = [
  '\\frac{a}{b}', '\\begin{aligned}a&=b\\\\c&=d\\end{aligned}', '\\begin{align}a&=b\\\\c&=d\\end{align}', '\\begin{array}{|l|cr|}\\hline a&b&c\\\\\\hline d&e&f\\end{array}',
  '\\boxed{x}', '\\fcolorbox{red}{yellow}{x}', '\\textcolor{#f00}{x}', '\\cancel{x}', '\\sout{x}', '\\underline{x}', '\\widehat{abc}', '\\mathllap{x}', '\\cancelto{0}{x}',
  '\\raisebox{1em}{x}', 'a\\!b', 'x\\tag{1}', '\\begin{cases}x&y\\\\z&w\\end{cases}', '\\begin{smallmatrix}1&2\\end{smallmatrix}', '\\bordermatrix{a&b\\cr c&d}', '\\rule{1em}{2em}',
];
const OTHERS = [
  '| 左 | 中 | 右 |\n|:--|:-:|--:|\n| a | b | c |', '```js\nlet a = 1;\n```', '注[^1]\n\n[^1]: 脚注', '![图](/a.png)', '- [x] 完成',
  '<p style="color:red">红</p>', '<table style="x"><tr><td style="text-align:right" bgcolor="red">1</td></tr></table>', '<img src="/a.png" style="width:9px" width="10">',
  '<svg style="x"><style>a{}</style></svg>', '<style>b{}</style>', '<font color="red">f</font>', '<div align="center">c</div>',
];

test('no body carries an inline style or a style element: a page forbids them (style-src)', () => {
  for (const out of [...FORMULAS.map(display), ...FORMULAS.map((formula) => html(`$${formula}$`)), ...OTHERS.map(html)]) assert.doesNotMatch(out, /\sstyle\s*=|<style/i);
});

test('what an inline style said of a formula is said by a class or an attribute', () => {
  assert.match(display('\\boxed{x}'), /class="tml-box tml-pad"|class="tml-pad tml-box"/);
  assert.match(display('\\begin{array}{l|r}a&b\\\\\\hline c&d\\end{array}'), /tml-br/);
  assert.match(display('\\begin{aligned}a&=b\\end{aligned}'), /tml-right.*tml-left/);
  assert.match(display('\\textcolor{#f00}{x}'), /mathcolor="#f00"/);
  assert.match(display('\\colorbox{yellow}{x}'), /mathbackground="/);
});

test('the style sheets know the classes of tables and of formulas', () => {
  const rules = ['prose', 'math'].map((name) => readFileSync(new URL(`../components/styles/${name}.css`, import.meta.url), 'utf8')).join('');
  const aligned = classes(html(OTHERS[0] ?? '')).filter((name) => name.startsWith('align-'));
  const ruled = classes(display(FORMULAS[3] ?? '')).filter((name) => name !== 'tml-display' && name.startsWith('tml-'));
  assert.ok(aligned.length > 0 && ruled.length > 0);
  for (const name of [...aligned, ...ruled]) assert.ok(rules.includes(`.${name}`), name);
});
