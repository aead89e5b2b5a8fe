import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { readGlossary } from './glossary';

const root = mkdtempSync(join(tmpdir(), 'broadsheet-glossary-'));
after(() => rmSync(root, { recursive: true }));
const read = (text: string) => {
  writeFileSync(join(root, 'glossary.yml'), text);
  const { glossary, diagnostics } = readGlossary(root);
  return { glossary, problems: diagnostics.map(({ code, line, field }) => [code, line, field]) };
};

test('no file and an empty one are an empty glossary', () => {
  assert.deepEqual(readGlossary(root), { glossary: { protect: [], replace: {} }, diagnostics: [] });
  assert.deepEqual(read('# nothing yet\n'), { glossary: { protect: [], replace: {} }, problems: [] });
  assert.deepEqual(read('protect:\n'), { glossary: { protect: [], replace: {} }, problems: [] });
});

test('lists and maps of words; numbers as they are written', () => {
  assert.deepEqual(read('protect: [头发云, 007]\nreplace:\n  软件: 程式\n').glossary, { protect: ['头发云', '007'], replace: { 软件: '程式' } });
});

test('what makes no sense is told at its line and left out', () => {
  assert.deepEqual(read(`protect:\n  - 好\n  - [a]\n  - ${'长'.repeat(33)}\nreplace:\n  软件: { a: b }\nnames: 1\n`), {
    glossary: { protect: ['好'], replace: {} },
    problems: [['glossary', 3, 'protect.1'], ['glossary', 4, 'protect.2'], ['glossary', 6, 'replace.软件'], ['glossary', 7, 'names']],
  });
  assert.deepEqual(read('- a\n').problems, [['glossary', 1, null]]);
  assert.deepEqual(read('protect: 好\n').problems, [['glossary', 1, 'protect']]);
});

test('what is no YAML gives none, so that the last one stays', () => {
  const { glossary, problems } = read('protect: [好\nreplace: {\n');
  assert.equal(glossary, null);
  assert.equal(problems[0]?.[0], 'yaml');
});
