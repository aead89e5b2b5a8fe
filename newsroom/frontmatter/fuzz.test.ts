import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate } from './date';
import { decodeSource, formatDiagnostic } from './index';
import { readArticle } from './testing';

/** mulberry32: the same run every time. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const PIECES = [
  '---\n', '+++\n', '{', '}', '[', ']', ': ', '- ', '\n', '  ', '\t', '"', "'", '#', '&a ', '*a', '!!js/function ', '<<: ', '| ', '>', '%', '?', ',', '，', '、',
  'title', 'date', 'tags', 'menu', 'thumbnail', 'sidebar', 'widgets', 'lang', 'slug', 'published', 'author', 'cover', 'weight', '__proto__', 'constructor',
  'true', 'no', '0.10', '1e999', '.nan', '2024-05-06', '5/6/2024', '2021年10月1日', '25:00', '😀', '\ud800', '\u0000', '\ufeff', '\u200b', '=', '[[a]]', '99999999999999999999',
];

function check(text: string, file: string): void {
  const { fields, diagnostics } = readArticle(text, { file, heading: text.length % 2 ? 'H' : null });
  for (const problem of diagnostics) {
    assert.ok(problem.line >= 1 && problem.column >= 1);
    assert.doesNotMatch(formatDiagnostic(problem), /\n/);
  }
  if (!fields) return;
  assert.deepEqual(JSON.parse(JSON.stringify(fields)), fields);
  assert.doesNotMatch(fields.slug, /[/\\#?%]|^\.*$/);
  assert.ok(!Number.isNaN(Date.parse(fields.date)));
}

test('random pieces of front matter never throw', () => {
  const next = random(20_240_506);
  const pick = (): string => PIECES[Math.floor(next() * PIECES.length)] ?? '';
  for (let run = 0; run < 6_000; run += 1) {
    const middle = Array.from({ length: Math.floor(next() * 30) }, pick).join('');
    const fields = Array.from({ length: Math.floor(next() * 6) }, () => `${pick()}: ${pick()}${pick()}\n`).join('');
    check(run % 3 === 0 ? middle : `---\ntitle: T\n${fields}${run % 3 === 1 ? middle : ''}\n---\n`, run % 2 ? '2024-05-06.md' : `${pick()}.md`);
  }
});

test('random bytes never throw', () => {
  const next = random(7);
  for (let run = 0; run < 1_500; run += 1) {
    const bytes = Uint8Array.from({ length: Math.floor(next() * 200) }, () => Math.floor(next() * (run % 2 ? 256 : 128)));
    const { text, diagnostics } = decodeSource(bytes, 'x.md');
    if (diagnostics.length === 0) check(text, 'x.md');
  }
});

test('random and long dates never throw', () => {
  const next = random(99);
  const parts = ['2024', '5', '06', '/', '-', '.', ' ', 'T', ':', '+08', 'Oct', 'Mon, ', 'pm', '年', '月', '日', 'Z', '(', '周一', 'GMT', ','];
  for (let run = 0; run < 5_000; run += 1) {
    const text = Array.from({ length: Math.floor(next() * 12) }, () => parts[Math.floor(next() * parts.length)] ?? '').join('');
    parseDate(text, { timeZone: run % 9 ? 'Asia/Shanghai' : 'No/Where', dateFormats: run % 2 ? [text, 'D/M/YYYY'] : [] });
  }
  for (const text of [' '.repeat(100_000), '1'.repeat(100_000), '2024-05-06 '.repeat(9), `2024${' '.repeat(110)}x`]) parseDate(text, { timeZone: 'UTC', dateFormats: [] });
});

const DEEP: Readonly<Record<string, (n: number) => string>> = {
  'open flow': (n) => `---\na: ${'['.repeat(n)}\n---\n`,
  flow: (n) => `---\na: ${'['.repeat(n)}${']'.repeat(n)}\n---\n`,
  'flow over lines': (n) => `---\na: ${'[\n '.repeat(n)}\n---\n`,
  'map keys': (n) => `---\na: ${'{'.repeat(n)}${'}'.repeat(n)}\n---\n`,
  dashes: (n) => `---\na:\n ${'- '.repeat(n)}x\n---\n`,
  'question marks': (n) => `---\n${'? '.repeat(n)}x\n---\n`,
  anchors: (n) => `---\n${'- &a '.repeat(n)}x\n---\n`,
  colons: (n) => `---\n${'a: '.repeat(n)}x\n---\n`,
  indents: (n) => `---\n${Array.from({ length: Math.min(n, 1_000) }, (_, at) => `${' '.repeat(at)}a:`).join('\n')} x\n---\n`,
  aliases: (n) => `---\na0: &a0 [x]\n${Array.from({ length: Math.min(n, 3_000) }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}]`).join('\n')}\n---\n`,
  JSON: (n) => `{"a": ${'['.repeat(n)}${']'.repeat(n)}}`,
  TOML: (n) => `+++\na = ${'['.repeat(n)}${']'.repeat(n)}\n+++\n`,
  'TOML keys': (n) => `+++\n${'a.'.repeat(n)}a = 1\n+++\n`,
  'TOML tables': (n) => `+++\n[${'a.'.repeat(n)}a]\n+++\n`,
};

for (const [name, text] of Object.entries(DEEP)) {
  test(`deep ${name}: refused, no crash`, () => {
    for (const depth of [1, 2, 30, 90, 300, 3_000, 20_000]) check(text(depth), 'x.md');
    assert.notDeepEqual(readArticle(text(20_000)).blocking, []);
  });
}

test('long lines of blanks, of separators and of commas are read in time', () => {
  const blanks = ' '.repeat(100_000);
  const long = [
    `---\ntitle: "a${blanks}b"\ndate: 2024-05-06\n---\n`, `---\nslug: "a${'-/'.repeat(50_000)}b"\n---\n`, `---\n${blanks}a\n---\n`,
    `+++\ntitle = "a${blanks}b"\n+++\n`, `+++\n[${blanks}a\n+++\n`, `---\ntags: ${'a, '.repeat(30_000)}\n---\n`, `---\nslug: "${'/'.repeat(100_000)}b"\n---\n`,
  ];
  for (const text of long) check(text, '2024-05-06.md');
});

test('front matter is bounded', () => {
  assert.deepEqual(readArticle(`---\ntitle: "${'a'.repeat(300_000)}"\n---\n`).blocking[0], 'front-matter-too-large');
});

test('front matter that refers to itself is refused', () => {
  for (const text of ['---\na: &a [*a, *a, *a, *a]\n---\n', '---\ntags: &b {x: *b}\n---\n', '---\n&a a: *a\nb: &c\n  <<: *c\n---\n']) check(text, 'x.md');
  assert.deepEqual(readArticle('---\na: &a [*a]\n---\n').blocking[0], 'front-matter-too-deep');
});
