const ZERO_WIDTH = '\\u200b\\u200e\\u200f\\u2060\\ufeff';
const EDGES = new RegExp(`^[\\s${ZERO_WIDTH}]+|[\\s${ZERO_WIDTH}]+$`, 'gu');
// XML and RSS allow none of these
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g;

/** Text as pages and feeds can carry it: no control characters, no half surrogates, trimmed. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(/\p{Surrogate}/gu, '\ufffd').replace(EDGES, '');
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
