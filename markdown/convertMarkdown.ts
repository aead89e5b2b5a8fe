import type { Convert } from './inScript';
import { editProse } from './prose';

/** Destinations of links and pictures, definitions, tags, autolinks, bare addresses, shortcodes: marks, not words. */
const MARKS = new RegExp([
  String.raw`\]\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)`,
  String.raw`\]:[ \t]*\S+`,
  String.raw`<[a-zA-Z/!][^<>]*>`,
  String.raw`\{\{[<%][^]*?[%>]\}\}`,
  String.raw`(?:https?:\/\/|www\.)[!-;=?-~]+`,
].join('|'), 'g');

/** An article's Markdown in another script: words only, no code, no addresses. */
export function convertMarkdown(markdown: string, convert: Convert): string {
  return editProse(markdown, (prose) => {
    let converted = '';
    let from = 0;
    for (const { index, 0: mark } of prose.matchAll(MARKS)) {
      converted += convert(prose.slice(from, index)) + mark;
      from = index + mark.length;
    }
    return converted + convert(prose.slice(from));
  });
}
