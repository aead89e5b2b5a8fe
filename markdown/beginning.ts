const LENGTH = 2000;

/**
 * The blocks that a long text begins with, about 2,000 characters: what stands at the start of an article is told without
 * parsing all of it. Blocks are what they are in the whole, but for a last one where the text has no blank line for long.
 * '' for a text that is not much longer.
 */
export function beginningOf(markdown: string): string {
  if (markdown.length <= 2 * LENGTH) return '';
  const blank = markdown.indexOf('\n\n', LENGTH);
  const end = blank >= 0 && blank < 2 * LENGTH ? blank : markdown.indexOf('\n', LENGTH);
  return markdown.slice(0, Math.max(0, end));
}
