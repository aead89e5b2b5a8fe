import type { Element, ElementContent } from 'hast';
import { countCharacters } from './characters';
import { element, isElement, solidChildren, textOf } from './hast';

const LONGEST_UNMARKED = 80;
const LONGEST_ITALIC = 200;
const MARK = /^\s*[▲△↑]+\s*/;
const WORDS = /^(?:图|图注|图源|图片说明)\s*[：:]\s*\S|^图为(?![什何])/;

/** Whether the text begins with a mark (▲ △ ↑) that points at the picture above it. */
export function pointsUp(content: string): boolean {
  return MARK.test(content) && content.replace(MARK, '') !== '';
}

/** Whether a paragraph right under a picture is its caption. */
export function isCaption(paragraph: Element): boolean {
  const content = textOf(paragraph);
  if (content === '') return false;
  if (pointsUp(content)) return true;
  const length = countCharacters(content);
  const children = solidChildren(paragraph);
  if (children.length === 1 && isElement(children[0], 'em', 'i')) return length <= LONGEST_ITALIC;
  return WORDS.test(content) && length <= LONGEST_UNMARKED;
}

/** The caption a paragraph says, without the mark or the italics that made it one. */
export function captionOf(paragraph: Element): Element {
  const children = solidChildren(paragraph);
  const only = children.length === 1 ? children[0] : undefined;
  const content = isElement(only, 'em', 'i') ? only.children : paragraph.children;
  dropMark(content);
  return element('figcaption', {}, content);
}

function dropMark(content: readonly ElementContent[]): boolean {
  return content.some((node) => {
    if (node.type === 'element') return dropMark(node.children);
    if (node.type !== 'text' || node.value.trim() === '') return false;
    node.value = node.value.replace(MARK, '');
    return true;
  });
}
