import { textLinesOf } from './mdastText';
import { parseMarkdown } from './parse';

/** An article's text without markup, for counting, searching and summaries; one line per paragraph. */
export function plainText(markdown: string): string {
  return textLinesOf(parseMarkdown(markdown, false)).filter((line) => line.trim() !== '').join('\n');
}
