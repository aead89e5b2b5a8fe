import { oneLine } from './text';
import type { Feed } from './types';

/** `href` is absolute. */
export type HeaderLink = { href: string; rel: string; type?: string; hreflang?: string; title?: string };

/** Header values are ASCII: other text is percent-encoded UTF-8 in a `title*` (RFC 8288 §3.4.1, RFC 8187). */
function titleParameter(title: string): string {
  const text = oneLine(title);
  if (/^[\x20-\x7e]*$/.test(text)) return `title="${text.replace(/["\\]/g, '\\$&')}"`;
  const encoded = encodeURIComponent(text).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `title*=UTF-8''${encoded}`;
}

/** A `Link` header's value (RFC 8288); what the URL parser returns holds no `>`, quote or line break. */
export function linkHeader(links: readonly HeaderLink[]): string {
  return links
    .map(({ href, rel, type, hreflang, title }) => [
      `<${new URL(href).href}>`, `rel="${rel}"`,
      ...(type ? [`type="${type}"`] : []), ...(hreflang ? [`hreflang="${hreflang}"`] : []), ...(title ? [titleParameter(title)] : []),
    ].join('; '))
    .join(', ');
}

/** WebSub discovery: each hub, and exactly one `self` (https://www.w3.org/TR/websub/#discovery). */
export function feedLinkHeader(feed: Pick<Feed, 'self' | 'hubs'>): string {
  return linkHeader([...(feed.hubs ?? []).map((href) => ({ rel: 'hub', href })), { rel: 'self', href: feed.self }]);
}
