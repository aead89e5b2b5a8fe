import type { SitemapEntry } from '../types';
import { children, childText, parseXml } from './xml';

export type Sitemap = { sitemaps: string[]; entries: SitemapEntry[]; problem: string | null };

/** A sitemap or an index of them (sitemaps.org/protocol). */
export function parseSitemap(source: string): Sitemap {
  const { tree, problem } = parseXml(source);
  const none = { sitemaps: [], entries: [] };
  if (tree === null) return { ...none, problem };
  if (!('urlset' in tree) && !('sitemapindex' in tree)) return { ...none, problem: `root element ${Object.keys(tree).find((name) => !name.startsWith('?')) ?? 'missing'}` };
  const entries = children(tree.urlset, 'url').map((url): SitemapEntry => {
    const [news] = children(url, 'news:news');
    return {
      loc: childText(url, 'loc') ?? '', lastmod: childText(url, 'lastmod'),
      news: news === undefined ? null : {
        title: childText(news, 'news:title') ?? '', date: childText(news, 'news:publication_date') ?? '',
        language: childText(children(news, 'news:publication')[0], 'news:language') ?? '',
      },
    };
  });
  return { sitemaps: children(tree.sitemapindex, 'sitemap').map((entry) => childText(entry, 'loc') ?? ''), entries, problem: null };
}
