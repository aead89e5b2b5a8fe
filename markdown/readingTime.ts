import { quickText } from './quickText';

const HAN_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 200;
const MINUTES_PER_IMAGE = 10 / 60;
const OTHER_LETTER = /[\p{L}\p{N}]/u;
const JOINERS = new Set(["'", '’', '.', '-']);

/** Chinese and Japanese characters; beyond the basic plane they come as a high surrogate of these blocks. */
function isWide(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3400 && code <= 0x4dbf) || (code >= 0x3041 && code <= 0x30ff)
    || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xd888) || code === 0x3005 || code === 0x3007;
}

function isLetter(code: number, character: () => string): boolean {
  if (code < 0x80) return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
  return (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f) && (code < 0xff00 || code > 0xff0f) && OTHER_LETTER.test(character());
}

/** Counts without patterns over the whole text: this runs for every article of an archive. */
function count(text: string): { han: number; words: number } {
  let han = 0;
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWide(code)) {
      han += 1;
      inWord = false;
    } else if (isLetter(code, () => text[i] ?? '')) {
      if (!inWord) words += 1;
      inWord = true;
    } else if (!(inWord && JOINERS.has(text[i] ?? ''))) inWord = false;
  }
  return { han, words };
}

/**
 * Length of an article with `images` pictures: Chinese characters plus words of other scripts, and the minutes to read
 * it (400 characters, 200 words, six pictures a minute). An article with anything in it takes a minute.
 */
export function readingTime(markdown: string, images: number): { words: number; minutes: number } {
  const { han, words } = count(quickText(markdown));
  const minutes = han / HAN_PER_MINUTE + words / WORDS_PER_MINUTE + images * MINUTES_PER_IMAGE;
  return { words: han + words, minutes: Math.ceil(minutes) };
}
