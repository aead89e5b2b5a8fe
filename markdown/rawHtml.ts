import type { Element, Root } from 'hast';
import { htmlNames, voidNames } from './htmlNames';
import { schema } from './schema';
import { cutBetween, dropScripts } from './scripts';

type Part = { markup: string } | { name: string; end: boolean; attributes: string; source: string };
type Budget = { tags: number; depth: number };

const MOST_TAGS = 20_000;
const DEEPEST = 100;
const PART = /<[!?][^<>]*>|<(\/?)([a-zA-Z][^\s/<>"'=]*)((?:"[^"]*"|'[^']*'|[^'"<>])*)>|<|[^<]+/g;
const KEPT = new Set([...(schema.tagNames ?? []), 'tt', 'strike', 'script', 'style']);
const RENAMED: Readonly<Record<string, string>> = { tt: 'code', strike: 's', image: 'img' };
// parse5 reopens these in every later block when they are left open; without attributes at most three of each.
const FORMATTING = new Set(['b', 'em', 'i', 's', 'small', 'strong', 'u']);
const ENDED_BY_OTHERS = new Set(['p', 'li', 'dd', 'dt', 'td', 'th', 'tr', 'tbody', 'thead', 'tfoot', 'rt', 'rp', 'colgroup', 'caption']);
const INLINE_PARENTS = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'em', 'strong', 'del', 'a', 'td', 'th', 'li']);

/**
 * Rewrites the raw HTML of a tree in place so that an HTML parser can neither lose text in it (a
 * `<textarea>`, `<!--` or `List<String>` that is never closed) nor take more than linear time.
 * Returns whether raw HTML is left. What is allowed to stay is decided later, by the sanitiser.
 */
export function calmRawHtml(root: Root): boolean {
  return calmChildren(root, { tags: 0, depth: 0 });
}

function calmChildren(parent: Root | Element, budget: Budget): boolean {
  const inline = parent.type === 'element' && INLINE_PARENTS.has(parent.tagName);
  dropScripts(parent.children);
  let found = false;
  for (const child of parent.children) {
    if (child.type === 'raw') {
      child.value = calm(child.value, budget, inline);
      found ||= child.value !== '';
    } else if (child.type === 'element') found = calmChildren(child, budget) || found;
  }
  return found;
}

function calm(html: string, budget: Budget, inline: boolean): string {
  const text = cutBetween(cutBetween(html, /<!--/g, /-->/g), /<!\[CDATA\[/g, /\]\]>/g);
  return [...text.matchAll(PART)].map(partOf).map((part) => ('markup' in part ? part.markup : tag(part, budget, inline))).join('');
}

function partOf([source, end, name, attributes]: RegExpMatchArray): Part {
  if (name !== undefined) return { name: name.toLowerCase(), end: end === '/', attributes: attributes ?? '', source };
  if (source === '<' || source.startsWith('<!--')) return { markup: source.replace('<', '&lt;') };
  return { markup: source.startsWith('<') ? '' : source };
}

function tag(part: Extract<Part, { name: string }>, budget: Budget, inline: boolean): string {
  const { end, source } = part;
  const name = RENAMED[part.name] ?? part.name;
  const escaped = source.replace(/</g, '&lt;');
  if (!htmlNames.has(part.name)) return inline && !part.name.includes(':') ? escaped : '';
  if (!KEPT.has(name)) return '';
  if (name === 'iframe') return end ? '' : `<iframe${part.attributes.replace(/\/\s*$/, '')}></iframe>`;
  if (name === 'script' || name === 'style') return end ? '' : escaped;
  if (++budget.tags > MOST_TAGS) return escaped;
  if (end) {
    if (!ENDED_BY_OTHERS.has(name)) budget.depth = Math.max(0, budget.depth - 1);
    return `</${name}>`;
  }
  if (!voidNames.has(name) && !ENDED_BY_OTHERS.has(name)) {
    if (budget.depth >= DEEPEST) return '';
    budget.depth++;
  }
  return `<${name}${FORMATTING.has(name) ? '' : part.attributes}>`;
}
