import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import en from '../../messages/en.json';
import zh from '../../messages/zh-CN.json';
import { publishAndStart, type RunningSite, scratchFolder, writeFiles } from '../support/site';
import { ask, follow, open, select, textOf } from './fixtures';
import { PAGES, TERMS, URL_FILES } from './fixtures-urls';

const folder = scratchFolder('urls');
let site: RunningSite;

before(async () => {
  writeFiles(folder, URL_FILES);
  symlinkSync('/etc/hostname', join(folder, 'images/wai.png'));
  site = await publishAndStart(folder);
});
after(async () => {
  await site?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const EDITIONS = [['zh-CN', '', zh], ['en', '/en', en]] as const;
/** Encodes what is not ASCII and leaves written triplets alone. */
const encoded = (path: string): string => encodeURI(path).replaceAll('%25', '%').replace(/%(?![0-9A-F]{2})/gi, '%25');
const prefixed = (prefix: string, path: string): string => (path === '/' ? prefix || '/' : prefix + path);

for (const [locale, prefix, words] of EDITIONS) {
  describe(`DESIGN §5, edition ${locale}`, () => {
    for (const [path, expected] of PAGES) {
      const address = encoded(prefixed(prefix, path));
      test(`${decodeURI(address)} is a page`, async () => {
        const page = await open(site, address);
        assert.deepEqual([page.status, page.lang], [200, locale]);
        assert.match(textOf(page.main), expected[locale === 'en' ? 'en' : 'zh']);
        assert.equal(page.canonical, site.origin + address.replace(/\?.*$/, ''));
        assert.match(String(page.answer.headers['content-type']), /^text\/html; charset=utf-8$/i);
      });
    }
    for (const path of ['/nope', '/articles/nope', '/tags/nope', '/categories/tech/nope', '/archive/2031', '/archive/2025/13', '/archive/2025/02/30', '/archive/25', '/archive/2025/3', '/authors/nope', '/series/nope', '/about/nope', '/search/nope', '/a/b/c/d/e', '/articles/yi-1/x']) {
      test(`${prefix}${path} is not found, in the edition's words`, async () => {
        const page = await open(site, prefix + path);
        assert.deepEqual([page.status, page.lang, page.h1], [404, locale, words.states.notFoundTitle]);
        assert.match(page.meta('robots') ?? '', /noindex/);
        assert.equal(page.canonical, undefined);
      });
    }
    for (const list of ['/categories/tech', '/tags/qq', '/authors/yi-zu', '/series/驿路', '/archive/2025', '/archive/2025/03']) {
      test(`${prefix}${list} has only the pages it has`, async () => {
        const address = encoded(prefix + list);
        assert.deepEqual(await follow(site.origin, `${address}/page/1`), { statuses: [308, 200], end: address });
        for (const n of ['0', '-1', 'x', '99', '1.5', '01', '2x', '1e3', '9999999999', '%F0%9D%9F%9A']) {
          const { statuses } = await follow(site.origin, `${address}/page/${n}`);
          assert.equal(statuses.at(-1), 404, `/page/${n}: ${statuses.join()}`);
        }
        assert.equal((await follow(site.origin, `${address}/page`)).statuses.at(-1), 404);
      });
    }
  });
}

const HOPS: readonly (readonly [string, string])[] = [
  ['/articles/yi-1/', '/articles/yi-1'], ['/en/', '/en'], ['/en/articles/yi-1/', '/en/articles/yi-1'], ['/zh-CN', '/'], ['/zh-CN/', '/'], ['/zh-cn/', '/'],
  ['/zh-CN/articles/yi-1', '/articles/yi-1'], ['/zh-cn/articles/yi-1/', '/articles/yi-1'], ['/zh-CN/categories/tech/page/2/', '/categories/tech/page/2'], ['/EN/articles/yi-1', '/en/articles/yi-1'],
  ['//articles//yi-1', '/articles/yi-1'], ['/index.html', '/'], ['/page/1/', '/'], ['/articles/yi-1/index.html', '/articles/yi-1'],
  ['/categories/TECH', '/categories/tech'], ['/categories/科技', '/categories/tech'], ['/Categories/tech', '/categories/tech'], ['/Categories/Tech/page/2', '/categories/tech/page/2'], ['/CATEGORIES', '/categories'],
  ['/tags/QQ/page/2/', '/tags/qq/page/2'], ['/zh-CN/Tags/QQ/page/1/index.html', '/tags/qq'], ['/en/tags/QQ', '/en/tags/qq'], ['/Articles/yi-1', '/articles/yi-1'], ['/articles/DA-XIE', '/articles/da-xie'],
  ['/post/old-station/', '/articles/old-station'], ['/post/Old-Station/', '/articles/old-station'], ['/zh-cn/post/old-station/index.html', '/articles/old-station'], ['/articles/post/old-station', '/articles/old-station'], ['/post/驿站-名册/', '/articles/驿站-名册'],
  ['/bundle/', '/articles/bundle'], ['/yi-12/', '/articles/yi-12'], ['/authors/驿卒', '/authors/yi-zu'], ['/Archive/2025', '/archive/2025'], ['/About', '/about'], ['/EN/About/', '/en/about'],
  [`/articles/${'测'.repeat(80)}/`, `/articles/${'测'.repeat(80)}`],
  ['/post/', '/archive'], ['/post/page/1/', '/archive'], ['/post/page/3/', '/archive'], ['/zh-cn/post/', '/archive'], ['/articles/', '/archive'],
];
for (const [from, to] of HOPS) test(`${from} is one hop from ${to}`, async () => assert.deepEqual(await follow(site.origin, encoded(from)), { statuses: [308, 200], end: encoded(to) }));

describe('old addresses of a Hugo site answer, at most one hop away', () => {
  for (const path of ['/page/2/', '/categories/tech/page/2/', '/tags/', '/categories/', '/favicon.ico', '/apple-touch-icon.png']) {
    test(path, async () => {
      const { statuses } = await follow(site.origin, path);
      assert.equal(statuses.at(-1), 200);
      assert.equal(statuses.length <= 2, true, statuses.join());
    });
  }
});

for (const { label, path, others } of TERMS) {
  test(`the tag ${label} has one address`, async () => {
    const slug = `/articles/biao-${TERMS.findIndex((term) => term.label === label)}`;
    const own = encoded(path);
    const article = await open(site, slug);
    assert.deepEqual([article.hrefs(article.main, { rel: '~tag' }), select(article.main, 'a', { rel: '~tag' }).map(textOf)], [[own], [label.replace('　', ' ')]]);
    const list = await open(site, own);
    assert.deepEqual([list.status, list.h1.includes(label.replace('　', ' ')), list.hrefs(list.column).includes(slug), list.canonical], [200, true, true, site.origin + own]);
    for (const other of others) assert.deepEqual(await follow(site.origin, encoded(other)), { statuses: [308, 200], end: own }, other);
  });
}

for (const n of ['0', '-1', 'x', '99']) {
  test(`/tags/QQ/page/${n} ends in a 404`, async () => assert.equal((await follow(site.origin, `/tags/QQ/page/${n}`)).statuses.at(-1), 404));
}

test('every link of the tag index leads somewhere', async () => {
  const page = await open(site, '/tags');
  const links = page.hrefs(page.column).filter((href) => href.startsWith('/tags/'));
  assert.equal(links.length, TERMS.length + 1);
  for (const href of links) assert.equal((await ask(site.origin, href)).status, 200, href);
});

for (const path of ['/%', '/%zz', '/tags/%E4%BA', '/articles/%ff%fe', '/articles/%00', '/tags/%C0%AF', '/en/%', '*', 'articles/yi-1', '/media/images/ma.png%00.png']) {
  test(`${path} is malformed`, async () => assert.equal((await ask(site.origin, path)).status, 400));
}
for (const path of ['/a%5Cb', '/articles/%5C..%5Cyi-1', '/media/images/%5C..%5Csite.yml']) {
  test(`${path}: a backslash is a letter like others, and leads nowhere`, async () => assert.equal((await ask(site.origin, path)).status, 404));
}
for (const path of ['/media/%', '/media/%ff.png', '/_next/%zz', '/api/%', '/search?q=%', '/search?q=%ff&page=x&from=2025-02-30&q=1', '/articles/yi-1?%', `/articles/${'a'.repeat(5000)}`, `/tags/${'/x'.repeat(900)}`, '/?page=', '/zh-CN/zh-CN/articles/yi-1', '/en/en', '/en/zh-CN']) {
  test(`${path.slice(0, 60)} is no failure of the server`, async () => {
    const { statuses } = await follow(site.origin, path);
    assert.equal(Math.max(...statuses) < 500, true, statuses.join());
    assert.equal(statuses.length <= 2, true, statuses.join());
  });
}

for (const path of ['/state/missing', '/state/gone', '/state/unavailable', '/state', '/state/x', '/en/state/gone', '/zh-CN/state/missing', '/%73tate/missing', '//state/missing', '/state/missing/', '/state/missing?from=x', '/State/missing', '/en/state%2Fgone']) {
  test(`${path} is not reachable`, async () => {
    const { statuses } = await follow(site.origin, path);
    assert.equal(statuses.at(-1), 404, statuses.join());
  });
}

for (const path of ['/', '/articles/yi-1', '/en/nope', '/articles/yi-1/', '/%', '/media/images/ma.png', '/api/health']) {
  test(`HEAD ${path} is GET without its body`, async () => {
    const [get, head] = [await ask(site.origin, path), await ask(site.origin, path, 'HEAD')];
    assert.deepEqual([head.status, head.headers['content-type'], head.headers.location, head.body], [get.status, get.headers['content-type'], get.headers.location, '']);
  });
}
for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
  for (const path of ['/', '/articles/yi-1', '/nope']) {
    test(`${method} ${path} is not allowed`, async () => {
      const answer = await ask(site.origin, path, method);
      assert.deepEqual([answer.status, String(answer.headers.allow)], [405, 'GET, HEAD']);
    });
  }
}

test('query strings are kept out of pages', async () => {
  for (const path of ['/articles/yi-1', '/', '/categories/tech']) {
    const page = await open(site, `${path}?utm_source=gen-zong&x=1`);
    assert.deepEqual([page.status, page.canonical], [200, site.origin + path]);
    assert.doesNotMatch(page.answer.body.slice(0, page.answer.body.indexOf('</main>')) + (page.answer.body.match(/.{0,40}gen-zong.{0,40}/)?.[0] ?? ''), /gen-zong/, path);
  }
  assert.match((await open(site, '/articles/yi-1?_rsc=abc')).title, /驿路第1程/);
  const flight = await ask(site.origin, '/articles/yi-1', 'GET', { rsc: '1', 'next-router-prefetch': '1' });
  assert.match(String(flight.headers['content-type']), /^text\/html/);
});

const MEDIA_404 = [
  '/media/..%2f..%2fpackage.json', '/media/..%2Fpackage.json', '/media/../package.json', '/media/%2e%2e/%2e%2e/package.json', '/media/images/..%2f..%2fsite.yml', '/media//etc/hostname', '/media/%2fetc%2fhostname',
  '/media/site.yml', '/media/package.json', '/media/articles/yi-1.md', '/media/images/zhu.txt', '/media/images/.secret.png', '/media/.secret.png', '/media/images', '/media/images/', '/media/', '/media', '/media/images/wai.png', '/media/images/mei-you.png', '/media/images/ma.png/x',
];
for (const path of MEDIA_404) test(`${path} is not served`, async () => assert.equal((await follow(site.origin, path)).statuses.at(-1), 404));
for (const url of ['/media/../site.yml', '/media/site.yml', '/media/images/wai.png', 'http://127.0.0.1/x.png', '//127.0.0.1/x.png', '/etc/hostname', 'file:///etc/hostname']) {
  test(`the resizer refuses ${url}`, async () => assert.match(String((await ask(site.origin, `/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`)).status), /^4\d\d$/));
}
test('a picture of the content folder is served with its validator', async () => {
  const first = await ask(site.origin, '/media/images/ma.png');
  assert.deepEqual([first.status, first.headers['content-type'], first.headers['x-content-type-options']], [200, 'image/png', 'nosniff']);
  assert.equal((await ask(site.origin, '/media/images/ma.png', 'GET', { 'if-none-match': String(first.headers.etag) })).status, 304);
});

test('/api/health says what is served', async () => {
  const answer = await ask(site.origin, '/api/health');
  const { contentVersion, publishedAt, ageSeconds, ...rest } = JSON.parse(answer.body) as Record<string, unknown>;
  assert.deepEqual([answer.status, rest.status, typeof contentVersion, typeof ageSeconds], [200, 'ready', 'number', 'number']);
  assert.equal(Math.abs(Date.now() - Date.parse(String(publishedAt))) < 600_000, true, String(publishedAt));
  assert.match(String(answer.headers['content-type']), /^application\/json/);
});
