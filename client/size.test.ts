import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';

type Compiled = { main: { content: string } };

const MOST_BYTES = 4096;

test('all that every page asks for fits into 4 KB', async () => {
  const { compileClient } = (await import(new URL('../scripts/lib/client.mjs', import.meta.url).href)) as { compileClient: () => Promise<Compiled> };
  const { main } = await compileClient();
  const sent = brotliCompressSync(main.content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
  assert.ok(sent.length <= MOST_BYTES, `${sent.length} bytes`);
  assert.doesNotMatch(main.content, /\b(?:eval|new Function)\(|setAttribute\("style"|innerHTML/);
});
