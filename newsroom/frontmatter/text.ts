const EDGE = /[\s\u200b\u200e\u200f\u2060\ufeff]/;
// XML and RSS allow none of these
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Without the white and zero-width space around it. A loop: a pattern for the end is slow on long inner space. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && EDGE.test(text.charAt(start))) start += 1;
  while (end > start && EDGE.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** Text as pages and feeds can carry it: no control characters, no half surrogates, trimmed. */
export function cleanText(text: string): string {
  return trimmed(text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** Clean text on one line. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ');

/** A value for a message: one line, at most 80 characters. */
export function shown(value: unknown): string {
  let text: string;
  try {
    text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  } catch {
    text = String(value);
  }
  const line = [...cleanLine(text.slice(0, 400))];
  return line.length > 80 ? `${line.slice(0, 79).join('')}…` : line.join('');
}
