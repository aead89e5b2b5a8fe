import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFrontMatter, splitFrontMatter } from '../frontmatter';
import { type Edits, editFront } from './front-edit';

function edit(text: string, edits: Edits): { text: string; isRewritten: boolean } {
  const split = splitFrontMatter(text, 'a.md');
  const { head, isRewritten } = editFront(text, split, parseFrontMatter(split), edits);
  return { text: head + split.body, isRewritten };
}

const KEPT: readonly [name: string, before: string, edits: Edits, after: string][] = [
  ['appended to YAML', '---\ntitle: "甲"   # c\ntags: [a,b]\n---\nB', { aliases: ['/x/'] }, '---\ntitle: "甲"   # c\ntags: [a,b]\naliases:\n  - "/x/"\n---\nB'],
  ['after a block text', '---\nsummary: |\n  a\n\n  b\n---\n', { slug: 's' }, '---\nsummary: |\n  a\n\n  b\nslug: "s"\n---\n'],
  ['into empty YAML', '---\n---\nB', { slug: 's' }, '---\nslug: "s"\n---\nB'],
  ['indented fields', '\n---\n  a: 1\n  b: 2\n---\n', { slug: 's' }, '\n---\n  a: 1\n  b: 2\n  slug: "s"\n---\n'],
  ['a list in its place', '---\na: 1\nAliases: [/x/]  # c\nb: 2\n---\n', { aliases: ['/x/', '/y/'] }, '---\na: 1\nAliases:\n  - "/x/"\n  - "/y/"  # c\nb: 2\n---\n'],
  ['a block list in its place', '---\naliases:\n- /x/\n- "/z/"\nb: 2 # c\n---\n', { aliases: ['/x/', '/z/', '/y/'] }, '---\naliases:\n  - "/x/"\n  - "/z/"\n  - "/y/"\nb: 2 # c\n---\n'],
  ['an empty value in its place', '---\naliases:\nb: 2\n---\n', { aliases: ['/y/'] }, '---\naliases:\n  - "/y/"\nb: 2\n---\n'],
  ['a text with marks', '---\na: 1\n---\n', { slug: 'a"b: #c' }, '---\na: 1\nslug: "a\\"b: #c"\n---\n'],
  ['TOML before its tables', '+++\ntitle = "x" # c\n[params]\na = 1\n+++\nB', { aliases: ['/中/'] }, '+++\naliases = ["/中/"]\ntitle = "x" # c\n[params]\na = 1\n+++\nB'],
  ['JSON', '{\n  "title": "x"\n}\nB', { slug: 's' }, '{\n  "slug": "s",\n  "title": "x"\n}\nB'],
  ['empty JSON', '{}\nB', { slug: 's' }, '{\n  "slug": "s"\n}\nB'],
  ['no front matter', '# T\n', { slug: 's' }, '---\nslug: s\n---\n\n# T\n'],
];
for (const [name, before, edits, after] of KEPT) {
  test(`set: ${name}`, () => assert.deepEqual(edit(before, edits), { text: after, isRewritten: false }));
}

test('a field of TOML or JSON that is there already makes it YAML, with all that was there', () => {
  const { text, isRewritten } = edit('+++\ntitle = "2024"\ndate = 2024-05-06T07:08:09+08:00\naliases = ["/x/"]\nweight = 3\n[menu.main]\nname = "m"\n+++\nB', { aliases: ['/x/', '/y/'] });
  assert.equal(isRewritten, true);
  assert.equal(text, '---\ntitle: "2024"\ndate: 2024-05-06T07:08:09.000+08:00\naliases:\n  - /x/\n  - /y/\nweight: 3\nmenu:\n  main:\n    name: m\n---\nB');
  assert.match(edit('{"slug": "a", "b": {"c": [1, null]}}\n', { slug: 's' }).text, /^---\nslug: s\nb:\n {2}c:\n {4}- 1\n {4}- null\n---\n$/);
});

test('whatever the front matter holds, only what was set changes', () => {
  const values = ['1', '"a # b"', "'it''s'", '[x, {y: z}]', '{a: 1}', '|\n  t\n  u', '>-\n  f', '', '~', '&a 1', '2024-05-06 08:00:00', '\n  - p\n  - q', '\n  k: v', 'text # c', '"line\n  two"'];
  for (const first of values) {
    for (const last of values) {
      for (const own of ['', 'aliases: /o/\n', 'aliases: [/o/]\n', 'aliases:\n- /o/\n']) {
        const before = `---\na: ${first}\n${own}z: ${last}\n---\nBody\n`;
        const split = splitFrontMatter(edit(before, { aliases: ['/n/'] }).text, 'a.md');
        const { data } = parseFrontMatter(splitFrontMatter(before, 'a.md'));
        assert.deepEqual(parseFrontMatter(split).data, { ...data, aliases: ['/n/'] }, before);
        assert.equal(split.body, 'Body\n');
      }
    }
  }
});
