import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { publishAndStart, type RunningSite, scratchFolder, startSite, writeFiles } from '../support/site';
import { all, field, get, HTTP_FILES, type Kind, KINDS, type Reply } from './fixtures-http';

const NAME = 'news.example';
const folder = scratchFolder('http-policies');
/** As on a developer's machine, and as it is run: under a name, with TLS in front, behind nobody who is believed. */
let local: RunningSite & { dataDir: string };
let named: RunningSite;

before(async () => {
  writeFiles(folder, HTTP_FILES);
  local = await publishAndStart(folder);
  named = await startSite({ CONTENT_DIR: folder, DATA_DIR: local.dataDir, SITE_URL: `https://${NAME}`, ALLOWED_HOSTS: `www.${NAME}, mirror.example:8443`, TRUST_PROXY: 'none' });
});
after(async () => {
  await named?.stop();
  await local?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const PAGES = KINDS.filter(({ policies }) => policies === 'page');
const inlineScripts = (html: string): string[] => [...html.matchAll(/<script>([^]*?)<\/script>/gi)].map(([, text = '']) => text);
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const directives = (reply: Reply): Map<string, string> =>
  new Map(String(field(reply, 'content-security-policy')).split('; ').map((part) => [part.split(' ', 1)[0] ?? '', part.slice(part.indexOf(' ') + 1)]));

const NOTHING = "default-src 'none'; frame-ancestors 'none'";
/** What each kind of answer must say, besides nosniff, Referrer-Policy and HSTS, which all do; undefined is silence. */
const EXPECTED: Readonly<Record<Kind['policies'], Readonly<Record<string, string | RegExp | undefined>>>> = {
  page: { 'content-security-policy': /^default-src 'none'; /, 'permissions-policy': /^(?:[a-z-]+=\(\)(?:, |$))+$/, 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin', 'access-control-allow-origin': undefined },
  machine: { 'content-security-policy': NOTHING, 'cross-origin-resource-policy': 'cross-origin', 'access-control-allow-origin': '*', 'speculation-rules': undefined },
  file: { 'cross-origin-resource-policy': 'cross-origin', 'speculation-rules': undefined },
  plain: { 'content-security-policy': NOTHING, 'access-control-allow-origin': undefined, 'speculation-rules': undefined },
};

describe('security headers by kind of answer', () => {
  for (const kind of KINDS) {
    test(`${kind.name} ${kind.path}`, async () => {
      for (const [site, hsts] of [[local, []], [named, ['max-age=31536000']]] as const) {
        const reply = await get(site.origin, kind.path);
        assert.deepEqual([reply.status, all(reply, 'x-content-type-options'), all(reply, 'referrer-policy')], [kind.status, ['nosniff'], ['strict-origin-when-cross-origin']]);
        assert.deepEqual(all(reply, 'strict-transport-security'), hsts, 'RFC 6797 §7.2: over https only');
        for (const [name, value] of Object.entries(EXPECTED[kind.policies])) {
          if (value instanceof RegExp) assert.match(String(field(reply, name)), value);
          else assert.deepEqual([name, all(reply, name)], [name, value === undefined ? [] : [value]]);
        }
      }
    });
  }
  test('RFC 6797 §7.2: a 304 and a refusal have it as well, plain http has not', async () => {
    const headers = { 'If-None-Match': '*' };
    for (const [path, fields, status] of [['/articles/bo-1', headers, 304], ['/', { Host: 'evil.example' }, 421]] as const) {
      const reply = await get(named.origin, path, fields);
      assert.deepEqual([reply.status, field(reply, 'strict-transport-security')], [status, 'max-age=31536000']);
    }
  });
  test('a picture that is text cannot run scripts when it is opened alone', async () => {
    for (const path of ['/icon.svg', '/media/images/xian.svg']) {
      const policy = field(await get(local.origin, path), 'content-security-policy');
      assert.ok(policy === undefined ? path === '/icon.svg' : /default-src 'none'/.test(policy) && /sandbox/.test(policy), `${path}: ${policy}`);
    }
  });
});

describe("CSP Level 3: a page's policy fits the page", () => {
  for (const kind of PAGES) {
    test(`${kind.name} ${kind.path}`, async () => {
      for (const [site, isSecure] of [[local, false], [named, true]] as const) {
        const reply = await get(site.origin, kind.path);
        const policy = directives(reply);
        const [inline = '', ...others] = inlineScripts(reply.body.toString());
        assert.deepEqual(others, [], 'one inline script');
        assert.equal(policy.get('script-src'), `'self' ${hashOf(inline)}`, '§6.7.2.3: the hash of the script in the page');
        assert.deepEqual([policy.get('default-src'), policy.get('style-src'), policy.get('base-uri'), policy.get('form-action'), policy.get('frame-ancestors')], ["'none'", "'self'", "'none'", "'self'", "'self'"]);
        assert.doesNotMatch(String(field(reply, 'content-security-policy')), /unsafe-|\*|strict-dynamic|report/);
        assert.equal(policy.has('upgrade-insecure-requests'), isSecure);
        assert.equal(policy.get('img-src')?.includes('http:'), !isSecure);
      }
    });
  }
});

describe('a page has none of Next\'s scripts', () => {
  for (const kind of PAGES) {
    test(`${kind.name} ${kind.path}`, async () => {
      const reply = await get(local.origin, kind.path);
      const html = reply.body.toString();
      for (const pattern of [/\/_next\/static\/[^"']*\.js/, /__next_f|__next_r|\$RC\(/, /rel="(?:module)?preload"[^>]*as="script"|as="script"/, /<script(?![^>]*type="application\/ld\+json")(?! type="module" src="\/_client\/)(?!>document)/, /<template id="B:/, / on[a-z]+="/, / style="/]) {
        assert.doesNotMatch(html, pattern);
      }
      assert.doesNotMatch(field(reply, 'link') ?? '', /as="?script|\.js/);
    });
  }
});

describe('Speculation-Rules (Prerendering Revamped §4)', () => {
  for (const kind of PAGES.filter(({ status, path }) => status === 200 && !path.startsWith('/search'))) {
    test(`${kind.name} ${kind.path} names a file of rules`, async () => {
      const name = /^"(\/[^"]+)"$/.exec(String(field(await get(local.origin, kind.path), 'speculation-rules')))?.[1] ?? assert.fail('no structured string');
      const rules = await get(local.origin, name);
      assert.deepEqual([rules.status, field(rules, 'content-type')], [200, 'application/speculationrules+json']);
      assert.ok(Array.isArray((JSON.parse(rules.body.toString()) as { prefetch: unknown[] }).prefetch));
    });
  }
  for (const path of ['/nope', '/articles/guo-qi']) test(`${path} names none`, async () => assert.equal(field(await get(local.origin, path), 'speculation-rules'), undefined));
});

const EVIL: readonly (readonly [what: string, path: string, fields: Readonly<Record<string, string>>])[] = [
  ['X-Forwarded-Host', '/archive/2025/03/01', { 'X-Forwarded-Host': 'evil.example', 'X-Forwarded-Proto': 'https', 'X-Forwarded-Port': '1' }],
  ['Forwarded', '/archive/2025/03/02', { Forwarded: 'for=evil.example;host=evil.example;proto=https' }],
  ['another name of ours', '/archive/2025/03/03', { Host: '127.0.0.1:1' }],
  ["Next's own headers", '/archive/2025/03/04', { RSC: '1', 'Next-Router-Prefetch': '1', 'Next-Action': 'x', 'Next-Router-State-Tree': '%5B%22evil%22%5D', 'x-middleware-subrequest': 'middleware', 'x-invoke-path': '/evil', 'x-matched-path': '/evil', 'x-nextjs-data': '1', 'x-now-route-matches': '1=evil' }],
  ['other paths', '/archive/2025/03/05', { 'X-Original-URL': '/evil', 'X-Rewrite-URL': '/evil', 'X-HTTP-Method-Override': 'POST' }],
  ['who asks', '/archive/2025', { 'Accept-Language': 'en', 'User-Agent': 'Googlebot evil', Accept: 'text/x-component', Referer: 'http://evil.example/', Origin: 'http://evil.example', DNT: '1', 'Save-Data': 'on' }],
  ['a cookie', '/tags/%E6%B3%A2', { Cookie: '__prerender_bypass=evil; NEXT_LOCALE=en; __next_preview_data=evil' }],
  ['a query', '/tags/%E6%B3%A2/page/3', { 'X-Forwarded-Prefix': '/evil' }],
];

describe('no answer depends on who asks how (cache poisoning)', () => {
  for (const [what, path, fields] of EVIL) {
    test(`${what}, first of all`, async () => {
      const evil = await get(local.origin, path, fields);
      const good = await get(local.origin, path);
      assert.deepEqual([evil.status, field(evil, 'etag'), field(evil, 'vary')], [200, field(good, 'etag'), 'Accept-Encoding']);
      assert.deepEqual(evil.body.toString(), good.body.toString());
      assert.doesNotMatch(good.body.toString(), /evil/);
    });
  }
  test('everything at once, for every kind', async () => {
    const fields = Object.assign({}, ...EVIL.map(([, , some]) => some)) as Record<string, string>;
    for (const kind of KINDS.filter(({ path }) => path !== '/api/health')) {
      const [evil, good] = [await get(local.origin, kind.path, fields), await get(local.origin, kind.path)];
      assert.deepEqual([kind.path, evil.status, field(evil, 'location'), evil.body.toString()], [kind.path, kind.status, field(good, 'location'), good.body.toString()]);
    }
  });
  test('links go to SITE_URL, whatever the request says', async () => {
    const html = (await get(named.origin, '/articles/bo-1', { Host: `www.${NAME}` })).body.toString();
    assert.ok(html.includes(`href="https://${NAME}/articles/bo-1"`));
    assert.ok(!html.includes('localhost') && !html.includes(`www.${NAME}`));
  });
});

describe('RFC 9110 §7.4, §15.5.20: requests for other sites', () => {
  for (const host of [NAME, NAME.toUpperCase(), `www.${NAME}`, 'mirror.example:8443', 'localhost', '127.0.0.1:80', '[::1]:8080', `${NAME}:443`]) {
    test(`${host} is ours`, async () => assert.equal((await get(named.origin, '/', { Host: host })).status, 200));
  }
  for (const host of ['evil.example', `${NAME}.evil.example`, `evil-${NAME}`, 'mirror.example', 'localhost.evil.example', '127.0.0.1.evil.example', `${NAME}:8443`]) {
    test(`${host} is refused, health is not`, async () => {
      for (const path of ['/', '/articles/bo-1', '/nope', '/robots.txt', '/icon.svg']) {
        const reply = await get(named.origin, path, { Host: host });
        assert.deepEqual([reply.status, field(reply, 'cache-control'), field(reply, 'content-type')], [421, 'no-store', 'text/plain; charset=utf-8']);
      }
      assert.equal((await get(named.origin, '/api/health', { Host: host })).status, 200);
    });
  }
});

describe('X-Request-Id', () => {
  const idOf = async (site: RunningSite, path: string, fields = {}): Promise<string | undefined> => field(await get(site.origin, path, fields), 'x-request-id');
  test('is on every answer that is not kept, and never the same', async () => {
    const ids = await Promise.all([...KINDS.filter(({ policies, status }) => policies === 'plain' || policies === 'file' || status === 308), ...KINDS.filter(({ path }) => path.startsWith('/search'))].map(({ path }) => idOf(local, path)));
    assert.ok(ids.every((id) => /^[\w.-]{8,64}$/.test(id ?? '')), ids.join());
    assert.equal(new Set(ids).size, ids.length);
  });
  test('a trusted proxy gives its own', async () => assert.equal(await idOf(local, '/api/health', { 'X-Request-Id': 'proxy-1.a_b' }), 'proxy-1.a_b'));
  for (const id of ['a b', 'a,b', '<script>', 'x'.repeat(65), '']) test(`what is no id is not taken over: ${id.slice(0, 10)}`, async () => assert.notEqual(await idOf(local, '/api/health', { 'X-Request-Id': id }), id));
  test('of others nothing is taken over', async () => assert.notEqual(await idOf(named, '/api/health', { 'X-Request-Id': 'proxy-1' }), 'proxy-1'));
});
