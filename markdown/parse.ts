import type { Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cjkAutolinks } from './cjkAutolinks';
import { definitionsFor, definitionsOf, type Definitions } from './definitions';
import { flatten } from './flatten';
import { hideMarks, restoreMarks } from './guard';
import { joinBlocks } from './joinSegments';
import { prepare } from './prepare';
import { segmentsOf, type Segment } from './segments';

const plain = unified().use(remarkParse).use(remarkGfm).use(cjkAutolinks).use(remarkCjkFriendly).freeze();
const withMath = unified().use(remarkParse).use(remarkGfm).use(cjkAutolinks).use(remarkCjkFriendly).use(remarkMath).freeze();

// No article has that many lines of markup; what follows them is shown as text.
const MOST_LINES = 20_000;
const MOST_CHARACTERS = 2_000_000;
// Below this a document with definitions is parsed in one go: exact, and quick enough.
const SMALL = 32_000;
const KEEP_BELOW = 1_000_000;
let kept: { markdown: string; math: boolean; root: Root } | null = null;

/**
 * Parses an article (CommonMark, GFM, Chinese-friendly emphasis, formulas if `math`).
 * The tree is shared and must not be changed: the last one is kept, because publishing asks
 * several questions about the same article in a row. Never throws.
 */
export function parseMarkdown(markdown: string, math: boolean): Root {
  if (kept && kept.math === math && kept.markdown === markdown) return kept.root;
  const root = parse(prepare(markdown), math);
  kept = markdown.length < KEEP_BELOW ? { markdown, math, root } : null;
  return root;
}

function parse(text: string, math: boolean): Root {
  const whole = text.length < SMALL && text.includes(']:');
  const segments: Segment[] = whole ? [{ kind: 'chunk', text, joins: null, loose: false }] : segmentsOf(text, math);
  const definitions: Definitions = whole ? new Map() : definitionsOf(text);
  const blocks: RootContent[] = [];
  let lines = 0;
  let characters = 0;
  for (const segment of segments) {
    if (segment.kind === 'chunk') {
      lines += lineCount(segment.text);
      characters += segment.text.length;
    }
    const next = lines > MOST_LINES || characters > MOST_CHARACTERS ? paragraphs(segment.text) : parseSegment(segment, definitions, math);
    joinBlocks(blocks, next, segment);
  }
  return flatten({ type: 'root', children: blocks });
}

function parseSegment(segment: Segment, definitions: Definitions, math: boolean): RootContent[] {
  if (segment.kind === 'plain') return [paragraph(segment.text)];
  const prefix = definitionsFor(segment.text, definitions);
  try {
    const text = hideMarks(segment.text);
    const parsed = (math ? withMath : plain).parse(prefix + text);
    const { children } = text === segment.text ? parsed : restoreMarks(parsed);
    return prefix ? children.filter((block) => (block.position?.start.offset ?? 0) >= prefix.length) : children;
  } catch {
    // Nesting that exhausts the parser's stack: the text itself is still worth reading.
    return paragraphs(segment.text);
  }
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

function paragraphs(text: string): RootContent[] {
  return text.split(/\n[ \t]*\n/).filter((part) => part.trim() !== '').map(paragraph);
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
