import assert from 'node:assert/strict';
import { test } from 'node:test';
import { textOf } from './utf8';

for (const text of ['', 'plain', '报纸', 'a𠀀b', '\ufeff有字节序标记', 'é\r\n\u0000', '字'.repeat(100_000)]) {
  test(`${JSON.stringify(text.slice(0, 12))} comes back`, () => assert.equal(textOf(Buffer.from(text)), text));
}

test('a piece of a longer buffer', () => assert.equal(textOf(new Uint8Array(Buffer.from('头条正文')).subarray(6)), '正文'));
