import type { List, RootContent, Table } from 'mdast';
import type { Segment } from './segments';

// mdast-util-to-hast looks through all siblings of each item and row.
const MOST_ITEMS = 2_000;
const MOST_ROWS = 10_000;

/** Appends the blocks of a segment to those before it, mending the block that was cut between them. */
export function joinBlocks(blocks: RootContent[], next: readonly RootContent[], segment: Segment): void {
  const [first] = next;
  const last = blocks.at(-1);
  const joins = segment.kind === 'chunk' ? segment.joins : null;
  const mended = first && last && joins && mend(last, first, segment.kind === 'chunk' && segment.loose);
  for (const block of mended ? next.slice(1) : next) blocks.push(block);
}

function mend(last: RootContent, first: RootContent, loose: boolean): boolean {
  if (last.type === 'list' && first.type === 'list') return mendList(last, first, loose);
  if (last.type === 'table' && first.type === 'table') return mendTable(last, first);
  if (last.type === 'blockquote' && first.type === 'blockquote') return append(last.children, first.children);
  if (last.type === 'paragraph' && first.type === 'paragraph') {
    return append(last.children, [{ type: 'text', value: '\n' }, ...first.children]);
  }
  return false;
}

function mendList(last: List, first: List, loose: boolean): boolean {
  if (last.ordered !== first.ordered || last.children.length > MOST_ITEMS) return false;
  last.spread ||= first.spread || loose;
  return append(last.children, first.children);
}

/** The cut-off part got the heading row again, to be a table. */
function mendTable(last: Table, first: Table): boolean {
  if (last.children.length > MOST_ROWS) return false;
  return append(last.children, first.children.slice(1));
}

function append<Node>(target: Node[], nodes: readonly Node[]): true {
  for (const node of nodes) target.push(node);
  return true;
}
