import type { Element, ElementContent, Root, RootContent } from 'hast';
import { captionOf, isCaption, pointsUp } from './captions';
import { addClass, element, find, isBlank, isElement, type Parent, solidChildren, stringProperty, text, textOf } from './hast';
import { linesOf, type TextLine } from './textLines';

const LARGEST_ICON = 64;

/**
 * Makes figures of the pictures that stand alone on a line, in place, with the line or paragraph
 * under them, or else their title, as caption. The rest of a split paragraph stays a paragraph.
 */
export function makeFigures(root: Root): void {
  for (const parent of [root, ...find(root, 'blockquote', 'li', 'dd', 'details', 'td')]) shape(parent);
  for (const figure of find(root, 'figure')) {
    if (isElement(unitOf(solidChildren(figure)[0]), 'img')) addClass(figure, 'picture');
    captionFromTitle(figure);
  }
}

function shape(parent: Parent): void {
  const out: RootContent[] = [];
  let uncaptioned: Element | null = null;
  for (const child of parent.children) {
    const blocks: RootContent[] = isElement(child, 'p') ? split(child) : [child];
    for (const block of blocks) {
      if (uncaptioned && isElement(block, 'p') && isCaption(block)) {
        uncaptioned.children.push(captionOf(block));
        uncaptioned = null;
        continue;
      }
      out.push(block);
      if (isElement(block)) uncaptioned = isPicture(block) ? block : null;
    }
  }
  parent.children = out as Element['children'];
}

/** The paragraph itself, or the figures and paragraphs its lines make. */
function split(paragraph: Element): ElementContent[] {
  const lines = linesOf(paragraph);
  if (!lines.some(isMedia)) return [paragraph];
  const out: ElementContent[] = [];
  let open: { nodes: ElementContent[]; end: ElementContent[] } | null = null;
  for (const line of lines) {
    if (isMedia(line)) {
      for (const node of line.nodes) out.push(...figureOf(node));
      open = null;
    } else if (!open || pointsUp(textOf(line.nodes))) {
      const block = element('p', {}, [...line.nodes]);
      if (line.nodes.some((node) => !isBlank(node))) out.push(block, text('\n'));
      open = { nodes: block.children, end: line.end };
    } else {
      for (const node of [...open.end, ...line.nodes]) open.nodes.push(node);
      open.end = line.end;
    }
  }
  return out;
}

function isMedia({ nodes }: TextLine): boolean {
  const solid = nodes.filter((node) => !isBlank(node));
  return solid.length > 0 && solid.every((node) => unitOf(node) !== undefined);
}

/** The picture, player or recording that a node is; undefined for text, icons and everything else. */
function unitOf(node: Parent['children'][number] | undefined): Element | undefined {
  if (isElement(node, 'figure', 'video', 'audio')) return node;
  if (isElement(node, 'img')) return Number(node.properties.width ?? Infinity) > LARGEST_ICON ? node : undefined;
  const inside = isElement(node, 'a') ? solidChildren(node) : [];
  return inside.length === 1 && isElement(inside[0], 'img') ? unitOf(inside[0]) : undefined;
}

function figureOf(node: ElementContent): ElementContent[] {
  if (isBlank(node)) return [];
  return [isElement(node, 'figure') ? node : element('figure', {}, [node]), text('\n')];
}

function isPicture(block: Element): boolean {
  return block.tagName === 'figure' && !isElement(block.children.at(-1), 'figcaption') && find(block, 'img').length > 0;
}

function captionFromTitle(figure: Element): void {
  for (const image of find(figure, 'img')) {
    const title = stringProperty(image, 'title')?.trim();
    delete image.properties.title;
    if (title && find(figure, 'figcaption').length === 0) figure.children.push(element('figcaption', {}, [text(title)]));
  }
}
