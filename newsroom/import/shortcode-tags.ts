/** A Hugo shortcode tag in a text, braces included. */
export type Tag = { text: string; at: number; name: string; isClosing: boolean; isEscaped: boolean; named: ReadonlyMap<string, string>; list: readonly string[] };

const LONGEST = 4000;
const ARGUMENT = /([\w-]+)=(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+))|"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`]+)/g;

const unescaped = (text: string): string => text.replace(/\\(["\\])/g, '$1');

/** One after the other; a tag that is never closed is no tag (as in Hugo, which refuses the page). */
export function* tagsIn(text: string): Generator<Tag> {
  for (let at = text.search(/\{\{[<%]/); at >= 0;) {
    const kind = text.charAt(at + 2);
    const size = text.slice(at, at + LONGEST).indexOf(kind === '<' ? '>}}' : '%}}');
    if (size >= 0) yield tagOf(text.slice(at, at + size + 3), at);
    const from = at + (size < 0 ? 3 : size + 3);
    const next = text.slice(from).search(/\{\{[<%]/);
    at = next < 0 ? -1 : from + next;
  }
}

function tagOf(text: string, at: number): Tag {
  const inner = text.slice(3, -3).trim();
  const isEscaped = inner.startsWith('/*');
  const [, slash = '', name = '', rest = ''] = /^(\/?)\s*([\p{L}\w/.-]+)(.*)$/su.exec(inner) ?? [];
  const named = new Map<string, string>();
  const list: string[] = [];
  for (const [, key, quoted, raw, bare, item, rawItem, bareItem] of rest.replace(/\/\s*$/, '').matchAll(ARGUMENT)) {
    if (key !== undefined) named.set(key, quoted === undefined ? (raw ?? bare ?? '') : unescaped(quoted));
    else list.push(item === undefined ? (rawItem ?? bareItem ?? '') : unescaped(item));
  }
  return { text, at, name, isClosing: slash !== '', isEscaped, named, list };
}
