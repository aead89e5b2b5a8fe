import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Kept } from './kept';

/** Like a text: words come again, sentences do not. */
const WORDS = '港口 码头 铁路 机场 电网 水库 市场 工厂 学校 医院 运送 测量 比较 修复 解释 检查 登记 的速度 的价格 的历史 ，在 。而'.split(' ');
const TEXT = Array.from({ length: 3000 }, (_, i) => WORDS[(i * i * 7 + ((i * 2_654_435_761) >>> 7)) % WORDS.length]).join('');
const page = (more: Partial<ConstructorParameters<typeof Kept>[0]> = {}): Kept =>
  new Kept({ status: 200, kind: 'article', body: Buffer.from(TEXT), headers: { 'content-type': 'text/html; charset=utf-8', 'x-own': '1' }, lastModified: 'Mon, 10 Feb 2025 08:09:23 GMT', ...more });
const asMap = (headers: readonly string[]): Record<string, string> => Object.fromEntries(headers.flatMap((name, i) => (i % 2 === 0 ? [[name, headers[i + 1] ?? '']] : [])));

describe('an answer in the codings asked for', () => {
  test('every coding decodes to the same bytes and has a tag, a length and a mark of its own', async () => {
    const kept = page();
    const decoded = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };
    const tags = new Set<string>();
    for (const coding of ['br', 'gzip', 'identity'] as const) {
      const { body, headers, tag } = await kept.variant(coding);
      assert.equal(decoded[coding](body).toString(), TEXT);
      const map = asMap(headers);
      assert.deepEqual([map['content-length'], map['content-encoding'], map.vary, map.etag, map['x-own']], [String(body.byteLength), coding === 'identity' ? undefined : coding, 'Accept-Encoding', tag, '1']);
      tags.add(tag);
    }
    assert.equal(tags.size, 3);
  });

  test('plain bytes are let go once a coding is there, and made again of it', async () => {
    const kept = page();
    const before = kept.bytes;
    await kept.variant('br');
    assert.ok(kept.bytes < before, `${kept.bytes} of ${before}`);
    assert.equal((await kept.variant('identity')).body.toString(), TEXT);
  });

  test('polished it is smaller, the same, and under another tag', async () => {
    const kept = page();
    const quick = await kept.variant('br');
    assert.equal(kept.isPolished, false);
    await kept.polish();
    const best = kept.ready('br');
    assert.ok(best && best.body.byteLength <= quick.body.byteLength && best.tag !== quick.tag);
    assert.equal(brotliDecompressSync(best.body).toString(), TEXT);
    assert.equal(kept.isPolished, true);
  });

  test('many who wait for a coding have it made once', async () => {
    const kept = page();
    const made = await Promise.all(Array.from({ length: 20 }, () => kept.variant('br')));
    assert.equal(new Set(made).size, 1);
  });

  test('pictures and short texts are sent as they are', async () => {
    for (const kept of [page({ headers: { 'content-type': 'image/webp' } }), page({ body: Buffer.from('短') })]) {
      const { headers } = await kept.variant('br');
      assert.deepEqual([asMap(headers)['content-encoding'], asMap(headers).vary], [undefined, undefined]);
      assert.equal(kept.ready('gzip'), kept.ready('br'));
    }
  });

  test('what is no success has no validators', async () => {
    const map = asMap((await page({ status: 404 }).variant('br')).headers);
    assert.deepEqual([map.etag, map['last-modified']], [undefined, undefined]);
  });

  test('two answers are the same when bytes, status and headers are', () => {
    assert.ok(page().isSameAs(page({ lastModified: undefined })));
    for (const other of [page({ status: 404 }), page({ body: Buffer.from('x') }), page({ headers: { 'content-type': 'text/plain' } })]) assert.ok(!page().isSameAs(other));
  });
});
