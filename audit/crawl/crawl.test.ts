import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { audit } from '../audit';
import { AuditError } from '../errors';
import { article, auditOf, FRONT_LINKS, healthy, of, ORIGIN, page, type Site } from '../site.fixture';

const front = (links: string): Site => ({ '/': { ...healthy()['/'], body: (healthy()['/']?.body ?? '').replace(FRONT_LINKS, FRONT_LINKS + links) } });

test('an answer that never ends, and one that never begins, are given up', async () => {
  const site: Site = {
    ...healthy(), ...front('<a href="/endless">x</a><a href="/silent">x</a><a href="/broken">x</a>'),
    '/endless': { handle: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const timer = setInterval(() => response.write('<p>more'), 5);
      response.on('close', () => clearInterval(timer));
    } },
    '/silent': { handle: () => undefined },
    '/broken': { handle: (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
      response.write('<p>', () => response.destroy());
    } },
  };
  const { report } = await auditOf(site, { limits: { timeoutMs: 300 } });
  assert.deepEqual(of(report, 'answer').map(({ address, found }) => [address, found.replace(/ECONNRESET|aborted|the answer broke off/, 'broke off')]),
    [['/broken', 'broke off'], ['/endless', 'no whole answer in 300 ms'], ['/silent', 'no whole answer in 300 ms']]);
  assert.equal(report.pages, 7);
});

test('no more bytes are taken than allowed, unpacked or not', async () => {
  const packed = gzipSync(Buffer.alloc(4 * 1024 * 1024, 'x'));
  const site: Site = {
    ...healthy(), ...front('<a href="/big">x</a><a href="/bomb">x</a><a href="/film.mp4">x</a>'),
    '/big': { body: 'x'.repeat(2 * 1024 * 1024) },
    '/bomb': { handle: (_, response) => void response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(packed) },
    '/film.mp4': { type: 'video/mp4', body: 'x'.repeat(2 * 1024 * 1024) },
  };
  const { report } = await auditOf(site, { limits: { maxBytes: 1024 * 1024 } });
  assert.deepEqual(of(report, 'answer').map(({ address }) => address), ['/big', '/bomb']);
  assert.deepEqual(of(report, 'broken-link').map(({ found }) => /\/film/.test(found)), [false, false]);
});

test('a trap of endless addresses ends at --pages and at --depth, and the report says so', async () => {
  const trap = new Proxy(healthy(), { get: (site, path) => site[String(path)] ?? (/^\/trap\d*$/.test(String(path)) ? page({ path: String(path), body: `<a href="/trap${Number(String(path).slice(5)) + 1}">more</a>` }) : undefined) });
  Object.assign(trap, front('<a href="/trap0">x</a>'));
  const bounded = await auditOf(trap, { limits: { pages: 30 } });
  assert.equal(bounded.report.pages <= 30, true);
  assert.deepEqual(of(bounded.report, 'left-out').map(({ level }) => level), ['warning']);
  assert.deepEqual(of(bounded.report, 'orphan'), []);
  const shallow = await auditOf(trap, { limits: { depth: 5 } });
  assert.equal(shallow.report.depth.pages.byLinks.length, 6);
  assert.match(of(shallow.report, 'left-out')[0]?.found ?? '', /--depth/);
});

test('what robots.txt closes is not asked for', async () => {
  const { report, requests } = await auditOf({ ...healthy(), ...front('<a href="/api/x">x</a><a href="/apiary">x</a>') });
  assert.deepEqual(requests.filter((line) => line.includes('/api')), ['GET /apiary']);
  assert.deepEqual(of(report, 'left-out').map(({ found, level }) => [found, level]), [['1 × addresses closed by robots.txt', 'note']]);
});

