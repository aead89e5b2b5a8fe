import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTermNotes } from '../site/terms';
import { MediaLibrary } from '../read/media';
import { article, imported } from './testing';

test('what a Hugo site says of its tags and series becomes files of terms, all languages of a term in one', () => {
  const long = '很长。'.repeat(300);
  const { report, to, read, files } = imported({
    'hugo.toml': 'baseURL = "https://news.example/"\ndefaultContentLanguage = "zh-cn"\n[languages.zh-cn]\n[languages.en]\n[taxonomies]\ntag = "tags"\ncategory = "categories"\nseries = "series"\n',
    'content/post/a.md': article('title: 甲\ndate: 2024-05-06\ntags: [芯片]'),
    'content/tags/芯片/_index.md': article('title: "芯片：从沙子开始"\ndescription: 怎样做出来。\nthumbnail: /img/chip.svg', long),
    'content/tags/芯片/_index.en.md': article('title: Chips', 'How they are made.\n'),
    'content/series/量世界/_index.md': article('title: 丈量世界', '短短一段，*没有*别的。\n'),
    'content/tags/_index.md': article('title: 全部标签', ''),
    'static/img/chip.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>',
  });
  assert.deepEqual(report.errors, []);
  assert.deepEqual(files().filter((path) => path.startsWith('terms/')), ['terms/series/量世界.yml', 'terms/tags/芯片.yml']);
  assert.equal(read('terms/tags/芯片.yml'), 'title:\n  en: Chips\n  zh-CN: 芯片：从沙子开始\ndescription:\n  en: How they are made.\n  zh-CN: 怎样做出来。\nimage: /img/chip.svg\n');
  assert.deepEqual(report.skipped.map(({ file, reason }) => `${file}: ${reason}`), [
    'content/tags/_index.md: a page of the taxonomy tags; not imported: its title', 'content/tags/芯片/_index.md: the page of a term; in terms/, without its text',
  ]);
  const reading = readTermNotes({ root: to, articles: 'articles' }, { categories: {}, authors: {} }, new MediaLibrary(to));
  assert.deepEqual(reading.diagnostics, []);
  assert.deepEqual(reading.notes.map(({ kind, id, note }) => [kind, id, note.description['zh-CN'], note.picture?.width]), [['series', '量世界', '短短一段，没有别的。', undefined], ['tag', '芯片', '怎样做出来。', 3]]);
});
