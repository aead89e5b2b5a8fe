import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Handler } from './capture';
import { Renderer } from './render';

/** A stand-in for Next that notes when it is asked to mark pages, and makes pages as slowly as it is told. */
function slowNext(): { handler: Handler; marks: number[]; finish: () => void } {
  const marks: number[] = [];
  let finish = (): void => undefined;
  let isFinished = false;
  const slow = new Promise<void>((resolve) => (finish = () => {
    isFinished = true;
    resolve();
  }));
  const handler: Handler = async (request, response) => {
    if (request.url === '/api/internal/revalidate') {
      marks.push(isFinished ? 2 : 1);
      response.writeHead(204).end();
      return;
    }
    await slow;
    response.writeHead(200, { 'content-type': 'text/plain' }).end('page');
  };
  return { handler, marks, finish: () => finish() };
}

test('a page that was being made when content changed is marked again when it is done', async () => {
  const next = slowNext();
  const renderer = new Renderer(next.handler, 'localhost');
  const page = renderer.page({ locale: 'zh-CN', path: '/' });
  const marked = renderer.revalidate([{ locale: 'zh-CN', path: '/' }]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  assert.deepEqual(next.marks, [1]);
  next.finish();
  await Promise.all([page, marked]);
  assert.deepEqual(next.marks, [1, 2]);
});

test('with nothing under way pages are marked once', async () => {
  const next = slowNext();
  await new Renderer(next.handler, 'localhost').revalidate(null);
  assert.deepEqual(next.marks, [1]);
});
