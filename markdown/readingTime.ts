import { quickText } from './quickText';

const HAN_PER_MINUTE = 400;
const WORDS_PER_MINUTE = 200;
const MINUTES_PER_IMAGE = 10 / 60;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const WORD = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu;

/**
 * Length of an article: Chinese characters plus words of other scripts, and the minutes to read it
 * (characters and words per minute as Chinese and English readers manage them). An article with anything in it takes a minute.
 */
export function readingTime(markdown: string, images: number): { words: number; minutes: number } {
  const text = quickText(markdown);
  const han = text.match(WIDE)?.length ?? 0;
  const words = text.replace(WIDE, ' ').match(WORD)?.length ?? 0;
  const minutes = han / HAN_PER_MINUTE + words / WORDS_PER_MINUTE + images * MINUTES_PER_IMAGE;
  return { words: han + words, minutes: Math.ceil(minutes) };
}
