import { oneLine } from '../text';
import type { TitlePatterns } from '../types';

/**
 * The <title>: unique, the page's own name first, then the site's (Baidu 清风算法: 标题-站名, no stacking). A page that
 * is named like the site, or already ends in its name, does not repeat it.
 */
export function documentTitle(title: string, site: string, page: number, patterns: TitlePatterns): string {
  const name = oneLine(title);
  const own = page > 1 ? patterns.paged(name || site, page) : name;
  return own === '' || own.endsWith(site) ? own || site : patterns.withSite(own, site);
}
