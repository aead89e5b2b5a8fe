import { anyFence, closesFence, type Fence } from './lines';
import { editProse } from './prose';
import { embedAddress } from './videoSites';

type Arguments = { named: ReadonlyMap<string, string>; list: readonly string[] };

const ARGUMENT = /([\w-]+)=(?:"([^"]*)"|(\S+))|"([^"]*)"|(\S+)/g;
const LONGEST_TAG = 2000;
const HIGHLIGHT = /^\s*\{\{[<%]\s*highlight\s+"?([\w+#-]+)"?[^\n]*[>%]\}\}\s*$/;
const HIGHLIGHT_END = /^\s*\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}\s*$/;

/**
 * Turns the Hugo shortcodes that say something to a reader into Markdown or HTML, outside of code.
 * Unknown ones stay as the text they are: nothing is executed and nothing is lost.
 * Names and parameters: Hugo's documentation of embedded shortcodes.
 */
export function expandShortcodes(markdown: string): string {
  if (!/\{\{[<%]/.test(markdown)) return markdown;
  return editProse(highlightToFence(markdown), expandTags);
}

function expandTags(prose: string): string {
  let out = '';
  let at = 0;
  for (;;) {
    const start = prose.indexOf('{{', at);
    if (start < 0) return out + prose.slice(at);
    const kind = prose.charAt(start + 2);
    const tag = kind === '<' || kind === '%' ? prose.slice(start, start + LONGEST_TAG) : '';
    const size = tag.indexOf(kind === '<' ? '>}}' : '%}}');
    if (size < 0) {
      out += prose.slice(at, start + 2);
      at = start + 2;
      continue;
    }
    out += prose.slice(at, start) + expandTag(tag.slice(0, size + 3));
    at = start + size + 3;
  }
}

/** `tag` with its braces. */
function expandTag(tag: string): string {
  const inner = tag.slice(3, -3).trim();
  const escaped = /^\/\*(.*)\*\/$/s.exec(inner);
  if (escaped) return asText(`${tag.slice(0, 3)}${escaped[1] ?? ''}${tag.slice(-3)}`);
  const [, closing = '', name = '', rest = ''] = /^(\/?)\s*([\w/.-]+)(.*)$/s.exec(inner) ?? [];
  return (closing ? CLOSING[name] : OPENING[name]?.(argumentsOf(rest.replace(/\/\s*$/, '')))) ?? asText(tag);
}

/** A `<` that would open an HTML tag is escaped, so that the tag is read as text. */
function asText(tag: string): string {
  return tag.replace(/<(?=\S)/g, '\\<');
}

function argumentsOf(text: string): Arguments {
  const named = new Map<string, string>();
  const list: string[] = [];
  for (const [, name, quoted, bare, quotedItem, bareItem] of text.matchAll(ARGUMENT)) {
    if (name) named.set(name, quoted ?? bare ?? '');
    else list.push(quotedItem ?? bareItem ?? '');
  }
  return { named, list };
}

const OPENING: Readonly<Record<string, (values: Arguments) => string | undefined>> = {
  figure,
  ref: address,
  relref: address,
  youtube: (values) => player('youtube', values),
  vimeo: (values) => player('vimeo', values),
  bilibili: (values) => player('bilibili', values),
  bili: (values) => player('bilibili', values),
  gist: ({ list: [user, id] }) => (user && id ? `<https://gist.github.com/${user}/${id}>` : undefined),
  details: ({ named, list }) => `<details><summary>${escapeHtml(named.get('summary') ?? named.get('title') ?? list[0] ?? '')}</summary>\n\n`,
  comment: () => '<!--',
  // Blogdown's prefix of a page's own files, and marks for scripts of other sites: nothing to read.
  'blogdown/postref': () => '',
  copyable: () => '',
};

const CLOSING: Readonly<Record<string, string>> = { details: '\n\n</details>', comment: '-->' };

function figure({ named, list }: Arguments): string | undefined {
  const src = named.get('src') ?? list[0];
  if (!src) return undefined;
  const caption = [named.get('title'), named.get('caption'), named.get('attr')].filter(Boolean).join(' ');
  const alt = (named.get('alt') ?? '').replace(/[[\]\\]/g, '\\$&');
  const title = caption ? ` "${caption.replace(/["\\]/g, '\\$&')}"` : '';
  const image = `![${alt}](<${src.replace(/[<>\n]/g, encodeURIComponent)}>${title})`;
  const link = named.get('link');
  return link ? `[${image}](<${link.replace(/[<>\n]/g, encodeURIComponent)}>)` : image;
}

function address({ named, list }: Arguments): string | undefined {
  return (named.get('path') ?? list[0])?.replace(/[\s<>()]/g, encodeURIComponent);
}

function player(site: 'youtube' | 'vimeo' | 'bilibili', { named, list }: Arguments): string | undefined {
  const id = named.get('id') ?? named.get('bvid') ?? list[0];
  return id && /^[\w-]+$/.test(id) ? `<iframe src="${embedAddress(site, id)}"></iframe>` : undefined;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function highlightToFence(markdown: string): string {
  if (!/\{\{[<%]\s*highlight\s/.test(markdown)) return markdown;
  const lines = markdown.split('\n');
  const lastEnd = lines.findLastIndex((line) => HIGHLIGHT_END.test(line));
  let fence: Fence | null = null;
  let highlighting = false;
  return lines.map((line, index) => {
    if (highlighting) {
      if (!HIGHLIGHT_END.test(line)) return line;
      highlighting = false;
      return '~~~~~~';
    }
    if (fence) {
      if (closesFence(line, fence)) fence = null;
      return line;
    }
    const language = index < lastEnd ? HIGHLIGHT.exec(line)?.[1] : undefined;
    highlighting = language !== undefined;
    if (!highlighting) fence = anyFence(line);
    return highlighting ? `~~~~~~ ${language}` : line;
  }).join('\n');
}
