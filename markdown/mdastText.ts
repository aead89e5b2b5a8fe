import type { Nodes } from 'mdast';
import { joinWideLines, scrub, stripIndent } from './characters';
import { htmlToText } from './htmlText';

const HEADING_ID = /\s*\{:?\s*#[^\s{}]+[^{}]*\}\s*$/;

/** The text of a parsed block on one line, without markup, images and footnote marks. */
export function lineOf(node: Nodes): string {
  const text = joinWideLines(scrub(inline(node))).replace(/[\s\u3000]+/g, ' ').trim();
  return node.type === 'heading' ? text.replace(HEADING_ID, '') : text;
}

/** The lines of text of a parsed document: paragraphs, headings, items, table rows, lines of code. */
export function textLinesOf(node: Nodes): string[] {
  switch (node.type) {
    case 'root':
    case 'blockquote':
    case 'list':
    case 'listItem':
    case 'table':
    case 'footnoteDefinition':
      return node.children.flatMap(textLinesOf);
    case 'tableRow':
      return [node.children.map(lineOf).join(' ')];
    case 'code':
    case 'math':
      return node.value.split('\n').map((line) => scrub(line).trimEnd());
    case 'html':
      return htmlToText(node.value).split('\n').map((line) => stripIndent(scrub(line)).trim());
    default:
      return [lineOf(node)];
  }
}

function inline(node: Nodes): string {
  switch (node.type) {
    case 'html':
      return htmlToText(node.value);
    case 'break':
      return '\n';
    case 'definition':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'thematicBreak':
    case 'yaml':
      return '';
    default:
      return 'children' in node ? node.children.map(inline).join('') : node.value;
  }
}
