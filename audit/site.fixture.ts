import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { audit, type AuditOptions } from './audit';
import type { Report } from './report/summary';
import type { Finding } from './types';

export type Answer = { status?: number; type?: string; body?: string; headers?: Record<string, string>; handle?: (request: IncomingMessage, response: ServerResponse) => void };
export type Site = Record<string, Answer>;

/** Stands for the origin in every text; the server fills it in. */
export const ORIGIN = 'https://ORIGIN';

export type Draft = { path: string; lang?: string; title?: string; description?: string; canonical?: string; robots?: string; head?: string; body?: string; h1?: string; graph?: unknown[]; alternates?: Record<string, string> };

const trail = { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Home', item: `${ORIGIN}/` }, { '@type': 'ListItem', position: 2, name: 'Here' }] };
export const TIME = '2025-02-10T08:00:00+08:00';

export const newsArticle = (path: string, title: string): Record<string, unknown> => ({
  '@type': 'NewsArticle', headline: title, datePublished: TIME, dateModified: TIME, author: [{ '@type': 'Person', name: 'Lin' }], publisher: { '@id': `${ORIGIN}/#us` },
  mainEntityOfPage: ORIGIN + path, url: ORIGIN + path, inLanguage: 'zh-CN', image: [`${ORIGIN}/card.png`], description: 'About', articleSection: 'News',
});

/** A page without fault; each part can be replaced. */
export function page({ path, lang = 'zh-CN', title = `Title of ${path}`, description = `Description of ${path}`, canonical = ORIGIN + path, robots = 'index,follow', head = '', body = '', h1 = title, graph = [], alternates = {} }: Draft): Answer {
  const links = Object.entries(alternates).map(([code, to]) => `<link rel="alternate" hreflang="${code}" href="${to}">`).join('');
  const og = ['title', 'type', 'image'].map((name) => `<meta property="og:${name}" content="${name === 'image' ? `${ORIGIN}/card.png` : name}">`).join('');
  return {
    type: 'text/html; charset=utf-8',
    body: `<!doctype html><html lang="${lang}"><head><title>${title}</title><meta name="description" content="${description}"><meta name="robots" content="${robots}">`
      + `<link rel="canonical" href="${canonical}"><meta property="og:url" content="${canonical}">${og}<link rel="stylesheet" href="/style.css"><link rel="icon" href="/icon.png">`
      + `<link rel="alternate" type="application/rss+xml" href="/feed.xml">${links}${head}<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': graph })}</script></head>`
      + `<body><h1>${h1}</h1>${body}</body></html>`,
  };
}

export const article = (path: string, more: Partial<Draft> = {}): Answer => page({ path, graph: [newsArticle(path, more.h1 ?? more.title ?? `Title of ${path}`), trail], ...more });

const front = [{ '@type': 'WebSite', name: 'Us', url: `${ORIGIN}/` }, { '@type': 'NewsMediaOrganization', name: 'Us', url: `${ORIGIN}/`, logo: `${ORIGIN}/icon.png` }];
export const list = (path: string, items: readonly string[]): Answer => page({
  path, body: items.map((item) => `<a href="${item}">${item}</a>`).join(''),
  graph: [{ '@type': 'CollectionPage', name: 'List', url: ORIGIN + path, mainEntity: { '@type': 'ItemList', itemListElement: items.map((item, at) => ({ '@type': 'ListItem', position: at + 1, url: ORIGIN + item })) } }, trail],
});
const VERSIONS = { 'zh-CN': `${ORIGIN}/articles/a`, en: `${ORIGIN}/en/articles/a`, 'x-default': `${ORIGIN}/articles/a` };
export const translated = (path: string, lang: string, alternates: Record<string, string> = VERSIONS): Answer => article(path, { lang, alternates });

export const xml = (body: string): Answer => ({ type: 'application/xml; charset=utf-8', body: `<?xml version="1.0" encoding="UTF-8"?>${body}` });
export const urlset = (entries: readonly (string | [path: string, lastmod: string | null])[]): Answer => xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.map((entry) => {
  const [path, lastmod] = typeof entry === 'string' ? [entry, TIME] : entry;
  return `<url><loc>${ORIGIN}${path}</loc>${lastmod === null ? '' : `<lastmod>${lastmod}</lastmod>`}</url>`;
}).join('')}</urlset>`);
export const news = (date: string, language = 'zh-cn'): Answer => xml(`<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>${ORIGIN}/articles/a</loc><news:news><news:publication><news:name>Us</news:name><news:language>${language}</news:language></news:publication><news:publication_date>${date}</news:publication_date><news:title>A</news:title></news:news></url></urlset>`);
export const rss = (items: string): Answer => ({ type: 'application/rss+xml', body: `<rss version="2.0"><channel><title>Us</title>${items}</channel></rss>` });
export const item = (path: string, id = path): string => `<item><title>x</title><link>${ORIGIN}${path}</link><guid>${id}</guid><pubDate>Mon, 10 Feb 2025 00:00:00 GMT</pubDate></item>`;

export const LISTED = ['/', '/en', '/categories', '/articles/a', '/articles/b', '/en/articles/a', '/authors/lin'];
export const FRONT_LINKS = '<a href="/categories">all</a> <a href="/en" hreflang="en">English</a> <a href="/articles/a">a</a> <a href="https://other.example/">other</a>';

/** A small site without a single finding. */
export const healthy = (): Site => ({
  '/robots.txt': { type: 'text/plain', body: `User-agent: *\nDisallow: /api/\n\nSitemap: ${ORIGIN}/sitemap.xml\nSitemap: ${ORIGIN}/news-sitemap.xml\n` },
  '/sitemap.xml': xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${ORIGIN}/sitemaps/all.xml</loc></sitemap></sitemapindex>`),
  '/sitemaps/all.xml': urlset(LISTED),
  '/news-sitemap.xml': news(new Date(Date.now() - 3_600_000).toISOString()),
  '/feed.xml': rss(item('/articles/a') + item('/articles/b')),
  '/style.css': { type: 'text/css', body: 'body{}' }, '/icon.png': { type: 'image/png', body: 'x' }, '/card.png': { type: 'image/png', body: 'x' },
  '/': page({ path: '/', graph: front, body: `${FRONT_LINKS}<img src="/icon.png" alt="">` }),
  '/en': page({ path: '/en', lang: 'en', graph: front, body: '<a href="/">中文</a><a href="/en/articles/a">a</a>' }),
  '/categories': list('/categories', ['/articles/a', '/articles/b']),
  '/articles/a': translated('/articles/a', 'zh-CN'), '/en/articles/a': translated('/en/articles/a', 'en'),
  '/articles/b': article('/articles/b', { body: '<a href="/authors/lin">Lin</a>' }),
  '/authors/lin': page({ path: '/authors/lin', graph: [{ '@type': 'ProfilePage', mainEntity: { '@type': 'Person', name: 'Lin' } }, trail] }),
});

/** Runs a real server with these pages, audits it and stops it. */
export async function auditOf(site: Site, options: Partial<AuditOptions> = {}): Promise<{ report: Report; requests: string[] }> {
  const requests: string[] = [];
  let origin = '';
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const answer = site[request.url ?? ''] ?? { status: 404, type: 'text/html', body: '<!doctype html><title>404</title>' };
    if (answer.handle) return answer.handle(request, response);
    const fill = (text: string): string => text.replaceAll(ORIGIN, origin);
    const headers = Object.fromEntries(Object.entries(answer.headers ?? {}).map(([name, value]) => [name, fill(value)]));
    response.writeHead(answer.status ?? 200, { 'content-type': answer.type ?? 'text/html', ...headers });
    response.end(request.method === 'HEAD' ? undefined : fill(answer.body ?? ''));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    return { report: await audit({ origin, siteUrl: origin, ...options }), requests };
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

export const of = (report: Report, rule: Finding['rule']): Finding[] => report.findings.filter((finding) => finding.rule === rule);
