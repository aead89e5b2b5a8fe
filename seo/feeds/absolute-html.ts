import { absoluteUrl } from '../urls';

/** Comments, and elements a feed reader must not get (rssboard.org/rss-profile: no script, no style). */
const REMOVED = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?(?:<\/\1\s*>|$)/gi;
const TAG = /<([a-z][\w-]*)((?:[^"'<>]|"[^"]*"|'[^']*')*)>/gi;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;
const ADDRESSES = new Set(['href', 'src', 'poster', 'cite', 'data', 'longdesc']);
const OTHER_SCHEMES = /^(?:mailto|tel):/i;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(value: string): string {
  return value.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const quote = (value: string): string => `"${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;

const address = (value: string, base: string): string | null => (OTHER_SCHEMES.test(value.trim()) ? value.trim() : absoluteUrl(value, base));

/** `url 640w, url 1280w`; candidates that lead nowhere are dropped. */
function sourceSet(value: string, base: string): string | null {
  const candidates = value.split(/,\s+/).flatMap((candidate) => {
    const [href = '', ...descriptor] = candidate.trim().split(/\s+/);
    const url = href === '' ? null : absoluteUrl(href, base);
    return url ? [[url, ...descriptor].join(' ')] : [];
  });
  return candidates.length > 0 ? candidates.join(', ') : null;
}

function attribute(whole: string, name: string, raw: string | undefined, base: string): string {
  const lower = name.toLowerCase();
  if (lower.startsWith('on') || lower === 'style') return '';
  if (raw === undefined || (!ADDRESSES.has(lower) && lower !== 'srcset')) return ` ${whole}`;
  const value = decode(raw.replace(/^(["'])([\s\S]*)\1$/, '$2'));
  const url = lower === 'srcset' ? sourceSet(value, base) : address(value, base);
  return url === null ? '' : ` ${name}=${quote(url)}`;
}

/**
 * Rendered HTML fit for another place: every address absolute against the article's own, no script, style or handler.
 * Takes the output of our own serialiser, in which `<` and quotes inside text and attributes are escaped.
 */
export function absoluteHtml(html: string, base: string): string {
  return html.replace(REMOVED, '').replace(TAG, (_tag, name: string, rest: string) => {
    const attributes = [...rest.matchAll(ATTRIBUTE)].map(([whole, key = '', raw]) => attribute(whole, key, raw, base)).join('');
    return `<${name}${attributes}${/\/\s*$/.test(rest) && !/=[^\s"']*\/\s*$/.test(rest) ? ' /' : ''}>`;
  });
}
