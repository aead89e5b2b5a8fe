import { isUtf8 } from 'node:buffer';
import { textOf } from '../../kit/utf8';
import { fileDiagnostic } from './report';
import type { Diagnostic } from './types';

const DEFAULT_MAX_BYTES = 5_000_000;
const SAVE_AS_UTF8 = 'Save the file as UTF-8.';

type Decoded = { text: string; diagnostics: Diagnostic[] };

const decodeStrictly = (bytes: Uint8Array): string | null => (isUtf8(bytes) ? textOf(bytes) : null);

/** Where the first byte is that is not UTF-8; a line feed is never part of a longer character. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number } {
  let start = 0;
  for (let line = 1; start <= bytes.length; line += 1) {
    const next = bytes.indexOf(0x0a, start);
    const end = next < 0 ? bytes.length : next;
    const part = bytes.subarray(start, end);
    if (decodeStrictly(part) === null) {
      const column = new TextDecoder('utf-8', { ignoreBOM: true }).decode(part).indexOf('\ufffd') + 1;
      return { line, column: Math.max(column, 1) };
    }
    start = end + 1;
  }
  return { line: 1, column: 1 };
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const head = bytes.subarray(0, 64);
  return head.length >= 8 && head.filter((byte) => byte === 0).length * 3 > head.length;
}

/** Bytes of a content file → text with `\n` line ends. What is not UTF-8 text is refused with the place. */
export function decodeSource(bytes: Uint8Array, file: string, maxBytes: number = DEFAULT_MAX_BYTES): Decoded {
  const refuse = (code: string, found: string, message: string, hint: string, place = { line: 1, column: 1 }): Decoded => ({
    text: '', diagnostics: [{ ...fileDiagnostic(file, place, code, found, message), hint }],
  });
  if (bytes.length > maxBytes) {
    return refuse('file-too-large', `${bytes.length} bytes`, `The file is larger than ${maxBytes} bytes.`, 'Split it, or move pictures out of the text.');
  }
  if (looksLikeUtf16(bytes)) return refuse('not-utf8', 'UTF-16', 'The file is UTF-16, not UTF-8.', SAVE_AS_UTF8);
  const decoded = decodeStrictly(bytes);
  if (decoded === null) {
    return refuse('not-utf8', '', 'The file is not UTF-8 text from here on; it may be GBK.', SAVE_AS_UTF8, firstBadByte(bytes));
  }
  const text = decoded.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul >= 0) {
    const before = text.slice(0, nul).split('\n');
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    return refuse('nul-character', 'U+0000', 'The file holds a NUL character, so it is not a text file.', 'Remove it.', place);
  }
  return { text, diagnostics: [] };
}
