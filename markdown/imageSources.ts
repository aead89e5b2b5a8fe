import type { Nodes } from 'mdast';
import { htmlImages } from './htmlText';
import { parseMarkdown } from './parse';

const DEFINITION = /^ {0,3}\[[^\]]+\]:/;
const FENCE = /^\s*(`{3,}|~{3,})/;

/** A line that is one picture and nothing else, without anything that Markdown would read in a second way. */
const PLAIN_IMAGE = /^!\[[^[\]\\`<&]*\]\(([^\s()<>\\&"'`]+|[^\s()<>\\&"'`]+\?[^\s()<>\\;"'`]*)\)$/;
/** A line that cannot change what stands beside it in its block. */
const PLAIN_LINE = /^[^[\]\\`<&!]*$/;

type Blocks = { text: string[]; plain: string[] };

/** The sources of a block of plain pictures and plain lines; null when it takes a parser to tell. */
function plainSources(block: readonly string[]): string[] | null {
  const sources: string[] = [];
  for (const line of block) {
    const [, source] = PLAIN_IMAGE.exec(line.trimEnd()) ?? [];
    if (source !== undefined) sources.push(source);
    else if (!PLAIN_LINE.test(line)) return null;
  }
  return sources;
}

/** The blocks that may show a picture, and what they refer to: parsing the rest of a long article would find none. */
function blocksWithImages(markdown: string): Blocks {
  const kept: string[] = [];
  const plain: string[] = [];
  let block: string[] = [];
  let hasImage = false;
  let fence = '';
  const flush = (): void => {
    const sources = hasImage ? plainSources(block) : [];
    if (sources === null) kept.push(block.join('\n'));
    else plain.push(...sources);
    block = [];
    hasImage = false;
  };
  for (const line of markdown.split('\n')) {
    const [, mark = ''] = FENCE.exec(line) ?? [];
    if (fence !== '') {
      if (mark.startsWith(fence)) fence = '';
      continue;
    }
    if (mark !== '') {
      flush();
      fence = mark;
    } else if (line.trim() === '') flush();
    else if (DEFINITION.test(line)) kept.push(line);
    else {
      // Indented inside a list item it is no code; what is code at the margin costs a look in vain.
      block.push(line.trimStart());
      hasImage ||= line.includes('![') || /<img/i.test(line);
    }
  }
  flush();
  return { text: kept, plain };
}

/** Addresses of all images of an article, as written: inline, by reference and raw `<img>`. */
export function imageSources(markdown: string): string[] {
  if (!markdown.includes('![') && !/<img/i.test(markdown)) return [];
  const { text, plain } = blocksWithImages(markdown);
  return [...plain, ...parsedSources(text.join('\n\n'))];
}

function parsedSources(markdown: string): string[] {
  if (!markdown.includes('![') && !/<img/i.test(markdown)) return [];
  const root = parseMarkdown(markdown, false);
  const defined = new Map<string, string>();
  const sources: string[] = [];
  const visit = (node: Nodes, each: (node: Nodes) => void) => {
    each(node);
    if ('children' in node) for (const child of node.children) visit(child, each);
  };
  visit(root, (node) => {
    if (node.type === 'definition' && !defined.has(node.identifier)) defined.set(node.identifier, node.url);
  });
  visit(root, (node) => {
    if (node.type === 'image') sources.push(node.url);
    if (node.type === 'imageReference') sources.push(defined.get(node.identifier) ?? '');
    if (node.type === 'html') for (const source of htmlImages(node.value)) sources.push(source);
  });
  return sources.filter((source) => source !== '');
}
