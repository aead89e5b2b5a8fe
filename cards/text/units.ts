/**
 * A piece of a title that is never broken: a Han character, a word of letters and digits, a punctuation mark. `break` says
 * how well a line may end before it: 0 freely, higher is worse, null never.
 */
export type Unit = { text: string; kind: 'han' | 'word' | 'open' | 'close'; gap: Gap; break: number | null };
/** The space before a unit when it does not begin a line. */
export type Gap = 'none' | 'word' | 'mixed' | 'wide';

/** Marks that no line begins with (GB/T 15834 §5.1, CLREQ §3.1.6). */
const CLOSE = /^[，。、；：！？）》」』】〉〕〗］｝”’…—～·‧・%％‰°℃℉,.;:!?)\]}»›々〻ー]$/u;
/** Marks that no line ends with. */
const OPEN = /^[（《「『【〈〔〖［｛“‘([{«‹$¥￥£€＃#№＄]$/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const LATIN = /[\p{L}\p{N}]/u;
/** Characters that belong to the number before them. */
const COUNTERS = /^[万亿億萬千百年月日号號时時分秒岁歲元人个個次度倍级級届屆]/u;

/** A line that ends inside a word of a Chinese text. */
export const INSIDE_WORD = 0.12;
const AFTER_PUNCTUATION = -0.03;
const BEFORE_COUNTER = 0.3;
/** Inside a word of letters, which happens to addresses and the like. */
const INSIDE_LETTERS = 4;
const LONGEST_WORD = 22;
const PIECE = 11;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const words = new Intl.Segmenter('zh', { granularity: 'word' });

function kindOf(grapheme: string): Unit['kind'] {
  if (CLOSE.test(grapheme)) return 'close';
  if (OPEN.test(grapheme)) return 'open';
  return WIDE.test(grapheme) ? 'han' : 'word';
}

type Raw = { text: string; kind: Unit['kind']; at: number; space: string };

/** Letters, digits and what stands between them stay together; so do two dashes and two ellipses. */
function joins(last: Raw | undefined, { text, kind, space }: Raw, next: string): boolean {
  if (!last || space !== '') return false;
  if (/^[—…]$/.test(text)) return last.text.endsWith(text);
  if (last.kind !== 'word' || /[-/]$/.test(last.text)) return false;
  return kind === 'word' || /^[%‰°#]$/u.test(text) || (/^[.,:’·]$/u.test(text) && LATIN.test(next) && !WIDE.test(next));
}

function rawUnits(title: string): Raw[] {
  const parts = [...graphemes.segment(title)];
  const found: Raw[] = [];
  let space = '';
  for (const [index, { segment, index: at }] of parts.entries()) {
    if (/^\s+$/u.test(segment)) {
      space += segment;
      continue;
    }
    const raw: Raw = { text: segment, kind: kindOf(segment), at, space };
    space = '';
    const last = found.at(-1);
    if (last && joins(last, raw, parts[index + 1]?.segment ?? '')) last.text += segment;
    else found.push(raw);
  }
  return found;
}

/** Words too long for any line come in pieces. */
function inPieces(raw: Raw): Raw[] {
  const parts = [...graphemes.segment(raw.text)].map(({ segment }) => segment);
  if (parts.length <= LONGEST_WORD) return [raw];
  const count = Math.ceil(parts.length / PIECE);
  return Array.from({ length: count }, (_, i) => ({ ...raw, text: parts.slice(i * PIECE, (i + 1) * PIECE).join(''), space: i === 0 ? raw.space : '', at: i === 0 ? raw.at : -1 }));
}

function gapBetween(last: Raw | undefined, { kind, space }: Raw): Gap {
  if (!last) return 'none';
  const isLetters = last.kind === 'word' && kind === 'word';
  const isMixed = (last.kind === 'word' && kind === 'han') || (last.kind === 'han' && kind === 'word');
  if (space === '') return isMixed ? 'mixed' : 'none';
  if (isMixed) return 'mixed';
  return isLetters || !(last.kind === 'han' || kind === 'han') ? 'word' : 'wide';
}

function breakBetween(last: Raw | undefined, raw: Raw, isBoundary: (at: number) => boolean): number | null {
  if (!last || last.kind === 'open' || raw.kind === 'close') return null;
  if (raw.at === -1) return INSIDE_LETTERS;
  if (raw.space !== '') return last.kind === 'word' && raw.kind === 'word' ? 0 : AFTER_PUNCTUATION;
  if (last.kind === 'close') return AFTER_PUNCTUATION;
  if (/\d$/.test(last.text) && COUNTERS.test(raw.text)) return BEFORE_COUNTER;
  if (raw.kind === 'word' && last.kind === 'word') return INSIDE_WORD;
  return isBoundary(raw.at) ? 0 : INSIDE_WORD;
}

/** A title in units, with the places where it may be broken. Chinese words are found by ICU's dictionary. */
export function unitsOf(title: string): Unit[] {
  const starts = new Set([...words.segment(title)].map(({ index }) => index));
  const raws = rawUnits(title).flatMap(inPieces);
  return raws.map((raw, index) => {
    const last = raws[index - 1];
    return { text: raw.text, kind: raw.kind, gap: gapBetween(last, raw), break: breakBetween(last, raw, (at) => starts.has(at)) };
  });
}
