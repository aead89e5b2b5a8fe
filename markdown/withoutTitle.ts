import { quickText } from './quickText';

const FIRST_HEADING = /^\s*(?:#{1,2}[ \t]+([^\n]+?)[ \t]*#*[ \t]*(?:\n|$)|([^\n#>*+\-\s][^\n]*)\n[ \t]{0,3}(?:=+|-+)[ \t]*(?:\n|$))/;

const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** An article's Markdown without a first heading that says the title again: the page shows it once. `read` turns the heading into the title's script. */
export function withoutTitle(markdown: string, title: string, read = (heading: string): string => heading): string {
  const [heading = '', atx, setext] = FIRST_HEADING.exec(markdown) ?? [];
  const text = folded(quickText(atx ?? setext ?? ''));
  return text !== '' && (text === folded(title) || folded(read(quickText(atx ?? setext ?? ''))) === folded(title)) ? markdown.slice(heading.length) : markdown;
}
