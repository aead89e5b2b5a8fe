import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openPushQueue, pushPath } from './queue';

test('a damaged queue is begun anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-queue-'));
  try {
    writeFileSync(pushPath(folder, false), 'not a database, but long enough to be taken for one '.repeat(50));
    const queue = openPushQueue(folder, false);
    queue.add('engine', [{ url: 'https://news.example/a', stamp: 'x' }], 1000, 0);
    assert.deepEqual(queue.due('engine', 1000, 10), [{ url: 'https://news.example/a', stamp: 'x', tries: 0 }]);
    queue.close();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
