const FIRST: ReadonlyMap<string, string> = new Map(Object.entries({
  '': 'front', articles: 'article', categories: 'list', tags: 'list', series: 'list', authors: 'list', archive: 'list', popular: 'list', search: 'search',
  media: 'picture', cards: 'picture', sitemaps: 'sitemap', state: 'state', preview: 'preview', api: 'api', _next: 'file', _client: 'file',
}));

/** What a path without its edition's prefix is, in a dozen words: a label for metrics and logs that no visitor can make more of. */
export function kindOf(path: string): string {
  if (path === '/_next/image') return 'picture';
  if (/\/(?:feed\.xml|atom\.xml|feed\.json)$/.test(path) || path.startsWith('/state/feeds/')) return 'feed';
  if (/sitemap\.xml$/.test(path) || path === '/state/sitemap') return 'sitemap';
  if (path.startsWith('/state/markdown/')) return 'markdown';
  const first = path.split('/', 2)[1] ?? '';
  return FIRST.get(first) ?? (/\.(?:txt|webmanifest)$/.test(first) ? 'machine' : 'page');
}
