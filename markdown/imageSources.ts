import type { Nodes } from 'mdast';
import { htmlImages } from './htmlText';
import { parseMarkdown } from './parse';

/** Addresses of all images of an article in order, as written: inline, by reference and raw `<img>`. */
export function imageSources(markdown: string): string[] {
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
