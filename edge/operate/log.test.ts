import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asText } from './log';

test('a line for people: what happened, then the details; trouble says so first', () => {
  assert.equal(asText('{"level":30,"time":"2026-11-26T01:00:00.000Z","pid":1,"msg":"Rendered ahead: 3 pages."}'), 'Rendered ahead: 3 pages.\n');
  assert.equal(asText('{"level":40,"pid":1,"requestId":"a-1","status":503,"msg":"slow request"}'), 'warn: slow request requestId=a-1 status=503\n');
  assert.equal(asText('{"level":50,"err":{"stack":"Error: x\\n    at y"},"msg":"failed"}'), 'error: failed\nError: x\n    at y\n');
});
