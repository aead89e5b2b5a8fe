import { children, childText, parseXml } from './xml';

export type News = { title: string; date: string; language: string; publication: string };
/** One `url` of a sitemap. */
export type SitemapEntry = { loc: string; lastmod: string | null; news: News | null };
export type Sitemap = { sitemaps: string[]; entries: SitemapEntry[]; problem: string | null };

function newsOf(url: unknown): News | null {
  const [news] = children(url, 'news:news');
  if (news === undefined) return null;
  const [publication] = children(news, 'news:publication');
  return {
    title: childText(news, 'news:title') ?? '', date: childText(news, 'news:publication_date') ?? '',
    language: childText(publication, 'news:language') ?? '', publication: childText(publication, 'news:name') ?? '',
  };
}

/** A sitemap or an index of them (sitemaps.org/protocol); `problem` says why it cannot be read. */
export function parseSitemap(source: string): Sitemap {
  const { tree, problem } = parseXml(source);
  const none = { sitemaps: [], entries: [] };
  if (tree === null) return { ...none, problem };
  if (!('urlset' in tree) && !('sitemapindex' in tree)) return { ...none, problem: `root element ${Object.keys(tree).find((name) => !name.startsWith('?')) ?? 'missing'}` };
  const entries = children(tree.urlset, 'url').map((url): SitemapEntry => ({ loc: childText(url, 'loc') ?? '', lastmod: childText(url, 'lastmod'), news: newsOf(url) }));
  return { sitemaps: children(tree.sitemapindex, 'sitemap').map((entry) => childText(entry, 'loc') ?? ''), entries, problem: null };
}
