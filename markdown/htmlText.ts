import { htmlNames } from './htmlNames';
import { cutBetween } from './scripts';

const TAG = /<\/?([a-zA-Z][^\s/<>"'=]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>/g;
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))/g;
const REFERENCES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };
const IMAGE_ATTRIBUTES = ['src', 'data-src', 'data-original'];

/** The text of a piece of HTML: without comments, scripts, style sheets and tags. */
export function htmlToText(html: string): string {
  let rest = withoutComments(html);
  for (const name of ['script', 'style']) rest = cutBetween(rest, new RegExp(`<${name}(?=[\\s/>])`, 'gi'), new RegExp(`</${name}[^<>]*>`, 'gi'));
  return decodeReferences(rest.replace(TAG, (tag, name: string) => (htmlNames.has(name.toLowerCase()) ? (/^(?:br|p|div|li|tr|td|th|h\d)$/i.test(name) ? ' ' : '') : tag)));
}

/** Addresses of the images in a piece of HTML, as written. */
export function htmlImages(html: string): string[] {
  const sources: string[] = [];
  for (const [, name = '', attributes = ''] of withoutComments(html).matchAll(TAG)) {
    if (name.toLowerCase() !== 'img') continue;
    const values = new Map([...attributes.matchAll(ATTRIBUTE)].map(([, key = '', a, b, c]) => [key.toLowerCase(), decodeReferences(a ?? b ?? c ?? '')]));
    const source = IMAGE_ATTRIBUTES.map((key) => values.get(key)?.trim()).find((value) => value && !/^data:/i.test(value));
    if (source) sources.push(source);
  }
  return sources;
}

function withoutComments(html: string): string {
  return cutBetween(html, /<!--/g, /-->/g);
}

function decodeReferences(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) return REFERENCES[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(hex ?? decimal ?? '', hex === undefined ? 10 : 16);
    return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : '\uFFFD';
  });
}
