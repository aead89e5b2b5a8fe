import { anyFence, closesFence, type Fence } from './lines';

/**
 * Edits a Markdown text outside of its fenced code blocks and code spans, line structure untouched.
 * Linear in the length of the text.
 */
export function editProse(markdown: string, edit: (prose: string) => string): string {
  const out: string[] = [];
  let prose: string[] = [];
  let fence: Fence | null = null;
  const flush = () => {
    if (prose.length > 0) out.push(editOutsideSpans(prose.join('\n'), edit));
    prose = [];
  };
  for (const line of markdown.split('\n')) {
    if (fence) {
      out.push(line);
      if (closesFence(line, fence)) fence = null;
      continue;
    }
    fence = anyFence(line);
    if (fence) {
      flush();
      out.push(line);
    } else prose.push(line);
  }
  flush();
  return out.join('\n');
}

function editOutsideSpans(text: string, edit: (prose: string) => string): string {
  if (!text.includes('`')) return edit(text);
  let result = '';
  let from = 0;
  for (const [start, end] of codeSpans(text)) {
    result += edit(text.slice(from, start)) + text.slice(start, end);
    from = end;
  }
  return result + edit(text.slice(from));
}

/** Start and end of every code span: a run of backticks up to the next run of the same length in the same paragraph. */
function codeSpans(text: string): [number, number][] {
  const spans: [number, number][] = [];
  let offset = 0;
  for (const paragraph of text.split(/(\n[ \t]*\n)/)) {
    const runs = [...paragraph.matchAll(/`+/g)].map((run) => ({ start: run.index, size: run[0].length }));
    const next = nextOfSameSize(runs.map((run) => run.size));
    for (let index = 0; index < runs.length; index++) {
      const open = runs[index];
      const closing = next[index];
      const close = closing === undefined ? undefined : runs[closing];
      if (!open || !close || closing === undefined) continue;
      spans.push([offset + open.start, offset + close.start + close.size]);
      index = closing;
    }
    offset += paragraph.length;
  }
  return spans;
}

/** For every run the index of the next run as long as it, in one pass from the end. */
function nextOfSameSize(sizes: readonly number[]): (number | undefined)[] {
  const next = new Array<number | undefined>(sizes.length);
  const nearest = new Map<number, number>();
  for (let index = sizes.length - 1; index >= 0; index--) {
    const size = sizes[index] ?? 0;
    next[index] = nearest.get(size);
    nearest.set(size, index);
  }
  return next;
}
