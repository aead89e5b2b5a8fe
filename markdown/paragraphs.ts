import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { stripIndent } from './characters';
import { element, find, isBlank, isElement, isFootnotes, type Parent, rewrite, textOf } from './hast';
import { boxNames } from './schema';

const PHRASING = new Set([
  'a', 'abbr', 'audio', 'b', 'bdi', 'bdo', 'br', 'cite', 'code', 'del', 'dfn', 'em', 'i', 'iframe', 'img', 'input', 'ins', 'kbd', 'mark',
  'q', 'ruby', 's', 'samp', 'small', 'span', 'strong', 'sub', 'sup', 'time', 'u', 'var', 'video', 'wbr',
]);
const CONTENT = ['img', 'video', 'audio', 'iframe', 'code', 'input'];

/**
 * Gives a body its paragraphs, in place: `<div>`, `<center>` and their like become paragraphs or
 * vanish, loose text is wrapped, indents of ideographic spaces go, empty paragraphs too.
 */
export function tidyParagraphs(root: Root): void {
  rewrite(root, (node, parent) => (boxNames.has(node.tagName) && !isFootnotes(node) ? unbox(node, parent) : undefined));
  root.children = wrapLoose(root.children);
  for (const quote of find(root, 'blockquote')) quote.children = wrapLoose(quote.children) as ElementContent[];
  for (const block of find(root, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')) trim(block);
  rewrite(root, (node) => (node.tagName === 'p' && isEmpty(node) ? [] : undefined));
}

function unbox(box: Element, parent: Parent): ElementContent[] {
  const inText = parent.type === 'element' && PHRASING.has(parent.tagName);
  const children = inText ? box.children : (wrapLoose(box.children) as ElementContent[]);
  const first = children.find((child) => isElement(child));
  if (box.properties.id !== undefined && isElement(first)) first.properties.id ??= box.properties.id;
  return children;
}

/** Wraps each run of text and inline elements in a paragraph. */
function wrapLoose(children: readonly RootContent[]): RootContent[] {
  const out: RootContent[] = [];
  let run: ElementContent[] = [];
  const flush = () => {
    if (run.some((node) => !isBlank(node))) out.push(element('p', {}, run));
    else for (const node of run) out.push(node);
    run = [];
  };
  for (const child of children) {
    if (isPhrasing(child)) run.push(child);
    else {
      flush();
      out.push(child);
    }
  }
  flush();
  return out;
}

function isPhrasing(node: Nodes): node is ElementContent {
  if (node.type === 'text') return true;
  return isElement(node) && PHRASING.has(node.tagName) && node.children.every(isPhrasing);
}

/** Strips blanks from the start of a block and of each of its lines. */
function trim(block: Element): void {
  let lineStarts = true;
  const visit = (node: Element) => {
    for (const child of node.children) {
      if (child.type === 'text') {
        const value = lineStarts ? stripIndent(child.value) : child.value;
        child.value = value.replace(/\n[ \t\u3000\u00A0\u2002-\u200A]+/g, '\n');
        if (child.value !== '') lineStarts = child.value.endsWith('\n');
      } else if (isElement(child)) {
        if (isElement(child, 'br', 'code')) lineStarts = child.tagName === 'br';
        else visit(child);
        if (isElement(child, 'img')) lineStarts = false;
      }
    }
  };
  visit(block);
}

function isEmpty(paragraph: Element): boolean {
  return textOf(paragraph) === '' && find(paragraph, ...CONTENT).length === 0 && !find(paragraph, 'a', 'span').some((node) => node.properties.id);
}
