import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { openContentFolder } from '../content-folder';
import { MediaLibrary } from '../read/media';
import { readTermNotes, unusedNotes } from './terms';

const FILES: Readonly<Record<string, string>> = {
  'articles/a.md': '---\ntitle: A\n---\n',
  'images/sky.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"></svg>',
  'terms/天文.yml': 'description: 抬头看见的规律。\nimage: /images/sky.svg\n',
  'terms/tags/天文.yml': 'title: {zh-CN: 天文, en: Astronomy}\ninitial: t\n',
  'terms/tags/tcp/ip.yml': 'description: {en: A suite of protocols}\n',
  'terms/categories/科技.yml': 'title: 别名\nimage: {src: missing.webp, alt: 没有}\n',
  'terms/tags/one.yml': 'id: C#\n',
  'terms/tags/two.yaml': 'id: "c#"\n',
  'terms/tags/bad/edition.yml': 'title:\n  zh: 标题\n',
  'terms/tags/bad/field.yml': '# ok\ndescriptoin: 说明\n',
  'terms/tags/bad/flow.yml': 'image: {src: /images/sky.svg, alt: one, two}\n',
  'terms/tags/bad/initial.yml': 'initial: 拼音\n',
  'terms/tags/bad/list.yml': '- a\n- b\n',
  'terms/tags/bad/yaml.yml': 'title: "open\n',
  'terms/tags/bad/kind.yml': 'title: 3\nkind: topic\n',
  'terms/tags/.hidden.yml': 'nonsense',
  'terms/README.md': 'no term',
  'terms/empty.yml': '',
};

describe('what editors say of terms', () => {
  const root = mkdtempSync(join(tmpdir(), 'broadsheet-terms-'));
  let reading: ReturnType<typeof readTermNotes>;

  before(() => {
    for (const [path, text] of Object.entries(FILES)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    reading = readTermNotes(openContentFolder(root), { categories: { 科技: 'tech' }, authors: {} }, new MediaLibrary(root));
  });
  after(() => rmSync(root, { recursive: true }));

  const noteOf = (kind: string, id: string) => reading.notes.find((note) => note.kind === kind && note.id === id);

  test('a file speaks of the terms of its name, one in a folder of a kind of that kind only', () => {
    assert.equal(noteOf('tag', '天文')?.file, 'terms/tags/天文.yml');
    assert.deepEqual(noteOf('tag', '天文')?.note.title, { 'zh-CN': '天文', en: 'Astronomy' });
    assert.equal(noteOf('tag', '天文')?.note.initial, 'T');
    assert.deepEqual(noteOf('category', '天文')?.note.description, { '': '抬头看见的规律。' });
    assert.deepEqual(noteOf('series', '天文')?.note.picture, { url: '/media/images/sky.svg', width: 30, height: 20, alt: {}, credit: {} });
    assert.deepEqual(noteOf('tag', 'tcp/ip')?.note.description, { en: 'A suite of protocols' });
    assert.ok(noteOf('category', 'tech'), 'a category is found by the name that site.yml gives it');
    assert.ok(noteOf('tag', 'empty'));
  });

  test('whatever is wrong is told with its file, line and field, and what is allowed', () => {
    const told = (file: string) => reading.diagnostics.filter((one) => one.file === file).map(({ line, field, message, severity }) => ({ line, field, message, severity }));
    assert.deepEqual(told('terms/tags/bad/edition.yml').map(({ line, field }) => [line, field]), [[2, 'title.zh']]);
    assert.match(told('terms/tags/bad/edition.yml')[0]?.message ?? '', /no edition of the site.*zh-CN/);
    assert.deepEqual(told('terms/tags/bad/field.yml').map(({ line, field }) => [line, field]), [[2, 'descriptoin']]);
    assert.match(told('terms/tags/bad/field.yml')[0]?.message ?? '', /description/);
    assert.equal(told('terms/tags/bad/flow.yml')[0]?.field, 'image.two');
    assert.match(told('terms/tags/bad/initial.yml')[0]?.message ?? '', /one letter/);
    assert.match(told('terms/tags/bad/list.yml')[0]?.message ?? '', /map of fields/);
    assert.equal(told('terms/tags/bad/yaml.yml').length > 0, true);
    assert.deepEqual(told('terms/tags/bad/kind.yml').map(({ field }) => field).sort(), ['kind', 'title']);
    assert.deepEqual(told('terms/categories/科技.yml').map(({ severity, field }) => [severity, field]), [['warning', 'image'], ['warning', 'title']]);
    assert.match(told('terms/tags/two.yaml')[0]?.message ?? '', /terms\/tags\/one\.yml/);
    assert.equal(reading.rejected.length, 7);
  });

  test('a file of a term that no article has is told, for it shows nowhere', () => {
    const unused = unusedNotes(reading.notes, new Set(['category 天文', 'tag 天文', 'tag tcp/ip', 'category tech']));
    assert.deepEqual(unused.map(({ file }) => file).sort(), ['terms/empty.yml', 'terms/tags/one.yml']);
  });
});
