/** What a reading page keeps of its scripts; everything else is Next's runtime, its preloads and its flight payload. */
export type Keep = { inline: readonly string[]; sources: readonly RegExp[] };

/** Scripts that are data, and so never run. */
const DATA_TYPES = /^(?:application\/ld\+json|speculationrules|application\/json)$/i;
/** Elements whose content is text to the parser, whatever it looks like (HTML §13.1.2). */
const RAW_TEXT = ['style', 'textarea', 'title', 'noscript', 'iframe', 'xmp'] as const;

/** End of a tag that begins at `start`; `>` inside quoted attribute values does not end it. -1 when there is none. */
function tagEnd(html: string, start: number): number {
  let quote = '';
  for (let i = start; i < html.length; i++) {
    const character = html[i] ?? '';
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return i + 1;
  }
  return -1;
}

function attribute(tag: string, name: string): string | null {
  return tag.match(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i'))?.slice(1).find((value) => value !== undefined) ?? null;
}

const isScriptPreload = (tag: string): boolean => /preload/i.test(attribute(tag, 'rel') ?? '') && attribute(tag, 'as')?.toLowerCase() === 'script';

function isKept(tag: string, content: string, keep: Keep): boolean {
  const type = attribute(tag, 'type');
  if (type !== null && DATA_TYPES.test(type)) return true;
  const src = attribute(tag, 'src');
  return src === null ? keep.inline.includes(content) : keep.sources.some((pattern) => pattern.test(src));
}

/** Where the element that begins at `start` ends, when its content is raw text; -1 when it never ends. */
function rawTextEnd(html: string, start: number, name: string): number {
  const close = html.slice(start).search(new RegExp(`</${name}[\\s/>]`, 'i'));
  return close < 0 ? -1 : tagEnd(html, start + close);
}

/**
 * A page without the scripts of a runtime it does not need. A tokenizer finds real tags only: what stands in comments, in
 * attribute values and in elements of raw text is left alone, and so is every byte outside of the removed elements. A page
 * that is cut off in the middle of a tag comes back as it was.
 */
export function slim(html: string, keep: Keep): string {
  let out = '';
  let from = 0;
  let at = html.indexOf('<');
  while (at >= 0) {
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      if (end < 0) break;
      at = html.indexOf('<', end + 3);
      continue;
    }
    const name = /^<([a-z][a-z0-9-]*)[\s/>]/i.exec(html.slice(at, at + 40))?.[1]?.toLowerCase();
    if (name === undefined) {
      at = html.indexOf('<', at + 1);
      continue;
    }
    const end = tagEnd(html, at);
    if (end < 0) break;
    let next = end;
    if (name === 'script') {
      const close = rawTextEnd(html, end, 'script');
      if (close < 0) break;
      const tag = html.slice(at, end);
      if (!isKept(tag, html.slice(end, html.lastIndexOf('</', close)), keep)) {
        out += html.slice(from, at);
        from = close;
      }
      next = close;
    } else if ((RAW_TEXT as readonly string[]).includes(name)) {
      const close = rawTextEnd(html, end, name);
      if (close < 0) break;
      next = close;
    } else if (name === 'link' && isScriptPreload(html.slice(at, end))) {
      out += html.slice(from, at);
      from = end;
    }
    at = html.indexOf('<', next);
  }
  return out + html.slice(from);
}
