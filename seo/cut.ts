import { oneLine } from './text';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
/** Characters that take two columns of a result page. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]|\p{Extended_Pictographic}/u;
const SENTENCE_END = /[。！？!?…]+[”’」』）)]*|\.(?=\s|$)/gu;

/** At the end of a sentence if one ends in the second half, else with an ellipsis instead of half a word. */
function finish(kept: string): string {
  const end = Math.max(0, ...[...kept.matchAll(SENTENCE_END)].map((match) => match.index + match[0].length));
  if (end >= kept.length / 2) return kept.slice(0, end);
  return `${kept.replace(/(?<=\S)\s+[\p{Script=Latin}\p{N}'’-]*$/u, '').replace(/[\s，、；：,;:—-]+$/u, '')}…`;
}

/**
 * Text shortened to a number of columns (a Chinese character takes two), never inside an emoji or a surrogate pair.
 */
export function cutText(value: string, columns: number): string {
  const text = oneLine(value);
  let used = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    used += WIDE.test(segment) ? 2 : 1;
    if (used > columns) return finish(kept);
    kept += segment;
  }
  return text;
}
