import type { Place } from '../types';

/** This machine's own names: the only hosts besides SITE_URL's that are asked. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

export const isLoopback = (url: URL): boolean => LOOPBACK.test(url.hostname);

/** Whether an address may be crawled at all. */
export const mayCrawl = (asked: URL, declared: URL): boolean => isLoopback(asked) || asked.host === declared.host;

/** Tells the site's own addresses from others: under the name it is asked at, and under the one it gives itself. */
export class Places {
  private readonly origins: ReadonlySet<string>;

  /** @param declared the origin that canonical addresses have (SITE_URL); pages are asked for elsewhere where a copy is audited */
  constructor(readonly asked: string, readonly declared: string) {
    this.origins = new Set([asked, declared]);
  }

  /** Resolves an address written on the page at `from`. */
  of(href: string, from: string): Place {
    let url: URL;
    try {
      url = new URL(href.trim(), this.declared + from);
    } catch {
      return null;
    }
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    if (!this.origins.has(url.origin)) return { own: false, url: url.href };
    return { own: true, path: url.pathname + url.search, fragment: url.hash.slice(1) };
  }

  /** A path of ours, or the whole address of another's; null for what is no address. */
  text(href: string, from: string): string | null {
    const place = this.of(href, from);
    return place === null ? null : place.own ? place.path : place.url;
  }
}
