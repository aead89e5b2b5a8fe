import type { Nodes } from 'mdast';
import { htmlImages } from './htmlText';
import { parseMarkdown } from './parse';

const DEFINITION = /^ {0,3}\[[^\]]+\]:/;
const FENCE = /^\s*(`{3,}|~{3,})/;

/** The blocks that may show a picture, and what they refer to: parsing the rest of a long article would find none. */
function blocksWithImages(markdown: string): string {
  const kept: string[] = [];
  let block: string[] = [];
  let hasImage = false;
  let fence = '';
  const flush = (): void => {
    if (hasImage) kept.push(block.join('\n'));
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
  return kept.join('\n\n');
}

/** Addresses of all images of an article in order, as written: inline, by reference and raw `<img>`. */
export function imageSources(markdown: string): string[] {
  if (!markdown.includes('![') && !/<img/i.test(markdown)) return [];
  const root = parseMarkdown(blocksWithImages(markdown), false);
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