test('other hosts are never asked: not by links, redirects, sitemaps, pictures', async () => {
  let asked = 0;
  const other = await import('node:http').then(({ createServer }) => createServer((_, response) => void ((asked += 1), response.end())));
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  const there = `http://127.0.0.1:${port}`;
  const site: Site = {
    ...healthy(), ...front(`<a href="${there}/">x</a><a href="/out">x</a><img src="${there}/x.png" alt=""><link rel="alternate" type="application/rss+xml" href="${there}/feed.xml">`),
    '/out': { status: 302, headers: { location: `${there}/` } },
    '/robots.txt': { type: 'text/plain', body: `Sitemap: ${ORIGIN}/sitemap.xml\nSitemap: ${there}/sitemap.xml\n` },
  };
  const { report } = await auditOf(site);
  other.close();
  assert.equal(asked, 0);
  assert.equal(of(report, 'sitemap').length, 1);
});

test('another host than the site\'s cannot be audited', async () => {
  await assert.rejects(audit({ origin: 'http://192.0.2.1', siteUrl: 'https://news.example' }), (error) => error instanceof AuditError && /news\.example/.test(error.message));
});

test('a site that does not answer, or has no front page, cannot be audited', async () => {
  await assert.rejects(audit({ origin: 'http://127.0.0.1:1', siteUrl: 'http://127.0.0.1:1' }), AuditError);
  await assert.rejects(auditOf({ ...healthy(), '/robots.txt': { status: 503 } }), /robots\.txt answers status 503/);
  await assert.rejects(auditOf({ ...healthy(), '/': { status: 404 } }), /front page does not answer: status 404/);
});

test('a site that goes away in the middle is no list of broken pages', async () => {
  const many = Array.from({ length: 60 }, (_, at) => `<a href="/gone${at}">x</a>`).join('');
  const gone = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`/gone${at}`, { handle: (_request, response) => void response.destroy() } satisfies Site[string]]));
  await assert.rejects(auditOf({ ...healthy(), ...front(many), ...gone }), /stopped answering after \d+ requests/);
});

test('a site of another name is not audited by this one', async () => {
  await assert.rejects(auditOf({ ...healthy(), '/': page({ path: '/', canonical: 'https://news.example/' }) }), /set SITE_URL=https:\/\/news\.example\./);
});

test('a copy on this machine is asked by the site\'s name', async () => {
  const seen: unknown[] = [];
  const { handle: _, ...robots } = healthy()['/robots.txt'] ?? {};
  await auditOf({ ...healthy(), '/robots.txt': { ...robots, handle: ({ headers }, response) => {
    seen.push(headers.host, headers['x-forwarded-proto']);
    response.writeHead(200, { 'content-type': 'text/plain' }).end();
  } } }, { siteUrl: 'https://news.example' });
  assert.deepEqual(seen, ['news.example', 'https']);
});

test('noindex: its links are looked at, but lead nowhere by themselves', async () => {
  const site: Site = { ...healthy(), ...front('<a href="/search">x</a>'), '/search': page({ path: '/search', robots: 'noindex, follow', body: '<a href="/articles/c">x</a><a href="/gone">x</a>' }), '/articles/c': article('/articles/c') };
  const { report } = await auditOf(site);
  assert.match(of(report, 'broken-link')[0]?.found ?? '', /\/gone/);
  assert.equal(report.depth.articles.unreached, 1);
});

test('a page that cannot be judged is a finding, not the end', async () => {
  const deep = `{"@graph":[{"@type":"NewsArticle","datePublished":${'['.repeat(100_000)}${']'.repeat(100_000)}}]}`;
  const { report } = await auditOf({ ...healthy(), '/articles/b': article('/articles/b', { head: `<script type="application/ld+json">${deep}</script>` }) });
  assert.match([...of(report, 'answer'), ...of(report, 'structured-data')].find(({ address }) => address === '/articles/b')?.found ?? '', /cannot be read|no JSON/);
  assert.equal(report.sitemaps.addresses, 7);
});

test('a page nested ten thousand deep is read', async () => {
  const { report } = await auditOf({ ...healthy(), '/articles/b': article('/articles/b', { body: `<h2>${'<b>'.repeat(10_000)}x</h2><a href="/authors/lin">Lin</a>` }) });
  assert.equal(report.pages, 7);
});
