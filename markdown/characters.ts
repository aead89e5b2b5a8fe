// Controls that no reader can see; tab and newline stay. Several are illegal in XML, hence in feeds.
const CONTROL = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\u007F-\\u009F\\uFDD0-\\uFDEF\\uFFFE\\uFFFF';
// Zero-width space, BOM and the bidi overrides and isolates.
const INVISIBLE = '\\u200B\\uFEFF\\u202A-\\u202E\\u2066-\\u2069';
const UNWANTED = new RegExp(`[${CONTROL}${INVISIBLE}]`, 'g');
const HAS_UNWANTED = new RegExp(`[${CONTROL}${INVISIBLE}]`);

const WIDE = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u3000-\\u303F\\uFF01-\\uFF60';
// Dashes, quotes and the ellipsis are Chinese only next to Chinese.
const SHARED = '\\u2014\\u2018\\u2019\\u201C\\u201D\\u2026';
const BREAK = '[ \\t]*\\n[ \\t]*';
const BETWEEN_WIDE = new RegExp(`(?<=[${WIDE}])${BREAK}(?=[${WIDE}${SHARED}])|(?<=[${SHARED}])${BREAK}(?=[${WIDE}])`, 'gu');
const INDENT = /^[ \t\u3000\u00A0\u2002-\u200A]+/;

/** The text without control, zero-width and bidi characters. */
export function scrub(text: string): string {
  return HAS_UNWANTED.test(text) ? text.replace(UNWANTED, '') : text;
}

/** The text with `\n` line ends, whole surrogate pairs and no unwanted characters. */
export function cleanText(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  return scrub(lines.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

/**
 * Joins lines that were broken between two Chinese characters, where HTML would show a space
 * (the segment-break rule of CSS Text 3, which browsers do not follow).
 */
export function joinWideLines(text: string): string {
  return text.includes('\n') ? text.replace(BETWEEN_WIDE, '') : text;
}

/** The text without the blanks, ideographic ones included, it is indented by. */
export function stripIndent(text: string): string {
  return text.replace(INDENT, '');
}

/** Number of characters as readers count them (code points). */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
