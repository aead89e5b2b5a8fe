import type { Root, RootContent } from 'mdast';
import { beginningOf } from './beginning';
import { countCharacters } from './characters';
import { htmlToText } from './htmlText';
import { lineOf } from './mdastText';
import { parseMarkdown } from './parse';

const LONGEST_BOLD = 80;

/** What can serve as the title of an article that has none: a bold line at its start, else its first heading of level 1 or 2. */
export function firstHeading(markdown: string): string | null {
  const start = beginningOf(markdown);
  const found = start === '' ? null : headingOf(start);
  // a reference may be defined further down
  return found === null || found.includes('[') ? headingOf(markdown) : found;
}

function headingOf(markdown: string): string | null {
  const { children }: Root = parseMarkdown(markdown, false);
  const [first] = children;
  const bold = first && boldLine(first);
  if (bold) return bold;
  for (const block of children) {
    const text = block.type === 'heading' && block.depth <= 2 ? lineOf(block) : block.type === 'html' ? htmlHeading(block.value) : '';
    if (text) return text;
  }
  return null;
}

/** The text of a paragraph that is one bold run and nothing else, ''. */
export function boldLine(block: RootContent): string {
  if (block.type !== 'paragraph') return '';
  const [only, ...others] = block.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const text = only?.type === 'strong' && others.length === 0 ? lineOf(only) : '';
  return countCharacters(text) <= LONGEST_BOLD ? text : '';
}

function htmlHeading(html: string): string {
  const [, content = ''] = /<h[12](?=[\s>])[^<>]*>([^\n]{0,1000}?)<\/h[12]>/i.exec(html) ?? [];
  return htmlToText(content).trim();
}
