import type { Paragraph, RootContent } from 'mdast';
import { beginningOf } from './beginning';
import { pointsUp } from './captions';
import { countCharacters } from './characters';
import { creditsInLine } from './creditLine';
import { boldLine } from './firstHeading';
import { lineOf, textLinesOf } from './mdastText';
import { parseMarkdown } from './parse';

const MOST_SENTENCES = 3;
const SENTENCE = /[^。！？!?…]*?(?:[。！？!?…]+|[.](?=\s|$))[”’"'」』）)\]]*\s*|[^]+$/gu;

/**
 * A summary for an article that has none: its first sentences, up to three and `maxChars`
 * characters; a first sentence that is longer is cut at a clause or word, with an ellipsis.
 */
export function autoSummary(markdown: string, maxChars: number): string {
  // The beginning tells; an article that begins with pictures, tables or code only is read to its end.
  const start = beginningOf(markdown);
  return (start && summaryOf(start, maxChars)) || summaryOf(markdown, maxChars);
}

function summaryOf(markdown: string, maxChars: number): string {
  const { children } = parseMarkdown(markdown, false);
  const paragraphs = children.filter((block, index) => isProse(block, children[index - 1])).map(lineOf);
  const lines = paragraphs.length > 0 ? paragraphs : children.flatMap(textLinesOf);
  return firstSentences(lines.filter((line) => line !== ''), maxChars);
}

/** Whether a block is a paragraph of the story: no caption, credit, lone link, picture or bold line. */
function isProse(block: RootContent, before: RootContent | undefined): boolean {
  if (block.type !== 'paragraph' || boldLine(block) !== '') return false;
  const line = lineOf(block);
  if (line === '' || pointsUp(line) || creditsInLine(line)) return false;
  const [only, ...others] = block.children;
  if (others.length > 0 || !only) return true;
  return only.type !== 'link' && !(only.type === 'emphasis' && before?.type === 'paragraph' && isPicture(before));
}

function isPicture({ children }: Paragraph): boolean {
  return children.some((child) => child.type === 'image' || child.type === 'imageReference');
}

function firstSentences(lines: readonly string[], maxChars: number): string {
  let summary = '';
  let count = 0;
  for (const line of lines) {
    const gap = summary === '' || /[\p{Script=Han}\u3000-\u303F\uFF01-\uFF60…”’]$/u.test(summary) ? '' : ' ';
    for (const [sentence] of `${gap}${line}`.matchAll(SENTENCE)) {
      const longer = summary + sentence;
      if (count >= MOST_SENTENCES || countCharacters(longer.trim()) > maxChars) return summary.trim() || shorten(line, maxChars);
      summary = longer;
      if (sentence.trim() !== '') count++;
    }
  }
  return summary.trim();
}

/** The text cut to `maxChars` characters, ellipsis included, after a clause or word in its second half. */
function shorten(text: string, maxChars: number): string {
  const characters = [...text];
  if (characters.length <= maxChars) return text;
  const kept = characters.slice(0, Math.max(0, maxChars - 1)).join('');
  const clause = Math.max(...['，', '、', '；', '：', ', ', '; '].map((mark) => kept.lastIndexOf(mark)));
  const word = /[A-Za-z0-9]$/.test(kept) ? kept.lastIndexOf(' ') : -1;
  const end = [clause, word].find((position) => position > kept.length / 2);
  return `${(end === undefined ? kept : kept.slice(0, end)).trimEnd()}…`;
}
