import { cleanText } from './characters';
import { anyFence, closesFence, type Fence } from './lines';
import { editProse } from './prose';
import { expandShortcodes } from './shortcodes';

const DEEPEST = 100;
const WIDEST_INDENT = 200;
const CONTAINER_MARKS = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/;
const CONTAINER_MARK = />|[-+*]|\d{1,9}[.)]/g;
const KRAMDOWN = /^[ \t]{0,3}\{:[^{}\n]*\}[ \t]*$/gm;
const SPACED_IMAGE =
  /!\[([^[\]\n]{0,300})\]\([ \t]*([^()<>"\n]{1,500}\.(?:png|jpe?g|gif|webp|svg|avif|bmp))[ \t]*("[^"\n]{0,300}")?[ \t]*\)/gi;

/**
 * An article as the parser gets it: clean characters, shortcodes expanded, image addresses with
 * blanks put in angle brackets, Kramdown attribute lines dropped, nesting bounded.
 */
export function prepare(markdown: string): string {
  const text = expandShortcodes(cleanText(markdown));
  return limitNesting(needsRepair(text) ? editProse(text, repair) : text);
}

function needsRepair(text: string): boolean {
  return text.includes('{:') || (text.includes('![') && /\]\([^)\n]{0,500}[ \t]/.test(text));
}

function repair(prose: string): string {
  return prose.replace(KRAMDOWN, '').replace(SPACED_IMAGE, (whole, alt: string, src: string, title: string | undefined) => {
    return /[ \t]/.test(src.trim()) ? `![${alt}](<${src.trim()}>${title ? ` ${title}` : ''})` : whole;
  });
}

/** The parser and everything after it work recursively: quotes and lists deeper than `DEEPEST` are cut flat. */
function limitNesting(text: string): string {
  if (!/^[ \t]*(?:(?:>|[-+*]|\d{1,9}[.)])[ \t]*){40}|^[ \t]{40}/m.test(text)) return text;
  let fence: Fence | null = null;
  return text.split('\n').map((line) => {
    if (fence) {
      if (closesFence(line, fence)) fence = null;
      return line;
    }
    fence = anyFence(line);
    return limitMarks(limitIndent(line));
  }).join('\n');
}

function limitIndent(line: string): string {
  const indent = line.search(/[^ \t]/);
  return indent > WIDEST_INDENT ? line.slice(indent - WIDEST_INDENT) : line;
}

function limitMarks(line: string): string {
  const marks = CONTAINER_MARKS.exec(line)?.[0];
  if (!marks || marks.length <= DEEPEST) return line;
  const last = [...marks.matchAll(CONTAINER_MARK)][DEEPEST - 1];
  return last ? `${marks.slice(0, last.index + last[0].length)} ${line.slice(marks.length).trimStart()}` : line;
}
