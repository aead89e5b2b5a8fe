import type { Element, Root } from 'hast';
import { joinWideLines, scrub } from './characters';
import { isBlank, isElement, type Parent, text } from './hast';

/** Last pass over the text, in place: what character references smuggled in goes, Chinese lines are joined, one block a line. */
export function finishText(root: Root): void {
  walk(root, false);
  root.children = root.children.filter((child) => !isBlank(child)).flatMap((child, index) => (index === 0 ? [child] : [text('\n'), child]));
}

function walk(parent: Parent, preformatted: boolean): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = preformatted ? scrub(child.value) : joinWideLines(scrub(child.value));
    else if (isElement(child)) {
      scrubProperties(child);
      walk(child, preformatted || child.tagName === 'pre');
    }
  }
}

function scrubProperties({ properties }: Element): void {
  for (const [name, value] of Object.entries(properties)) if (typeof value === 'string') properties[name] = scrub(value);
}
