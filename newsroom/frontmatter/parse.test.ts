import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFrontMatter, splitFrontMatter } from './index';

const parse = (text: string) => parseFrontMatter(splitFrontMatter(text, 'x.md'));

test('YAML keeps dates, On and versions as typed', () => {
  const { data, typedText, diagnostics } = parse('---\ndate: 2024-05-06 07:08:09\ntitle: On\nn: 1.10\nb: true\nh: 0x1F\ntags: [2024, 0.10]\nm: {k: 007}\n---\n');
  assert.deepEqual([data.date, data.title, data.b], ['2024-05-06 07:08:09', 'On', true]);
  assert.deepEqual(['n', 'b', 'h', 'tags.1', 'm.k', 'tags', 'none'].map(typedText), ['1.10', 'true', '0x1F', '0.10', '007', null, null]);
  assert.deepEqual(diagnostics, []);
});

test('positions are lines and columns of the file', () => {
  const { positionOf } = parse('\n---\ntitle: x\nms.date: y\ntags:\n  - a\n  - b\nthumbnail:\n  src: s\n---\n');
  const places = ['title', 'ms.date', 'tags', 'tags.1', 'thumbnail.src', 'thumbnail.none', 'none'].map((field) => Object.values(positionOf(field)));
  assert.deepEqual(places, [[3, 1], [4, 1], [5, 1], [7, 5], [9, 3], [8, 1], [3, 1]]);
});

test('of duplicate keys the last wins, with a warning at its place', () => {
  const { data, positionOf, typedText, diagnostics } = parse('---\na: 1\nb: 2\na: 3\n---\n');
  assert.deepEqual({ ...data }, { a: 3, b: 2 });
  assert.deepEqual([typedText('a'), positionOf('a').line], ['3', 4]);
  assert.deepEqual(diagnostics.map((d) => [d.code, d.severity, d.blocking, d.line, d.field]), [['duplicate-key', 'warning', false, 4, 'a']]);
});

test('a key repeated ten times is one warning', () => {
  assert.equal(parse(`---\n${'a: 1\n'.repeat(10)}---\n`).diagnostics.length, 1);
});

const broken: [string, string, string, number][] = [
  ['unquoted colon', '---\ntitle: a: b\n---\n', 'yaml', 2],
  ['unclosed quote', '---\na: 1\ntitle: "x\n---\n', 'yaml', 3],
  ['tab indent', '---\na:\n\tb: 1\n---\n', 'yaml', 3],
  ['unknown alias', '---\na: *b\n---\n', 'yaml', 2],
  ['text instead of fields', '---\njust text\n---\n', 'front-matter-not-map', 2],
  ['list instead of fields', '---\n- a: 1\n---\n', 'front-matter-not-map', 2],
  ['TOML', '+++\na = 1\nb = \n+++\n', 'toml', 3],
  ['JSON', '{\n"a": 1,\n}\n', 'json', 3],
];

for (const [name, text, code, line] of broken) {
  test(`refuses ${name} with its line`, () => {
    const { data, diagnostics } = parse(text);
    assert.deepEqual(diagnostics.map((d) => [d.code, d.blocking, d.line]), [[code, true, line]]);
    assert.deepEqual({ ...data }, {});
  });
}

test('aliases are bounded', () => {
  const levels = Array.from({ length: 12 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array(9).fill(`*a${at}`).join(', ')}]`);
  const { diagnostics } = parse(`---\na0: &a0 [x]\n${levels.join('\n')}\n---\n`);
  assert.equal(diagnostics[0]?.code, 'yaml');
});

test('merge keys and a few aliases work', () => {
  const { data } = parse('---\na: &a {x: 1}\nb: *a\nc:\n  <<: *a\n  y: 2\n---\n');
  assert.deepEqual(JSON.parse(JSON.stringify(data)), { a: { x: 1 }, b: { x: 1 }, c: { x: 1, y: 2 } });
});

test('no key reaches the prototype', () => {
  for (const text of ['---\n__proto__: {polluted: 1}\n---\n', '{"__proto__": {"polluted": 1}}', '+++\n"__proto__" = {polluted = 1}\n+++\n']) {
    parse(text);
    assert.equal('polluted' in {}, false);
  }
});

test('an empty front matter has no data', () => {
  for (const text of ['---\n---\n', '---\n# note\n---\n', '---\n~\n---\n', 'text']) assert.deepEqual({ ...parse(text).data }, {});
});

test('TOML: dates become text, numbers keep their spelling, positions', () => {
  const { data, typedText, positionOf } = parse('+++\ntitle = "T"\ndate = 2024-05-06T07:08:09+08:00\nday = 2024-05-06\nslug = 1_000 # note\n[thumbnail]\nsrc = "x"\n+++\n');
  assert.equal(data.day, '2024-05-06');
  assert.match(String(data.date), /^2024-05-06T07:08:09(\.000)?\+08:00$/);
  assert.equal(typedText('slug'), '1_000');
  assert.deepEqual([positionOf('date').line, positionOf('thumbnail.src').line], [3, 7]);
});

test('JSON: typed numbers and positions', () => {
  const { data, typedText, positionOf } = parse('{\n  "title": "T",\n  "slug": 1.10\n}\n');
  assert.deepEqual(data, { title: 'T', slug: 1.1 });
  assert.deepEqual([typedText('slug'), positionOf('slug')], ['1.10', { line: 3, column: 3 }]);
});
