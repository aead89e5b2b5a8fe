import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitFrontMatter } from './index';

// name, text, kind, raw, first line of raw, body, first line of body
const cut: [string, string, string, string, number, string, number][] = [
  ['YAML', '---\na: 1\n---\nbody\n', 'yaml', 'a: 1', 2, 'body\n', 4],
  ['YAML after blank lines', '\n \n---\na: 1\n---\nbody', 'yaml', 'a: 1', 4, 'body', 6],
  ['blanks after the marks', '---  \na: 1\n--- \nb', 'yaml', 'a: 1', 2, 'b', 4],
  ['closed by dots', '---\na: 1\n...\nb', 'yaml', 'a: 1', 2, 'b', 4],
  ['no line after the close', '---\na: 1\n---', 'yaml', 'a: 1', 2, '', 4],
  ['empty', '---\n---\nb', 'yaml', '', 2, 'b', 3],
  ['a rule in the body', '---\na: 1\n---\nb\n\n---\nc', 'yaml', 'a: 1', 2, 'b\n\n---\nc', 4],
  ['dashes in a value', '---\na: x --- y\nb: |\n  ---\n---\nc', 'yaml', 'a: x --- y\nb: |\n  ---', 2, 'c', 6],
  ['---yaml', '---yaml\na: 1\n---\nb', 'yaml', 'a: 1', 2, 'b', 4],
  ['---toml', '---toml\na = 1\n---\nb', 'toml', 'a = 1', 2, 'b', 4],
  ['TOML', '+++\na = 1\n+++\nb', 'toml', 'a = 1', 2, 'b', 4],
  ['JSON on several lines', '{\n "a": "}"\n}\n\nb', 'json', '{\n "a": "}"\n}', 1, '\nb', 4],
  ['JSON on one line', '{"a": [{"b": "\\"}"}]}\nb', 'json', '{"a": [{"b": "\\"}"}]}', 1, 'b', 2],
  ['JSON alone', '{"a":1}', 'json', '{"a":1}', 1, '', 2],
  ['no front matter', '# T\n\nb', 'none', '', 1, '# T\n\nb', 1],
  ['empty file', '', 'none', '', 1, '', 1],
  ['LCTT header', '[#]: subject: (x)\n[#]: author: (y)\n\nb', 'none', '', 1, '[#]: subject: (x)\n[#]: author: (y)\n\nb', 1],
  ['shortcode', '{{< figure >}}\nb', 'none', '', 1, '{{< figure >}}\nb', 1],
  ['Liquid tag', '{% raw %}', 'none', '', 1, '{% raw %}', 1],
  ['leading rule', '---\n\nOnce upon a time.\n\nEnd: yes', 'none', '', 1, '---\n\nOnce upon a time.\n\nEnd: yes', 1],
  ['four dashes', '----\na: 1\n----\n', 'none', '', 1, '----\na: 1\n----\n', 1],
];

for (const [name, text, kind, raw, rawStartLine, body, bodyStartLine] of cut) {
  test(`splits: ${name}`, () => {
    assert.deepEqual(splitFrontMatter(text, 'x.md'), { kind, raw, rawStartLine, body, bodyStartLine, file: 'x.md', diagnostics: [] });
  });
}

const refused: [string, string, number][] = [
  ['---js\n{}\n---\n', 'front-matter-language', 1],
  ['---coffee\n---\n', 'front-matter-language', 1],
  ['\n--- javascript\n---\n', 'front-matter-language', 2],
  ['---\ntitle: x\n\nText', 'front-matter-unclosed', 1],
  ['\n---\n', 'front-matter-unclosed', 2],
  ['+++\na = 1\n', 'front-matter-unclosed', 1],
  ['{"a": 1\n', 'front-matter-unclosed', 1],
];

for (const [text, code, line] of refused) {
  test(`refuses ${JSON.stringify(text)}`, () => {
    const [problem] = splitFrontMatter(text, 'x.md').diagnostics;
    assert.deepEqual([problem?.code, problem?.line, problem?.blocking], [code, line, true]);
  });
}
