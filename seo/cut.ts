import { oneLine } from './text';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Scripts whose characters take two columns of a result page. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|\p{Extended_Pictographic}/u;
const SENTENCE_END = /[。！？!?…](?=[^。！？!?…”’」』）)]*$)/u;

/**
 * Text shortened to a number of columns (a Chinese character takes two): at the end of a sentence if one ends in the
 * second half, else at a whole character or word with an ellipsis. Never inside an emoji or a surrogate pair.
 */
export function cutText(value: string, columns: number): string {
  const text = oneLine(value);
  let used = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    used += WIDE.test(segment) ? 2 : 1;
    if (used > columns) return shorten(kept);
    kept += segment;
  }
  return text;
}

function shorten(kept: string): string {
  const end = kept.search(SENTENCE_END);
  if (end >= kept.length / 2) return kept.slice(0, end + 1) + (kept.slice(end + 1).match(/^[”’」』）)]+/u)?.[0] ?? '');
  const word = kept.match(/^(.*[^\s\w])?\s*(?=\s\w*$)/su)?.[0];
  const whole = word && word.length > kept.length / 2 ? word : kept;
  return `${whole.replace(/[\s，、；：,;:—-]+$/u, '')}…`;
}
