import { editProse } from '../../markdown/prose';
import { expandShortcodes } from '../../markdown/shortcodes';
import { convertHighlights } from './highlights';
import { type Tag, tagsIn } from './shortcode-tags';

/** What a page's shortcodes may ask for. Null: there is no such page or parameter. */
export type Lookup = { page: (reference: string) => string | null; param: (name: string) => string | null };

export type BodyProblem = { line: number; found: string; message: string };

/** Converted as the site itself would show them (markdown/shortcodes). */
const KNOWN_TO_SITE = new Set(['figure', 'youtube', 'vimeo', 'bilibili', 'bili', 'gist', 'details', 'comment', 'highlight', 'blogdown/postref', 'copyable']);
const ESCAPED = /\{\{([<%])\/\*([\s\S]{0,2000}?)\*\/([>%])\}\}/g;
/** Stands for the braces of an escaped tag in prose while those in code are made plain; private use, in no text. */
const MASK = '\uf8ff{';

const link = (address: string): string => `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`;

/** Posts of other sites become links to them: nothing of theirs is loaded. Hugo: embedded shortcodes. */
const POSTS: Readonly<Record<string, (tag: Tag) => string | null>> = {
  tweet: post, twitter: post, twitter_simple: post, x: post, x_simple: post,
  instagram: ({ named, list }) => addressed('https://www.instagram.com/p/', named.get('id') ?? list[0], '/'),
  instagram_simple: ({ named, list }) => addressed('https://www.instagram.com/p/', named.get('id') ?? list[0], '/'),
  qr: ({ named, list }) => {
    const text = named.get('text') ?? list[0];
    return text !== undefined && /^https?:\/\/\S+$/.test(text) ? link(text) : null;
  },
};

function addressed(before: string, id: string | undefined, after = ''): string | null {
  return id !== undefined && /^[\w-]+$/.test(id) ? link(`${before}${id}${after}`) : null;
}

function post({ named, list }: Tag): string | null {
  const user = named.get('user') ?? (list.length > 1 ? list[0] : 'i');
  return user !== undefined && /^\w+$/.test(user) ? addressed(`https://x.com/${user}/status/`, named.get('id') ?? list.at(-1)) : null;
}

/** Quotes within quotes and backticks, which the site's own reader of arguments does not know, in a form it does. */
function withPlainQuotes({ text, name, named, list, isClosing }: Tag): string {
  if (isClosing || !/\\|`/.test(text)) return text;
  const quoted = (value: string): string => `"${value.replaceAll('"', name === 'figure' ? '&quot;' : '\u201d')}"`;
  const values = [...list.map(quoted), ...[...named].map(([key, value]) => `${key}=${quoted(value)}`)];
  return `${text.slice(0, 3)} ${name} ${values.join(' ')} ${text.slice(-3)}`;
}

type Outcome = { text: string } | { problem: string };

function convert(tag: Tag, { page, param }: Lookup): Outcome {
  const first = tag.named.get('path') ?? tag.list[0] ?? '';
  if (tag.name === 'ref' || tag.name === 'relref') {
    const address = page(first);
    return address === null ? { problem: 'There is no such page in the site; the link is kept as text.' } : { text: address };
  }
  if (tag.name === 'param') {
    const value = param(tag.named.get('name') ?? first);
    return value === null ? { problem: 'There is no such parameter; the shortcode is kept as text.' } : { text: value };
  }
  const text = KNOWN_TO_SITE.has(tag.name) ? expandShortcodes(withPlainQuotes(tag)) : (POSTS[tag.name]?.(tag) ?? null);
  if (text !== null && !text.includes(tag.text.slice(2, -2)) && !text.startsWith('{{')) return { text };
  const allowed = [...KNOWN_TO_SITE, 'ref', 'relref', 'param', ...Object.keys(POSTS)].join(', ');
  return { problem: text === null ? `This shortcode is not known; it is kept as text. Known are ${allowed}.` : 'This shortcode lacks what it needs; it is kept as text.' };
}

/**
 * Hugo's shortcodes as Markdown or allowed HTML. What is not known stays as it is and is named with its line (from 1).
 * In code nothing is converted but the escape `{{</* … *\/>}}`, which is how Hugo shows a shortcode there.
 */
export function convertShortcodes(body: string, lookup: Lookup): { body: string; problems: BodyProblem[] } {
  if (!/\{\{[<%]/.test(body)) return { body, problems: [] };
  const problems: BodyProblem[] = [];
  const source = convertHighlights(body);
  let cursor = 0;
  let counted = 0;
  let line = 1;
  const lineOf = (offset: number): number => {
    for (let end = source.indexOf('\n', counted); end >= 0 && end < offset; end = source.indexOf('\n', counted)) {
      line += 1;
      counted = end + 1;
    }
    return line;
  };
  const converted = editProse(source, (prose) => {
    const start = source.indexOf(prose, cursor);
    cursor = start + prose.length;
    let out = '';
    let from = 0;
    for (const tag of tagsIn(prose)) {
      const outcome = tag.isEscaped ? { text: tag.text.replaceAll('{{', MASK) } : tag.isClosing && !KNOWN_TO_SITE.has(tag.name) ? { text: tag.text } : convert(tag, lookup);
      if ('problem' in outcome) problems.push({ line: lineOf(start + tag.at), found: tag.text.slice(0, 80), message: outcome.problem });
      out += prose.slice(from, tag.at) + ('text' in outcome ? outcome.text : tag.text);
      from = tag.at + tag.text.length;
    }
    return out + prose.slice(from);
  });
  return { body: converted.replace(ESCAPED, '{{$1$2$3}}').replaceAll(MASK, '{{'), problems };
}
