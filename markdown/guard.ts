import type { Root } from 'mdast';

const MOST_MARKS = 500;
const MARKS = '*_[]~`<&$\\|@';
const MARK = /[*_[\]~`<&$\\|@]/g;
// Unicode noncharacters, which `cleanText` has removed from the text, stand in for the marks.
const FIRST_STAND_IN = 0xfdd0;
const STAND_IN = /[\uFDD0-\uFDDB]/g;
const NEW_TEXT = /^[\s>]*(?:$|[-+*][ \t]|\d{1,9}[.)][ \t]|\||#{1,6}[ \t])/;

/**
 * Hides the marks of paragraphs that hold more than `MOST_MARKS` of them from the parser: no
 * writer does that, and matching them up takes quadratic time. `restoreMarks` brings them back.
 */
export function hideMarks(markdown: string): string {
  if (!hasMany(markdown)) return markdown;
  const lines = markdown.split('\n');
  let from = 0;
  for (let index = 1; index <= lines.length; index++) {
    if (index < lines.length && !NEW_TEXT.test(lines[index] ?? '')) continue;
    if (hasMany(lines.slice(from, index).join('\n'))) {
      for (let line = from; line < index; line++) lines[line] = hide(lines[line] ?? '');
    }
    from = index;
  }
  return lines.join('\n');
}

/** Puts hidden marks back into every text of a parsed tree, in place. */
export function restoreMarks(root: Root): Root {
  const open: object[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') Object.assign(node, { [key]: value.replace(STAND_IN, original) });
      else if (key === 'children' && Array.isArray(value)) for (const child of value) open.push(child as object);
    }
  }
  return root;
}

function hide(line: string): string {
  return line.replace(MARK, (mark) => String.fromCharCode(FIRST_STAND_IN + MARKS.indexOf(mark)));
}

function original(standIn: string): string {
  return MARKS.charAt(standIn.charCodeAt(0) - FIRST_STAND_IN);
}

function hasMany(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(MARK)) if (++count > MOST_MARKS) return true;
  return false;
}
