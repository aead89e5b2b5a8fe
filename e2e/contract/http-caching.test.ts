import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { publishAndStart, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { all, decoded, field, get, HTTP_FILES, type Kind, KINDS, type Reply } from './fixtures-http';

const folder = scratchFolder('http-caching');
let site: RunningSite;

before(async () => {
  writeFiles(folder, HTTP_FILES);
  // where dates without a zone would be read as local ones
  site = await publishAndStart(folder, { TZ: 'Asia/Shanghai' });
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Fields = Readonly<Record<string, string>>;
const ask = ({ path }: Kind, fields: Fields = {}, method = 'GET'): Promise<Reply> => get(site.origin, path, fields, method);
const rowOf = (path: string): Kind => KINDS.find((kind) => kind.path === path) ?? assert.fail(path);
const ARTICLE = rowOf('/articles/bo-1');
const PICTURE = rowOf('/media/images/bo.png');
const CODED = KINDS.filter(({ isCoded }) => isCoded);
const VALIDATED = KINDS.filter(({ isValidated }) => isValidated);

const CODINGS: readonly (readonly [accepted: string | undefined, coding: string | undefined])[] = [
  [undefined, undefined], ['', undefined], ['identity', undefined], ['gzip', 'gzip'], ['br', 'br'], ['gzip, deflate, br, zstd', 'br'], ['gzip,br', 'br'], ['GZIP', 'gzip'], ['x-gzip', 'gzip'],
  ['*', 'br'], ['gzip;q=1.0, *;q=0', 'gzip'], ['br;q=0, *', 'gzip'], ['br;q=0, gzip;q=0, *', undefined], ['*;q=0', undefined], ['identity;q=0, *;q=0', undefined], ['identity;q=0, br', 'br'], ['identity;q=0', undefined],
  ['br;q=0.5, gzip;q=0.8', 'gzip'], ['gzip;q=0.5, identity;q=0.9', undefined], ['br;q=0', undefined], ['br; q=0.000 , gzip ;q=0.001', 'gzip'], ['br;Q=0.1,gzip;Q=0.2', 'gzip'], ['deflate', undefined], ['zstd, compress;q=0.5', undefined], [' , ,gzip,', 'gzip'],
];

describe('RFC 9110 §12.5.3: the coding a client likes best of those there are', () => {
  for (const [accepted, coding] of CODINGS) {
    test(`${accepted === undefined ? 'without the field' : JSON.stringify(accepted)}: ${coding ?? 'none'}`, async () => {
      const reply = await ask(ARTICLE, accepted === undefined ? {} : { 'Accept-Encoding': accepted });
      // §12.5.3 leaves to the server what to send where nothing is acceptable, uncoded or 406
      assert.deepEqual([reply.status, field(reply, 'content-encoding')], [200, coding]);
    });
  }
  test('several lines are one list (RFC 9110 §5.3)', async () => assert.equal(field(await get(site.origin, ARTICLE.path, { 'Accept-Encoding': ['br;q=0', 'gzip'] }), 'content-encoding'), 'gzip'));
  for (const kind of CODED) {
    test(`§8.4: ${kind.name} ${kind.path} is the same bytes in every coding`, async () => {
      const replies = [await ask(kind), await ask(kind, { 'Accept-Encoding': 'gzip' }), await ask(kind, { 'Accept-Encoding': 'br' })];
      assert.deepEqual(replies.map((reply) => field(reply, 'content-encoding')), [undefined, 'gzip', 'br']);
      for (const reply of replies) {
        assert.deepEqual(decoded(reply), replies[0]?.body);
        assert.deepEqual(all(reply, 'vary'), ['Accept-Encoding']);
      }
      const tags = replies.map((reply) => field(reply, 'etag'));
      if (kind.isValidated) assert.equal(new Set(tags).size, 3, `§8.8.3.3: a strong tag for each: ${tags.join()}`);
    });
  }
  for (const kind of KINDS.filter(({ isCoded }) => !isCoded)) {
    test(`${kind.name} ${kind.path} is never coded, and does not say that it varies`, async () => {
      const reply = await ask(kind, { 'Accept-Encoding': 'br, gzip' });
      assert.deepEqual([field(reply, 'content-encoding'), field(reply, 'vary')], [undefined, undefined]);
    });
  }
});

type Tags = { own: string; gzip: string; br: string };
const MATCHES: readonly (readonly [section: string, what: string, asked: (tags: Tags) => string, status: number])[] = [
  ['§13.1.2', 'the tag it has', ({ own }) => own, 304], ['§8.8.3.2', 'weakly compared', ({ own }) => `W/${own}`, 304], ['§13.1.2', 'in a list', ({ own }) => `"a", W/"b",${own} ,"c"`, 304], ['§13.1.2', 'a list with commas in tags', ({ own }) => `"a,b", ${own}`, 304],
  ['§13.1.2', 'anything at all', () => '*', 304],
  ['§13.1.2', 'another one', () => '"x"', 200], ['§13.1.2', 'one without quotes', ({ own }) => own.replaceAll('"', ''), 200], ['§13.1.2', 'the beginning of the tag', ({ own }) => `${own.slice(0, -3)}"`, 200], ['§13.1.2', 'an empty field', () => '', 200],
  ['§13.1.2', 'in other letters', ({ own }) => own.toLowerCase(), 200],
];

describe('RFC 9110 §13.1.2: If-None-Match', () => {
  for (const kind of VALIDATED) {
    for (const [section, what, asked, status] of MATCHES) {
      test(`${section} ${what}: ${status} for ${kind.name} ${kind.path}`, async () => {
        const own = String(field(await ask(kind), 'etag'));
        const value = asked({ own, gzip: '', br: '' });
        if (value === own && status === 200) return;
        assert.equal((await ask(kind, { 'If-None-Match': value })).status, status, value);
      });
    }
  }
  const LIKED: readonly (readonly [what: string, accepted: string | undefined, held: readonly (keyof Tags)[], named: keyof Tags | null])[] = [
    ['the same coding', 'br', ['br'], 'br'], ['another coding that it can read', 'br, gzip', ['gzip'], 'gzip'], ['no coding', 'br, gzip', ['own'], 'own'],
    ['both: its own is named (§15.4.5)', 'br, gzip', ['gzip', 'br'], 'br'], ['a list from a cache of several (RFC 9111 §4.3.1)', 'gzip', ['br', 'own', 'gzip'], 'gzip'],
    ['only a coding that it refuses', 'br;q=0, gzip', ['br'], null], ['only codings while it wants none', 'identity', ['br', 'gzip'], null],
  ];
  for (const [what, accepted, held, named] of LIKED) {
    test(`§12.5.3, RFC 9111 §4.3.4: a client that holds ${what}: ${named === null ? 200 : `304 for ${named}`}`, async () => {
      const tags: Tags = {
        own: String(field(await ask(ARTICLE), 'etag')), gzip: String(field(await ask(ARTICLE, { 'Accept-Encoding': 'gzip' }), 'etag')), br: String(field(await ask(ARTICLE, { 'Accept-Encoding': 'br' }), 'etag')),
      };
      const reply = await ask(ARTICLE, { ...(accepted === undefined ? {} : { 'Accept-Encoding': accepted }), 'If-None-Match': held.map((name) => tags[name]).join(', ') });
      assert.equal(reply.status, named === null ? 200 : 304);
      if (named !== null) assert.equal(field(reply, 'etag'), tags[named]);
    });
  }
});

describe('RFC 9110 §15.4.5: a 304 has what a cache needs, and no content', () => {
  for (const kind of VALIDATED) {
    for (const method of ['GET', 'HEAD']) {
      test(`${method} ${kind.name} ${kind.path}`, async () => {
        const coding = { 'Accept-Encoding': 'br' };
        const whole = await ask(kind, coding, method);
        const reply = await ask(kind, { ...coding, 'If-None-Match': String(field(whole, 'etag')) }, method);
        assert.equal(reply.status, 304);
        for (const name of ['etag', 'cache-control', 'vary', 'expires', 'content-location']) assert.deepEqual([name, all(reply, name)], [name, all(whole, name)]);
        assert.equal(all(reply, 'date').length, 1);
        assert.deepEqual(reply.fields.filter(([name]) => /^content-|^transfer-encoding$/.test(name) && name !== 'content-security-policy'), []);
      });
    }
  }
});

/** An HTTP-date in each of the forms that must be understood (RFC 9110 §5.6.7). */
function forms(time: number): Record<'IMF-fixdate' | 'RFC 850' | 'asctime', string> {
  const [, day = '', date = '', month = '', year = '', clock = ''] = /^(\w+), (\d+) (\w+) (\d+) ([\d:]+) GMT$/.exec(new Date(time).toUTCString()) ?? [];
  const long = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][new Date(time).getUTCDay()] ?? '';
  return { 'IMF-fixdate': `${day}, ${date} ${month} ${year} ${clock} GMT`, 'RFC 850': `${long}, ${date}-${month}-${year.slice(2)} ${clock} GMT`, asctime: `${day} ${month} ${String(Number(date)).padStart(2)} ${clock} ${year}` };
}

describe('RFC 9110 §13.1.3: If-Modified-Since', () => {
  const modified = async (kind: Kind): Promise<number> => Date.parse(String(field(await ask(kind), 'last-modified')));
  for (const form of ['IMF-fixdate', 'RFC 850', 'asctime'] as const) {
    test(`§5.6.7 ${form}: the very second is 304, the one before is 200, later is 304`, async () => {
      const time = await modified(ARTICLE);
      for (const [offset, status] of [[0, 304], [-1000, 200], [3_600_000, 304], [-3_600_000, 200]] as const) {
        const date = forms(time + offset)[form];
        assert.equal((await ask(ARTICLE, { 'If-Modified-Since': date })).status, status, date);
      }
    });
  }
  for (const kind of VALIDATED.filter(({ path }) => path !== PICTURE.path && path !== '/_client/speculation-rules.json')) {
    test(`${kind.name} ${kind.path} has a date to ask with`, async () => assert.equal((await ask(kind, { 'If-Modified-Since': new Date(await modified(kind)).toUTCString() })).status, 304));
  }
  for (const date of ['2099-01-01T00:00:00Z', '4070908800', 'Thu, 99 Foo 2099 00:00:00 GMT', 'Thu Foo 2099', 'Thu, 01 Jan 2099 00:00:00 +0100', 'Thu, 01 Jan 2099 00:00:00 PST', 'Thu, 01 Jan 2099', 'Thu, 32 Jan 2099 00:00:00 GMT', 'tomorrow', '', 'Thu, 01 Jan 2099 00:00:00 GMT, Thu, 01 Jan 2099 00:00:00 GMT']) {
    test(`what is no HTTP-date is ignored: ${JSON.stringify(date)}`, async () => assert.equal((await ask(ARTICLE, { 'If-Modified-Since': date })).status, 200));
  }
  test('§13.2.2: next to If-None-Match it is not looked at', async () => {
    const date = new Date((await modified(ARTICLE)) + 3_600_000).toUTCString();
    const tag = String(field(await ask(ARTICLE), 'etag'));
    assert.equal((await ask(ARTICLE, { 'If-Modified-Since': date, 'If-None-Match': '"x"' })).status, 200);
    assert.equal((await ask(ARTICLE, { 'If-Modified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT', 'If-None-Match': tag })).status, 304);
  });
  test('for other methods than GET and HEAD it means nothing', async () => {
    const fields = { 'If-Modified-Since': forms(await modified(ARTICLE))['IMF-fixdate'] };
    assert.deepEqual([(await ask(ARTICLE, fields, 'HEAD')).status, (await ask(ARTICLE, { ...fields, 'Content-Length': '0' }, 'POST')).status], [304, 405]);
  });
});

describe('RFC 9110 §13.2: what comes before and after preconditions', () => {
  for (const kind of KINDS.filter(({ status }) => status !== 200)) {
    test(`§13.2.1: ${kind.status} of ${kind.name} ${kind.path} stays what it is`, async () => {
      for (const fields of [{ 'If-None-Match': '*' }, { 'If-Modified-Since': new Date().toUTCString() }, { 'If-Match': '"x"' }] as Fields[]) assert.equal((await ask(kind, fields)).status, kind.status);
    });
  }
  for (const kind of [ARTICLE, PICTURE, rowOf('/favicon.ico')]) {
    for (const [what, fields, status] of [
      ['If-Match with another tag', { 'If-Match': '"x"' }, 412], ['If-Match with anything', { 'If-Match': '*' }, 200], ['a date before all changes', { 'If-Unmodified-Since': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 412],
      ['a date after all changes', { 'If-Unmodified-Since': 'Thu, 01 Jan 2099 00:00:00 GMT' }, 200],
    ] as const) {
      const hasNoDate = kind === PICTURE && status === 412 && 'If-Unmodified-Since' in fields;
      test(`§13.1.1, §13.1.4, §15.5.13: ${what}: ${status} for ${kind.name}`, { skip: hasNoDate && 'a picture has no date' }, async () => assert.equal((await ask(kind, fields)).status, status));
    }
    test(`§13.1.1: If-Match compares strongly for ${kind.name}`, async () => {
      const tag = String(field(await ask(kind), 'etag'));
      assert.deepEqual([(await ask(kind, { 'If-Match': tag })).status, (await ask(kind, { 'If-Match': `"x", ${tag}` })).status, (await ask(kind, { 'If-Match': `W/${tag}` })).status], [200, 200, 412]);
    });
  }
});

describe('RFC 9111: what caches may do with it', () => {
  const directives = (kind: Kind): Map<string, string> => new Map(kind.cache.split(',').map((part) => part.trim().split('=') as [string, string]));
  const RULES: readonly (readonly [string, (kind: Kind) => boolean, (has: Map<string, string>) => boolean])[] = [
    ['§5.2.2.1 readers always ask again for pages', ({ policies, status }) => policies === 'page' && status !== 404, (has) => has.has('no-cache') || has.get('max-age') === '0'],
    ['§5.2.2.7 what is made for one reader is no shared cache\'s', ({ path }) => path.startsWith('/search'), (has) => has.has('private') && !has.has('s-maxage')],
    ['§5.2.2.5 failures and health are nobody\'s', ({ status, path }) => status === 400 || path === '/api/health', (has) => has.has('no-store')],
    ['RFC 8246 what has its hash in its name never changes', ({ path }) => /^\/(_next|_client)\/.*\.(css|js)$/.test(path) && !path.includes('nope'), (has) => has.has('immutable') && Number(has.get('max-age')) >= 31_536_000],
    ['§4.2.2 nothing is left to a cache\'s guess', () => true, (has) => has.has('max-age') || has.has('no-cache') || has.has('no-store')],
  ];
  for (const [name, holdsFor, holds] of RULES) {
    for (const kind of KINDS.filter(holdsFor)) test(`${name}: ${kind.name} ${kind.path}`, () => assert.ok(holds(directives(kind)), kind.cache));
  }
});
