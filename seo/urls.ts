/** The absolute http(s) form of a path or address, percent-encoded; null for anything else (`data:`, `javascript:`, nonsense). */
export function absoluteUrl(href: string, base: string): string | null {
  try {
    const url = new URL(href.trim(), base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** A page's one address, the same in canonical, og:url, JSON-LD, feeds and sitemaps: no query, no fragment. */
export function pageUrl(origin: string, path: string): string {
  const url = new URL(origin + path);
  url.search = '';
  url.hash = '';
  return url.href;
}
