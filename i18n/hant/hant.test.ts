import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { NO_GLOSSARY } from '../../settings/site-types';
import { fromTaiwan, toTaiwan } from './opencc';
import { Phrases } from './phrases';
import { traditional } from './traditional';

type Package = { Converter: (options: { from: string; to: string }) => (text: string) => string };
const { Converter } = createRequire(import.meta.url)('opencc-js') as Package;

const FOLDER = 'content/articles/2026';
/** What the site itself has to convert: its own demonstration, and texts where the cutting of phrases matters. */
const TEXTS = [
  ...readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8')),
  '头发发现后面的皇后在里面三里外，干燥的干部干活，一只鼠标只要五里路', '软件网络打印机默认内存计算机程序', '只剩下面条面向对象', '𠮷野家は日本語です 😀 mixed ASCII text', '', '国', '台湾的台风和电台',
];

test('converts as the package itself does, there and back', () => {
  const there = Converter({ from: 'cn', to: 'twp' });
  const back = Converter({ from: 'twp', to: 'cn' });
  for (const text of TEXTS) {
    assert.equal(toTaiwan(text), there(text.normalize('NFC')));
    const written = there(text);
    assert.equal(fromTaiwan(written), back(written.normalize('NFC')));
  }
});

test('text in the script already stays as it is', () => {
  for (const text of ['軟體與網路', '這裡', 'Bell tower, 1912']) assert.equal(toTaiwan(text), text);
});

test('the longest entry counts, from left to right; of two with one key the first', () => {
  const phrases = new Phrases([['ab', '1'], ['abc', '2'], ['b', '3'], ['b', '9'], ['cd', '4']]);
  assert.equal(phrases.replace('abcd'), '2d');
  assert.equal(phrases.replace('xabb'), 'x13');
  assert.equal(phrases.replace(''), '');
  assert.deepEqual(phrases.cut('xyab'), [{ from: 'xy', to: null }, { from: 'ab', to: '1' }]);
});

test('a glossary goes before the dictionaries, and its longer entries before its shorter', () => {
  const convert = traditional({ protect: ['头发云', '发'], replace: { 软件: '程式', 软件园: '軟件園區' } });
  assert.equal(convert('头发云的软件在软件园，发现网络'), '头发云的程式在軟件園區，发現網路');
  assert.equal(traditional(NO_GLOSSARY)('头发云的软件'), '頭髮雲的軟體');
});

test('where the dictionaries go wrong in news, our own corrections go before them, and a glossary before those', () => {
  const convert = traditional(NO_GLOSSARY);
  assert.equal(convert('一根钟针，两只钟，半个钟头，十分钟'), '一根鐘針，兩隻鐘，半個鐘頭，十分鐘');
  assert.equal(convert('一见钟情，钟南山说，钟先生老态龙钟'), '一見鍾情，鍾南山說，鍾先生老態龍鍾');
  assert.equal(convert('相当一块面积，和面向海湾的一面；和面做面条'), '相當一塊面積，和面向海灣的一面；和麵做麵條');
  assert.equal(traditional({ protect: [], replace: { 钟: '鍾' } })('钟雷'), '鍾雷');
});

test("quotation marks become Taiwan's around Chinese, an apostrophe stays", () => {
  const convert = traditional(NO_GLOSSARY);
  assert.equal(convert('他说“网络‘正忙’”。'), '他說「網路『正忙』」。');
  assert.equal(convert('“‘两只钟’停了”'), '「『兩隻鐘』停了」');
  assert.equal(convert('It’s “fine”'), 'It’s “fine”');
  assert.equal(convert('他说 it’s fine'), '他說 it’s fine');
});
