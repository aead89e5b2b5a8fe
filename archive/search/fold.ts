import traditional from 'opencc-js/dict/TSCharacters';

/** What a character is to search. */
export const KIND = {
  /** Punctuation and symbols: words end here. */
  gap: 1,
  /** White space: words end, what belongs together may go on. */
  space: 2,
  /** A character of a script written without spaces. */
  gram: 3,
  /** A letter or digit of a script written with spaces. */
  word: 4,
  /** Part of the character before it, e.g. a combining accent: of no meaning. */
  mark: 5,
} as const;

/** Signs that keep their code, since they belong to some words: `c++`, `c#`, `1,000`. All other gaps become a line feed. */
const TELLING: ReadonlySet<string> = new Set(['+', '#', ',']);

const IS_GRAM = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー〆]/u;
const IS_ACCENTED = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;
/** Letters that Unicode does not take apart. */
const PLAIN: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ł: 'l', ı: 'i', þ: 'th', ħ: 'h', ς: 'σ' };

const simplified = new Map<string, string>(traditional.split('|').map((pair) => pair.split(' ', 2) as [string, string]));

function kindOf(char: string): number {
  if (/^[\p{Mn}\p{Me}\p{Cf}]$/u.test(char)) return KIND.mark;
  if (IS_GRAM.test(char)) return KIND.gram;
  if (/^[\p{L}\p{N}\p{Mc}]$/u.test(char)) return KIND.word;
  return /^\s$/u.test(char) ? KIND.space : KIND.gap;
}

/** A character as it is compared: one width, small, without accents, simplified. May be none or several. */
function foldCharacter(char: string): string {
  const small = char.normalize('NFKC').toLowerCase();
  const bare = IS_ACCENTED.test(small) ? small.normalize('NFD').replace(/\p{Mn}/gu, '') : small;
  return Array.from(bare, (part) => PLAIN[part] ?? simplified.get(part) ?? part).join('');
}

type Folded = { codes: number[]; kinds: number[] };

function learn(char: string): Folded {
  const codes: number[] = [];
  const kinds: number[] = [];
  for (const part of foldCharacter(char)) {
    const kind = kindOf(part);
    if (kind === KIND.mark) continue;
    const text = kind === KIND.space ? ' ' : kind === KIND.gap && !TELLING.has(part) ? '\n' : part;
    for (let i = 0; i < text.length; i++) {
      codes.push(text.charCodeAt(i));
      kinds.push(kind);
    }
  }
  return { codes, kinds };
}

/** One to one in nearly all cases: the code in the low half, its kind above it; 0 for not known yet, -1 for what is looked up in `others`. */
const table = new Int32Array(0x10000);
const others = new Map<string, Folded>();

function lookUp(char: string): Folded {
  const known = others.get(char);
  if (known) return known;
  const folded = learn(char);
  others.set(char, folded);
  return folded;
}

/** Text as it is compared. `codes` are UTF-16; `origins[i]` is where in the original the i-th came from, with the original's length at the end. */
export type FoldedText = { length: number; codes: Uint16Array; kinds: Uint8Array; origins: Uint32Array | null };

/** No character becomes longer than this many codes (U+FDFA, a whole sentence in Arabic). */
const LONGEST = 18;

/**
 * Folds text for comparison: NFKC, lower case, no accents on Latin, Greek and Cyrillic letters, simplified Chinese
 * (OpenCC's characters), every punctuation mark alike.
 */
export function fold(text: string, withOrigins = false): FoldedText {
  let size = text.length + LONGEST;
  let codes = new Uint16Array(size);
  let kinds = new Uint8Array(size);
  let origins = withOrigins ? new Uint32Array(size) : null;
  let length = 0;
  const grow = (): void => {
    size *= 2;
    const [c, k, o] = [new Uint16Array(size), new Uint8Array(size), origins && new Uint32Array(size)];
    c.set(codes);
    k.set(kinds);
    if (origins) o?.set(origins);
    [codes, kinds, origins] = [c, k, o];
  };
  for (let i = 0; i < text.length; i++) {
    if (length + LONGEST >= size) grow();
    const code = text.charCodeAt(i);
    const known = table[code] as number;
    if (known > 0) {
      codes[length] = known & 0xffff;
      kinds[length] = known >> 16;
      if (origins) origins[length] = i;
      length += 1;
      continue;
    }
    const isPair = code >= 0xd800 && code < 0xdc00 && i + 1 < text.length;
    const char = isPair ? text.slice(i, i + 2) : text.charAt(i);
    const folded = lookUp(char);
    if (known === 0 && !isPair) table[code] = folded.codes.length === 1 ? ((folded.kinds[0] as number) << 16) | (folded.codes[0] as number) : -1;
    for (let j = 0; j < folded.codes.length; j++) {
      codes[length] = folded.codes[j] as number;
      kinds[length] = folded.kinds[j] as number;
      if (origins) origins[length] = i;
      length += 1;
    }
    if (isPair) i += 1;
  }
  if (origins) origins[length] = text.length;
  return { length, codes, kinds, origins };
}

/** Folded text as a string. */
export function foldedString({ codes, length }: FoldedText): string {
  return Buffer.from(codes.buffer, codes.byteOffset, 2 * length).toString('utf16le');
}

/** Whether a word of the index is a single character of a script without spaces. */
export function isOneCharacter(word: string): boolean {
  return Array.from(word.slice(0, 3)).length === 1 && fold(word).kinds[0] === KIND.gram;
}
