import type { Element, ElementContent, Root } from 'hast';
import { countCharacters } from './characters';
import { element, find, isBlank, isElement, isFootnotes, type Parent, rewrite, solidChildren, textOf } from './hast';
import { headingIds } from './headingIds';
import type { Heading } from './types';

const NAMES = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const LONGEST_BOLD = 40;
const EXPLICIT_ID = /\s*\{:?\s*#([^\s{}]+)[^{}]*\}\s*$/;
const SENTENCE_END = /[。！？!?；;，,：:.…]["”’」』）)]*$/;

/**
 * Settles the headings of a body in place and returns the table of contents: the page has the h1,
 * so the highest becomes h2; a heading that is wholly bold loses the bold; ids are computed here,
 * after sanitising. A body without headings gets them from its paragraphs of one short bold run.
 */
export function settleHeadings(root: Root, takenIds: ReadonlySet<string>): Heading[] {
  rewrite(root, (node) => (isHeading(node) && solidChildren(node).length === 0 ? [] : undefined));
  if (headingsIn(root).length === 0) promoteBold(root);
  const headings = headingsIn(root);
  const shift = 2 - headings.reduce((least, heading) => Math.min(least, depthOf(heading)), 6);
  const nextId = headingIds(takenIds);
  for (const heading of headings) {
    heading.tagName = NAMES[Math.min(depthOf(heading) + shift, 6) - 1] ?? 'h6';
    unbold(heading);
    const explicit = takeExplicitId(heading);
    heading.properties = { id: nextId(explicit ?? labelOf(heading), explicit !== undefined) };
  }
  return contents(topHeadings(root));
}

function isHeading(node: Element): boolean {
  return /^h[1-6]$/.test(node.tagName);
}

function depthOf(heading: Element): number {
  return Number(heading.tagName.slice(1));
}

function headingsIn(root: Root): Element[] {
  return root.children.filter((child) => !isFootnotes(child)).flatMap((child) => (isElement(child) ? (isHeading(child) ? [child] : find(child, ...NAMES)) : []));
}

/** Headings that divide the article itself, not a quotation or a list item. */
function topHeadings(parent: Parent): Element[] {
  return parent.children.flatMap((child) => {
    if (!isElement(child) || isFootnotes(child)) return [];
    if (isHeading(child)) return [child];
    return isElement(child, 'details', 'figure') ? topHeadings(child) : [];
  });
}

function promoteBold(root: Root): void {
  // A bold line that nothing follows (完, END) heads nothing.
  const last = root.children.findLastIndex((child) => !isBlank(child) && !isFootnotes(child));
  for (const child of root.children.slice(0, last)) {
    if (isElement(child, 'p') && isBoldLine(child)) (child as Element).tagName = 'h2';
  }
}

function isBoldLine(paragraph: Element): boolean {
  const [only, ...others] = solidChildren(paragraph);
  if (!isElement(only, 'strong', 'b') || others.length > 0 || find(only, 'img', 'br', 'a').length > 0) return false;
  const content = textOf(only);
  return content !== '' && countCharacters(content) <= LONGEST_BOLD && !content.includes('\n') && !SENTENCE_END.test(content);
}

function unbold(heading: Element): void {
  const [only, ...others] = solidChildren(heading);
  if (isElement(only, 'strong', 'b') && others.length === 0) heading.children = only.children;
}

function takeExplicitId(heading: Element): string | undefined {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? EXPLICIT_ID.exec(last.value) : null;
  if (last?.type !== 'text' || !match) return undefined;
  last.value = last.value.slice(0, match.index);
  return match[1];
}

/** A heading's text without footnote marks. */
function labelOf(heading: Element): string {
  const copy = element('span', {}, structuredClone(heading.children) as ElementContent[]);
  rewrite(copy, (node) => (node.tagName === 'sup' && find(node, 'a').some((link) => link.properties.dataFootnoteRef !== undefined) ? [] : undefined));
  return textOf(copy).replace(/\s+/g, ' ');
}

function contents(headings: readonly Element[]): Heading[] {
  const top: Heading[] = [];
  for (const heading of headings) {
    const depth = depthOf(heading);
    const text = labelOf(heading);
    if ((depth !== 2 && depth !== 3) || text === '') continue;
    const parent = depth === 3 ? top.at(-1) : undefined;
    (parent?.depth === 2 ? parent.children : top).push({ id: String(heading.properties.id), text, depth, children: [] });
  }
  return top;
}
