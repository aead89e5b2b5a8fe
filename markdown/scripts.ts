import type { RootContent } from 'hast';

const NAMES = ['script', 'style'] as const;

/**
 * Removes scripts and style sheets with their content from sibling nodes, in place: within one
 * piece of raw HTML, and from an opening piece to the nearest closing one. One that is never
 * closed is left: it is text that talks about the tag.
 */
export function dropScripts(children: RootContent[]): void {
  if (!children.some((child) => child.type === 'raw' && /<\/(?:script|style)/i.test(child.value))) return;
  for (const name of NAMES) {
    for (const child of children) if (child.type === 'raw') child.value = cutBetween(child.value, new RegExp(`<${name}(?=[\\s/>])`, 'gi'), new RegExp(`</${name}[^<>]*>`, 'gi'));
    dropAcross(children, name);
  }
}

/** The text without everything from each `open` to the next `close`; both need the flag `g`. One pass. */
export function cutBetween(text: string, open: RegExp, close: RegExp): string {
  let out = '';
  let from = 0;
  for (;;) {
    open.lastIndex = from;
    const start = open.exec(text);
    close.lastIndex = start ? open.lastIndex : 0;
    const end = start && close.exec(text);
    if (!start || !end) return out + text.slice(from);
    out += text.slice(from, start.index);
    from = close.lastIndex;
  }
}

function dropAcross(children: RootContent[], name: (typeof NAMES)[number]): void {
  const open = new RegExp(`<${name}(?=[\\s/>])`, 'i');
  const close = new RegExp(`</${name}[^<>]*>`, 'i');
  let from = 0;
  for (;;) {
    const start = children.findIndex((child, index) => index >= from && child.type === 'raw' && open.test(child.value));
    const end = start < 0 ? -1 : children.findIndex((child, index) => index > start && child.type === 'raw' && close.test(child.value));
    const first = children[start];
    const last = children[end];
    if (first?.type !== 'raw' || last?.type !== 'raw') return;
    first.value = first.value.slice(0, first.value.search(open));
    last.value = last.value.slice(last.value.search(close)).replace(close, '');
    children.splice(start + 1, end - start - 1);
    from = start;
  }
}
