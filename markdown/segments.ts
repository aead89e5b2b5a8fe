import { closesFence, topFence, type Fence } from './lines';

/** What a chunk may continue: its first block then belongs to the last block of the chunk before it. */
export type Joint = 'list' | 'table' | 'lines';

/**
 * A piece of a document that can be parsed alone.
 * `plain`: one paragraph without any markup. `chunk`: Markdown; `joins` when a huge block was cut
 * to get it; `loose` when a blank line stood at the cut.
 */
export type Segment =
  | { kind: 'plain'; text: string }
  | { kind: 'chunk'; text: string; joins: Joint | null; loose: boolean };

/** Sizes in characters after which a chunk ends at the next place of the kind. */
const LIMIT = { between: 8_000, item: 4_000, row: 4_000, line: 16_000, indented: 64_000 };
const MOST_LINES = 400;

const PLAIN = /^(?!\d{1,9}[.)](?:\s|$)|[ \t#>+\-=:!|])[^\n\\`*_[\]<>&~$|@{}]*[^\s\\`*_[\]<>&~$|@{}]$/;
const LINK_LIKE = /:\/\/|www\./i;
const ITEM = /^(?:([-+*])|\d{1,9}([.)]))(?=[ \t])/;
const DELIMITER_ROW = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const HTML_ENDS: readonly (readonly [RegExp, RegExp])[] = [
  [/^ {0,3}<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];

/**
 * Cuts a document where blocks end, so that the cost of parsing grows with its length only
 * (micromark is quadratic inside one list, table or paragraph) and plain paragraphs, the most of
 * a news article, need no parser.
 */
export function segmentsOf(markdown: string, math: boolean): Segment[] {
  const segments: Segment[] = [];
  const lines = markdown.split('\n');
  let chunk = newChunk(null, false);
  let verbatim: ((line: string) => boolean) | null = null;
  let blockStart = 0;
  const cut = (joins: Joint | null, loose: boolean) => {
    if (chunk.lines.some((line) => line !== '')) segments.push({ kind: 'chunk', text: chunk.lines.join('\n'), joins: chunk.joins, loose: chunk.loose });
    chunk = newChunk(joins, loose);
  };

  for (const [index, line] of lines.entries()) {
    if (verbatim) {
      if (verbatim(line)) verbatim = null;
      add(chunk, line);
      continue;
    }
    if (line.trim() === '') {
      if (chunk.lines.length > 0) add(chunk, '');
      continue;
    }
    const starts = index === 0 || (lines[index - 1] ?? '').trim() === '';
    if (starts) blockStart = index;
    if (starts && (lines[index + 1] ?? '').trim() === '' && isPlain(line)) {
      cut(null, false);
      segments.push({ kind: 'plain', text: line.trimEnd() });
      continue;
    }
    const item = ITEM.exec(line);
    const mark = item ? (item[1] ?? item[2] ?? '') : '';
    if (mark && chunk.size > LIMIT.item) cut(mark === chunk.mark ? 'list' : null, starts);
    else if (starts && chunk.size > LIMIT.indented) cut(null, false);
    else if (starts && !mark && /^\S/.test(line) && chunk.size > LIMIT.between) cut(null, false);
    else if (!starts && DELIMITER_ROW.test(lines[blockStart + 1] ?? '') && index > blockStart + 1) {
      if (chunk.size > LIMIT.row) {
        cut('table', false);
        add(chunk, lines[blockStart] ?? '');
        add(chunk, lines[blockStart + 1] ?? '');
      }
    } else if (!starts && (chunk.size > LIMIT.line || chunk.lines.length > MOST_LINES)) cut('lines', false);
    if (mark) chunk.mark = mark;
    else if (starts && /^\S/.test(line)) chunk.mark = '';
    add(chunk, line);
    verbatim = verbatimEnd(line, math);
  }
  cut(null, false);
  return segments;
}

type Chunk = { lines: string[]; size: number; mark: string; joins: Joint | null; loose: boolean };

function newChunk(joins: Joint | null, loose: boolean): Chunk {
  return { lines: [], size: 0, mark: '', joins, loose };
}

function add(chunk: Chunk, line: string): void {
  chunk.lines.push(line);
  chunk.size += line.length + 1;
}

/** Whether a line that stands alone is a paragraph whose text is exactly the line. */
function isPlain(line: string): boolean {
  return PLAIN.test(line.trimEnd()) && !LINK_LIKE.test(line);
}

/** Test for the line that ends what this line opens (code, raw HTML, formula), or null. */
function verbatimEnd(line: string, math: boolean): ((line: string) => boolean) | null {
  const fence: Fence | null = topFence(line);
  if (fence) return (next) => closesFence(next, fence);
  if (math && /^ {0,3}\$\$[^$]*$/.test(line)) return (next) => /^ {0,3}\$\$\s*$/.test(next);
  for (const [start, end] of HTML_ENDS) {
    const open = start.exec(line);
    if (open) return end.test(line.slice(open[0].length)) ? null : (next) => end.test(next);
  }
  return null;
}
