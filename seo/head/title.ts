import { oneLine } from '../text';
import type { TitlePatterns } from '../types';

/** Already of the form 标题-站名. */
function endsInSite(title: string, site: string): boolean {
  return title.endsWith(site) && /[-–—|_｜·]\s*$/u.test(title.slice(0, -site.length));
}

/**
 * The <title>: unique, the page's own name first, then the site's (Baidu 清风算法: 标题-站名, no stacking). A page that
 * is named like the site, or already ends in its name, does not repeat it.
 */
export function documentTitle(title: string, site: string, page: number, patterns: TitlePatterns): string {
  const name = oneLine(title) || site;
  const own = page > 1 ? patterns.paged(name, page) : name;
  return name === site || endsInSite(own, site) ? own : patterns.withSite(own, site);
}
