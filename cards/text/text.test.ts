import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ELLIPSIS, fit, type Frame, type Measure } from './fit';
import { type Unit, unitsOf } from './units';

/** Han characters and marks are squares; letters half of one. */
const measure: Measure = ({ text, kind }) => {
  if (kind === 'word') return { full: [...text].length * 0.55, half: [...text].length * 0.55 };
  return /[\u0021-\u007e]/.test(text) ? { full: 0.3, half: 0.3 } : { full: [...text].length, half: [...text].length - 0.5 };
};
const FRAME: Frame = { width: 1072, height: 340, sizes: [130, 112, 96, 84, 72, 62, 54, 50], lineHeight: 1.34 };
const set = (title: string, frame = FRAME): { lines: string[]; size: number } => {
  const { lines, size } = fit(unitsOf(title), frame, measure);
  return { size, lines: lines.map(({ placed }) => placed.map(({ text, gap }, index) => (index > 0 && gap === 'word' ? ' ' : '') + text).join('')) };
};
const texts = (units: readonly Unit[]): string => units.map(({ text }) => text).join('|');

describe('what is never broken', () => {
  const CASES: readonly (readonly [string, string])[] = [
    ['OpenAI发布GPT-4o模型', 'OpenAI|发|布|GPT-|4o|模|型'],
    ['增长3.5%，达1,200.50亿', '增|长|3.5%|，|达|1,200.50|亿'],
    ["don’t it's", "don’t|it's"],
    ['C#与C++', 'C#|与|C++'],
    ['他说——不……', '他|说|——|不|……'],
    ['约翰·史密斯（John）', '约|翰|·|史|密|斯|（|John|）'],
    ['👨‍👩‍👧‍👦家', '👨‍👩‍👧‍👦|家'],
    ['9:30开盘，涨$5', '9:30|开|盘|，|涨|$|5'],
    ['', ''],
  ];
  for (const [title, units] of CASES) test(title || 'nothing', () => assert.equal(texts(unitsOf(title)), units));

  test('a word longer than any line comes in pieces', () => {
    const units = unitsOf(`见https://example.com/${'a'.repeat(80)}`);
    assert.ok(units.every(({ text }) => text.length <= 22));
    assert.equal(units.map(({ text }) => text).join(''), `见https://example.com/${'a'.repeat(80)}`);
  });
});

describe('how a title is broken', () => {
  test('a short title is one line in the largest size', () => assert.deepEqual(set('大河断流'), { lines: ['大河断流'], size: 130 }));
  test('lines are even, and Chinese words whole', () => {
    assert.deepEqual(set('一粒芯片如何从沙子变成手机里的大脑').lines, ['一粒芯片如何从沙子', '变成手机里的大脑']);
    const { lines } = set('城市更新如何让老工业区重新成为居民的生活中心');
    assert.ok(lines.length > 1 && Math.max(...lines.map(({ length }) => length)) - Math.min(...lines.map(({ length }) => length)) <= 4, lines.join(' / '));
    for (const word of ['城市', '更新', '如何', '居民', '生活']) assert.ok(lines.some((line) => line.includes(word)), `${word} in ${lines.join(' / ')}`);
  });
  test('English breaks at spaces only', () => {
    const title = 'The quiet revolution in battery storage: why the world is learning to wait for the wind';
    assert.equal(set(title).lines.join(' '), title);
  });
  test('marks give up half a square at the edges of a line and beside each other', () => {
    const { lines } = fit(unitsOf('「直播」：「拍賣」'), FRAME, measure);
    assert.deepEqual(lines[0]?.placed.map(({ text, isHalf }) => (isHalf ? text : '')).filter(Boolean), ['「', '」', '：', '」']);
  });
  test('sixty characters are shown whole, hundreds end in an ellipsis', () => {
    const sixty = '十四五规划收官之年能源结构转型的六个问题与市场机制'.repeat(3).slice(0, 64);
    assert.equal(set(sixty).lines.join(''), sixty);
    const { lines, size } = set('改革、开放与发展，'.repeat(60));
    assert.equal(size, 50);
    assert.match(lines.at(-1) ?? '', /[\p{Script=Han}]…$/u);
  });
  test('nothing is nothing', () => assert.deepEqual(set('').lines, []));
});

/** The same titles every time (a linear congruential generator, Numerical Recipes). */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const PARTS = [
  '新闻', '经济', '的', '复苏', '大', '研究人员', '骨董', '臺灣', '２０２６', 'ひらがな', '한국', '，', '。', '、', '：', '？', '！', '《', '》', '“', '”', '（', '）', '「', '」', '——', '……', '·', ' ', '  ', '\u3000',
  'GPT-4', 'NATO', 'a', 'state-of-the-art', '3.5%', '2026', '年', '$', '#', '(', ')', ',', '.', '"', '’', '😀', '👨‍👩‍👧', '🇨🇳', '𠮷', 'Supercalifragilisticexpialidocious', 'e\u0301', '\u200d', '\ufe0f', 'العربية', '℃', '%',
];

test('whatever the title: marks stay where they belong, words whole, nothing sticks out, nothing is lost', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const next = random(seed);
    const title = Array.from({ length: 1 + next(70) }, () => PARTS[next(PARTS.length)]).join('');
    const units = unitsOf(title);
    const block = fit(units, FRAME, measure);
    const about = JSON.stringify(title);
    const whole = units.map(({ text }) => text).join('');
    const shown = block.lines.map(({ placed }) => placed.map(({ text }) => text).join(''));
    const isCut = shown.join('') !== whole;
    if (isCut) assert.ok(shown.join('').endsWith(ELLIPSIS) && whole.startsWith(shown.join('').slice(0, -1)), about);
    assert.equal(whole.replace(/\s/gu, ''), title.replace(/\s/gu, ''), about);
    assert.ok(block.lines.length * block.size * FRAME.lineHeight <= FRAME.height, about);
    for (const [index, { placed, width }] of block.lines.entries()) {
      assert.ok(width * block.size <= FRAME.width + 0.001, `${about}: line ${index} is too wide`);
      assert.ok(index === 0 || placed[0]?.kind !== 'close', `${about}: line ${index} begins with ${placed[0]?.text}`);
      assert.ok(index === block.lines.length - 1 || placed.at(-1)?.kind !== 'open', `${about}: line ${index} ends with ${placed.at(-1)?.text}`);
    }
  }
});
