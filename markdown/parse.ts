import type { Root, RootContent } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { cjkAutolinks } from './cjkAutolinks';
import { definitionsFor, definitionsOf, type Definitions } from './definitions';
import { flatten } from './flatten';
import { calmMarks } from './guard';
import { joinBlocks } from './joinSegments';
import { prepare } from './prepare';
import { segmentsOf, type Segment } from './segments';

const plain = unified().use(remarkParse).use(remarkGfm).use(cjkAutolinks).use(remarkCjkFriendly).freeze();
const withMath = unified().use(remarkParse).use(remarkGfm).use(cjkAutolinks).use(remarkCjkFriendly).use(remarkMath).freeze();

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
  const definitions = whole ? new Map<string, string>() : definitionsOf(text);
  const blocks: RootContent[] = [];
  for (const segment of segments) joinBlocks(blocks, parseSegment(segment, definitions, math), segment);
  return flatten({ type: 'root', children: blocks });
}

function parseSegment(segment: Segment, definitions: Definitions, math: boolean): RootContent[] {
  if (segment.kind === 'plain') return [paragraph(segment.text)];
  const prefix = definitionsFor(segment.text, definitions);
  try {
    const { children } = (math ? withMath : plain).parse(prefix + calmMarks(segment.text));
    return prefix ? children.filter((block) => (block.position?.start.offset ?? 0) >= prefix.length) : children;
  } catch {
    // Nesting that exhausts the parser's stack: the text itself is still worth reading.
    return segment.text.split(/\n[ \t]*\n/).map(paragraph);
  }
}

function paragraph(value: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
