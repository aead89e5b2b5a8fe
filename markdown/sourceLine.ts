import type { Nodes, Paragraph, RootContent } from 'mdast';
import { creditsInLine } from './creditLine';
import { anyFence, closesFence, type Fence, topFence } from './lines';
import { namedSource } from './namedSource';
import { parseMarkdown } from './parse';
import type { SourceLine } from './types';

/** As `takeEnding` looks back. */
const MOST_BLOCKS = 30;
const RULE = /^ {0,3}(?:[-*_][ \t]*){3,}$/;
const DEFINITION = /^ {0,3}\[[^\]]+\]:/;
/** A link whose address stands elsewhere. */
const REFERENCE = /^(?:[^[\n]{0,20})\[[^\]\n]+\](?:\[[^\]\n]*\])?\s*$/m;
const LONGEST_CREDITS = 2000;

/** A block of lines that may stand at or below a source line. */
function mayEnd(block: string): boolean {
  if (/https?:\/\//i.test(block) || RULE.test(block) || DEFINITION.test(block) || REFERENCE.test(block)) return true;
  return block.length < LONGEST_CREDITS && block.split('\n').every((line) => creditsInLine(line.replace(/[*_\\]/g, '').trim()) !== null);
}

/** The end of an article that a source line may be in, and what stands above it; null when there is none. */
function endOf(markdown: string): { head: string; tail: string } | null {
  const blocks = markdown.trimEnd().split(/\n(?:[ \t]*\n)+/);
  let first = blocks.length;
  while (first > 0 && blocks.length - first < MOST_BLOCKS && mayEnd(blocks[first - 1] ?? '')) first -= 1;
  const kept = blocks.slice(first);
  return kept.some((block) => /https?:\/\//i.test(block) || REFERENCE.test(block)) ? { head: blocks.slice(0, first).join('\n\n'), tail: kept.join('\n\n') } : null;
}

/** Whether a text may end within a code block: one that is not closed, or in a list or quote, where it takes a parser to tell. */
function mayLeaveFence(text: string): boolean {
  if (!text.includes('```') && !text.includes('~~~')) return false;
  let fence: Fence | null = null;
  for (const line of text.split('\n')) {
    if (fence) {
      if (closesFence(line, fence)) fence = null;
    } else {
      fence = topFence(line);
      if (!fence && anyFence(line)) return true;
    }
  }
  return fence !== null;
}

function find(node: Nodes, ...types: readonly string[]): Nodes[] {
  const own = types.includes(node.type) ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((child) => find(child, ...types))] : own;
}

const toText = (node: Nodes): string => (node.type === 'break' ? '\n' : 'children' in node ? node.children.map(toText).join('') : 'value' in node ? node.value : '');

function isCredits(paragraph: Paragraph): boolean {
  if (find(paragraph, 'link', 'linkReference', 'image', 'imageReference', 'footnoteReference', 'html').length > 0) return false;
  const lines = toText(paragraph).split('\n').map((line) => line.trim()).filter((line) => line !== '');
  return lines.length > 0 && lines.every((line) => creditsInLine(line) !== null);
}

function sourceOf(paragraph: Paragraph, addresses: ReadonlyMap<string, string>, siteOrigin: string): SourceLine | null {
  if (find(paragraph, 'image', 'imageReference', 'html').length > 0) return null;
  const links = find(paragraph, 'link', 'linkReference');
  const [link] = links;
  if (!link || links.length > 1) return null;
  const url = link.type === 'link' ? link.url : link.type === 'linkReference' ? addresses.get(link.identifier) : undefined;
  return url === undefined ? null : namedSource(toText(paragraph).trim(), toText(link).trim(), url, siteOrigin);
}

/** A source line and nothing that Markdown would read in a second way. */
const PLAIN_SOURCE = /^([\p{Script=Han}A-Za-z]{0,12}\s*[|｜：:丨]?\s*)\[([^[\]\\`<&>*_~!{}$#]+)\]\((https?:\/\/[^\s()<>\\&"'`]+)\)$/u;
/** A line of credits likewise, bold as a whole or not at all. */
const PLAIN_CREDITS = /^(?:[^[\]\\`<&>*_~!{}$#@]+|\*\*[^\s[\]\\`<&>*_~!{}$#@][^[\]\\`<&>*_~!{}$#@]*(?<!\s)\*\*)$/;

/** The source line of an end without anything that takes a parser to tell; undefined where it does. */
function plainSource(tail: string, siteOrigin: string): SourceLine | null | undefined {
  const blocks = tail.split('\n\n');
  for (const block of blocks.reverse()) {
    const [, prefix = '', label = '', url = ''] = PLAIN_SOURCE.exec(block) ?? [];
    if (url !== '') return namedSource((prefix + label).trim(), label.trim(), url, siteOrigin);
    const isCredits = block.split('\n').every((line) => PLAIN_CREDITS.test(line) && !/https?:|www\./i.test(line) && creditsInLine(line.replaceAll('**', '').trim()) !== null);
    if (!isCredits) return undefined;
  }
  return undefined;
}

/**
 * The source line at the end of an article (`[qq](https://…)`, `来源：[某报](https://…)`), as a page shows it, without
 * rendering the article: the last paragraphs are parsed, the whole only where they cannot be told without it.
 */
export function sourceLine(markdown: string, siteOrigin: string): SourceLine | null {
  const end = endOf(markdown.includes('\r') ? markdown.replace(/\r\n?/g, '\n') : markdown);
  if (!end) return null;
  const needsWhole = end.head === '' || /^(?:[ \t]+\S|.*<)/m.test(end.tail) || mayLeaveFence(end.head) || REFERENCE.test(end.tail);
  const plain = needsWhole ? undefined : plainSource(end.tail, siteOrigin);
  if (plain !== undefined) return plain;
  const blocks = parseMarkdown(needsWhole ? markdown : end.tail, false).children;
  const addresses = new Map(blocks.flatMap((block) => (block.type === 'definition' ? [[block.identifier, block.url] as const] : [])));
  const solid = blocks.filter((block) => !['definition', 'footnoteDefinition', 'thematicBreak'].includes(block.type));
  for (let i = solid.length - 1; i >= 0 && solid.length - i <= MOST_BLOCKS; i -= 1) {
    const block: RootContent | undefined = solid[i];
    // a text is never emptied
    if (block?.type !== 'paragraph' || (needsWhole && i === 0)) return null;
    if (isCredits(block)) continue;
    return sourceOf(block, addresses, siteOrigin);
  }
  return null;
}
