import type { Element, ElementContent } from 'hast';
import { isElement, text } from './hast';

/** A line of a paragraph and what ended it. */
export type TextLine = { nodes: ElementContent[]; end: ElementContent[] };

/** The lines of a paragraph: broken by `<br>` and by line ends in its text (not inside of inline elements). */
export function linesOf(paragraph: Element): TextLine[] {
  const lines: TextLine[] = [];
  let nodes: ElementContent[] = [];
  const close = (end: ElementContent[]) => {
    lines.push({ nodes, end });
    nodes = [];
  };
  for (const child of paragraph.children) {
    if (isElement(child, 'br')) close([child]);
    else if (child.type !== 'text') nodes.push(child);
    else {
      const pieces = child.value.split('\n');
      pieces.forEach((piece, index) => {
        if (index > 0) {
          const last = lines.at(-1);
          // The parser writes a line end after each `<br>`: one break, not two.
          if (index === 1 && nodes.length === 0 && pieces[0] === '' && last) last.end.push(text('\n'));
          else close([text('\n')]);
        }
        if (piece !== '') nodes.push(text(piece));
      });
    }
  }
  close([]);
  return lines;
}
