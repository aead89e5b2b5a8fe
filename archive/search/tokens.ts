import { fold, foldedString, type FoldedText, KIND } from './fold';

/** Longer words are no words; their beginning is enough to find them. */
const LONGEST_WORD = 40;
const [BLANK, PLUS, HASH, COMMA] = [0x20, 0x2b, 0x23, 0x2c];

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;

/** `pairs`: of an article; `query`: the same of what is looked for, whose end may go on in the article; `characters`: one by one. */
type Style = 'pairs' | 'query' | 'characters';

/**
 * Cuts text into the words of the index. Scripts without spaces become overlapping pairs of characters, so that any word
 * of two or more is found without a dictionary. The last character of a run stands alone as well, and so does the first
 * one after a letter or digit: then `第3章` is a phrase that is found in `在第3章节里`, and no phrase reaches across
 * punctuation.
 */
class Cutter {
  private readonly out: Uint16Array;
  private size = 0;

  constructor(private readonly text: FoldedText, private readonly style: Style) {
    this.out = new Uint16Array(4 * text.length + 8);
  }

  /** The words with blanks between them. */
  run(): Uint16Array {
    const { kinds, length } = this.text;
    let before: number = KIND.gap;
    for (let at = 0; at < length;) {
      const kind = kinds[at] as number;
      let end = at + 1;
      if (kind === KIND.gram) {
        while (end < length && kinds[end] === KIND.gram) end += 1;
        if (this.style === 'characters') this.characters(at, end);
        else this.pairs(at, end, before === KIND.word);
      } else if (kind === KIND.word) end = this.word(at);
      if (kind !== KIND.space) before = kind;
      at = end;
    }
    return this.out.subarray(0, Math.max(0, this.size - 1));
  }

  private put(from: number, to: number): void {
    const { codes } = this.text;
    for (let i = from; i < to; i++) this.out[this.size++] = codes[i] as number;
  }

  private end(): void {
    this.out[this.size++] = BLANK;
  }

  /** Where the character after the one at `at` begins: the first half of a surrogate pair is none. */
  private after(at: number): number {
    const code = this.text.codes[at] as number;
    return isHighSurrogate(code) ? at + 2 : at + 1;
  }

  private characters(from: number, to: number): void {
    for (let at = from; at < to; at = this.after(at)) {
      this.put(at, this.after(at));
      this.end();
    }
  }

  private pairs(from: number, to: number, isAfterWord: boolean): void {
    if (isAfterWord) this.characters(from, this.after(from));
    let last = from;
    for (let next = this.after(from); next < to; next = this.after(next)) {
      this.put(last, this.after(next));
      this.end();
      last = next;
    }
    const isOnlyOne = last === from;
    const isOpen = this.style === 'query' && !this.hasMore(to);
    if (isOnlyOne ? !isAfterWord : !isOpen) this.characters(last, to);
  }

  private hasMore(from: number): boolean {
    const { kinds, length } = this.text;
    for (let at = from; at < length; at++) if (kinds[at] === KIND.gram || kinds[at] === KIND.word) return true;
    return false;
  }

  /** Returns where the word ends. */
  private word(from: number): number {
    const { codes, kinds, length } = this.text;
    const start = this.size;
    let at = from;
    for (;; at += 1) {
      const begin = at;
      while (at < length && kinds[at] === KIND.word) at += 1;
      this.put(begin, at);
      if (!this.isThousands(at)) break;
    }
    if (this.size > start + LONGEST_WORD) this.size = start + LONGEST_WORD - (isHighSurrogate(this.out[start + LONGEST_WORD - 1] as number) ? 1 : 0);
    const [first, second] = at < length ? [codes[at], at + 1 < length ? codes[at + 1] : 0] : [0, 0];
    if (first === PLUS && second === PLUS) this.put(at, at + 2);
    else if (first === HASH && at - from === 1) this.put(at, at + 1);
    this.end();
    return at;
  }

  /** `1,000` is one number. */
  private isThousands(at: number): boolean {
    const { codes, length } = this.text;
    const isDigit = (index: number): boolean => index < length && (codes[index] as number) >= 0x30 && (codes[index] as number) <= 0x39;
    return at < length && codes[at] === COMMA && isDigit(at - 1) && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4);
  }
}

const cutToCodes = (text: string, style: Style): Uint16Array => new Cutter(fold(text.normalize('NFC')), style).run();

function cut(text: string, style: Style): string {
  const codes = cutToCodes(text, style);
  return Buffer.from(codes.buffer, 0, 2 * codes.length).toString('utf16le');
}

const list = (words: string): string[] => (words === '' ? [] : words.split(' '));

/** Text of an article as the words of the index, blanks between them. */
export const indexWords = (text: string): string => cut(text, 'pairs');

/** The same as UTF-16. */
export const indexCodes = (text: string): Uint16Array => cutToCodes(text, 'pairs');

/** The same by single characters: for headlines and tags, where one character is a word often enough. */
export const headWords = (text: string): string => cut(text, 'characters');

/** What is looked for as the words of the index, in their order. */
export const queryWords = (text: string): string[] => list(cut(text, 'query'));

/** What is looked for by single characters. */
export const queryCharacters = (text: string): string[] => list(cut(text, 'characters'));

/** Text as it is compared: only letters and digits, with blanks between what does not stand together. */
export const foldedText = (text: string): string => foldedString(fold(text.normalize('NFC'))).replace(/[\s+#,]+/g, ' ').trim();
