import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Made, Pages } from './pages';

const page = (text: string, more: Partial<Made> = {}): Made =>
  ({ status: 200, kind: 'article', body: Buffer.from(text), headers: { 'content-type': 'text/html; charset=utf-8' }, keep: 'page', ...more });

/** A press that prints what it is told and counts how often it was asked. */
function press(first: Made) {
  const state = { next: first, printed: 0, hold: null as Promise<void> | null };
  const make = async (): Promise<Made> => {
    state.printed += 1;
    const now = state.next;
    await state.hold;
    return now;
  };
  return { state, make };
}

function site() {
  const time = { now: 1_000_000 };
  return { time, pages: new Pages({ maxBytes: 1_000_000, clock: () => time.now }) };
}

const textOf = async (kept: { variant: (coding: 'identity') => Promise<{ body: Buffer }> }): Promise<string> => (await kept.variant('identity')).body.toString();

describe('rendered pages', () => {
  test('between changes a page is made once, however old it gets', async () => {
    const { time, pages } = site();
    const { state, make } = press(page('一'));
    await pages.get('/a', make);
    time.now += 86_400_000;
    assert.equal(await textOf(await pages.get('/a', make)), '一');
    assert.equal(state.printed, 1);
    assert.ok(pages.fresh('/a'));
  });

  test('a named page is made before it is answered again', async () => {
    const { pages } = site();
    const { state, make } = press(page('一'));
    await pages.get('/a', make);
    state.next = page('二');
    pages.outdate(['/a']);
    assert.equal(pages.fresh('/a'), undefined);
    assert.equal(await textOf(await pages.get('/a', make)), '二');
  });

  test('another page is answered at once, made anew behind, and after a minute made before', async () => {
    const { time, pages } = site();
    const { state, make } = press(page('一'));
    await pages.get('/b', make);
    await pages.get('/c', make);
    state.next = page('二');
    pages.outdate(['/a']);
    assert.equal(await textOf(await pages.get('/b', make)), '一');
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(await textOf(await pages.get('/b', make)), '二');
    time.now += 60_001;
    assert.equal(await textOf(await pages.get('/c', make)), '二');
  });

  test('a page that is renewed without a change is made before it is answered, and no other', async () => {
    const { pages } = site();
    const { state, make } = press(page('一'));
    await pages.get('/a', make);
    await pages.get('/b', make);
    state.next = page('二');
    pages.renew(['/a', '/never-made']);
    assert.ok(pages.fresh('/b'));
    assert.equal(await textOf(await pages.get('/a', make)), '二');
    assert.equal(state.printed, 3);
  });

  test('a page under way when it is renewed is not kept', async () => {
    const { pages } = site();
    const { state, make } = press(page('一'));
    const first = pages.get('/a', make);
    pages.renew(['/a']);
    state.next = page('二');
    assert.equal(await textOf(await pages.get('/a', make)), '二');
    await first;
    assert.equal(await textOf(await pages.get('/a', make)), '二');
  });

  test('what depends on the whole site is outdated by any change, and by its own age', async () => {
    const { time, pages } = site();
    const { state, make } = press(page('一', { keep: 'site', maxAgeMs: 60_000 }));
    await pages.get('/sitemap.xml', make);
    pages.outdate([]);
    await pages.get('/sitemap.xml', make);
    assert.equal(state.printed, 2);
    time.now += 60_000;
    await pages.get('/sitemap.xml', make);
    assert.equal(state.printed, 3);
  });

  test('a burst on a cold page makes it once', async () => {
    const { pages } = site();
    const { state, make } = press(page('一'));
    await Promise.all(Array.from({ length: 50 }, () => pages.get('/a', make)));
    assert.equal(state.printed, 1);
  });

  test('a page that was being made when it changed is answered to those who asked before, and not kept', async () => {
    const { pages } = site();
    const { state, make } = press(page('一'));
    let go = (): void => undefined;
    state.hold = new Promise((resolve) => (go = resolve));
    const early = pages.get('/a', make);
    pages.outdate(['/a']);
    state.next = page('二');
    const late = pages.get('/a', make);
    go();
    assert.deepEqual([await textOf(await early), await textOf(await late)], ['一', '二']);
    assert.equal(await textOf(await pages.get('/a', make)), '二');
    assert.equal(state.printed, 2);
  });

  test('while nothing can be made, what was kept is answered, whatever its age', async () => {
    const { time, pages } = site();
    const { state, make } = press(page('一'));
    await pages.get('/a', make);
    pages.outdate(null);
    time.now += 3_600_000;
    state.next = page('', { status: 500, keep: null });
    assert.equal(await textOf(await pages.get('/a', make)), '一');
    assert.equal(await textOf(await pages.get('/a', async () => Promise.reject(new Error('no')))), '一');
    assert.equal((await pages.get('/new', make)).status, 500);
    await assert.rejects(pages.get('/other', async () => Promise.reject(new Error('no'))));
  });

  test('a page that is not there any more is not remembered either', async () => {
    const { pages } = site();
    const { state, make } = press(page('一'));
    await pages.get('/a', make);
    pages.outdate(['/a']);
    state.next = page('', { status: 404, keep: null });
    assert.equal((await pages.get('/a', make)).status, 404);
    await assert.rejects(pages.get('/a', async () => Promise.reject(new Error('no'))));
  });

  test('the same bytes made again keep their date', async () => {
    const { pages } = site();
    const { state, make } = press(page('一', { lastModified: 'Mon, 10 Feb 2025 08:09:23 GMT' }));
    await pages.get('/a', make);
    state.next = page('一', { lastModified: 'Tue, 11 Feb 2025 08:09:23 GMT' });
    pages.outdate(['/a']);
    assert.equal((await pages.get('/a', make)).lastModified, 'Mon, 10 Feb 2025 08:09:23 GMT');
  });

  test('memory is bounded: the longest unused leave', async () => {
    const time = { now: 0 };
    const pages = new Pages({ maxBytes: 100_000, clock: () => time.now });
    for (let i = 0; i < 200; i++) {
      time.now += 2000;
      pages.fresh('/0');
      await pages.get(`/${i}`, async () => page('x'.repeat(5000)));
    }
    assert.ok(pages.count.bytes <= 100_000, String(pages.count.bytes));
    assert.ok(pages.fresh('/0') && pages.fresh('/199') && !pages.fresh('/50'));
    assert.ok(pages.count.evictions > 100);
  });

  test('more than a thousand changes later an old page is made before it is answered', async () => {
    const { pages } = site();
    const { state, make } = press(page('一'));
    await pages.get('/a', make);
    for (let i = 0; i < 1500; i++) pages.outdate([]);
    await pages.get('/a', make);
    assert.equal(state.printed, 2);
    assert.ok(pages.fresh('/a'));
  });
});
