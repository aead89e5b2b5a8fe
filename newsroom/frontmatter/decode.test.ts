import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeSource } from './index';

const bytes = (...parts: (string | number[])[]): Uint8Array => Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

const refused: [string, Uint8Array, string, number, number][] = [
  ['GBK on line 2', bytes('标题\nab', [0xd6, 0xd0], '\n'), 'not-utf8', 2, 3],
  ['cut character at the end', bytes('a\nb\n', [0xe4, 0xb8]), 'not-utf8', 3, 1],
  ['surrogate as UTF-8', bytes([0xed, 0xa0, 0x80]), 'not-utf8', 1, 1],
  ['UTF-16 LE with BOM', bytes([0xff, 0xfe, 0x61, 0]), 'not-utf8', 1, 1],
  ['UTF-16 BE with BOM', bytes([0xfe, 0xff, 0, 0x61]), 'not-utf8', 1, 1],
  ['UTF-16 without BOM', Buffer.from('title: abc', 'utf16le'), 'not-utf8', 1, 1],
  ['NUL', bytes('ab\ncd\0e this is a longer text, not UTF-16'), 'nul-character', 2, 3],
];

for (const [name, input, code, line, column] of refused) {
  test(`refuses ${name}`, () => {
    const { text, diagnostics: [problem] } = decodeSource(input, 'x.md');
    assert.equal(text, '');
    assert.deepEqual([problem?.code, problem?.line, problem?.column, problem?.blocking], [code, line, column, true]);
  });
}

test('UTF-16 is named', () => {
  assert.match(decodeSource(bytes([0xff, 0xfe, 0x61, 0]), 'x.md').diagnostics[0]?.message ?? '', /UTF-16/);
});

test('strips the BOM and unifies line ends without a word', () => {
  assert.deepEqual(decodeSource(bytes([0xef, 0xbb, 0xbf], 'a\r\nb\rc\n'), 'x.md'), { text: 'a\nb\nc\n', diagnostics: [] });
});

test('keeps U+FFFD that was written as such', () => {
  assert.equal(decodeSource(bytes('a\ufffdb'), 'x.md').text, 'a\ufffdb');
});

test('limits the size', () => {
  assert.equal(decodeSource(bytes('12345'), 'x.md', 4).diagnostics[0]?.code, 'file-too-large');
  assert.equal(decodeSource(bytes('1234'), 'x.md', 4).text, '1234');
  assert.equal(decodeSource(new Uint8Array(5_000_001).fill(97), 'x.md').diagnostics[0]?.code, 'file-too-large');
  assert.deepEqual(decodeSource(new Uint8Array(), 'x.md'), { text: '', diagnostics: [] });
});
