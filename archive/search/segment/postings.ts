import type { Pairs } from './sort';

const BLANK = 0x20;
const SURROGATES = 0xd800;
const AFTER_SURROGATES = 0xe000;

/**
 * UTF-16 codes in the order of their characters, which is that of UTF-8 and of the index: surrogates, which stand for the
 * last characters of Unicode, come last.
 */
const ranked = (code: number): number => (code < SURROGATES ? code : code >= AFTER_SURROGATES ? code - 0x800 : code + 0x2000);
const unranked = (rank: number): number => (rank < SURROGATES ? rank : rank >= 0xf800 ? rank - 0x2000 : rank + 0x800);
const isSurrogate = (code: number): boolean => code >= SURROGATES && code < AFTER_SURROGATES;

/** The two codes a word begins with, as a number that sorts as the words do. */
export const beginning = (word: string): number => ((ranked(word.charCodeAt(0)) << 16) | (word.length > 1 ? ranked(word.charCodeAt(1)) : 0)) >>> 0;

/** The word of one or two codes that a number stands for. */
export const shortWord = (key: number): string => (key & 0xffff ? String.fromCharCode(unranked(key >>> 16), unranked(key & 0xffff)) : String.fromCharCode(unranked(key >>> 16)));

/** In the order of the index. */
export function compareWords(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const difference = ranked(a.charCodeAt(i)) - ranked(b.charCodeAt(i));
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Three or four ASCII characters as a number, as most words and figures among Chinese are; 0 for other words. Cheaper than a string to look up. */
function packedWord(codes: Uint16Array, from: number, end: number): number {
  if (end - from > 4) return 0;
  let packed = 0;
  for (let i = from; i < end; i++) {
    const code = codes[i] as number;
    if (code >= 0x80) return 0;
    packed = (packed << 7) | code;
  }
  return packed;
}

/** Pairs of numbers, as many as come. */
class Growing {
  private keys = new Uint32Array(1 << 12);
  private places = new Uint32Array(1 << 12);
  private length = 0;

  push(key: number, place: number): void {
    if (this.length === this.keys.length) [this.keys, this.places] = [twice(this.keys), twice(this.places)];
    this.keys[this.length] = key;
    this.places[this.length++] = place;
  }

  pairs(): Pairs {
    return { keys: this.keys.subarray(0, this.length), places: this.places.subarray(0, this.length) };
  }
}

function twice(list: Uint32Array): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(2 * list.length);
  longer.set(list);
  return longer;
}

/**
 * The words of a batch of documents, each with its place: how many words of the batch stand before it. Words of one or two
 * characters, nearly all of a Chinese text, are numbers and never become strings.
 */
export class Postings {
  readonly rowids: number[] = [];
  /** The place at which each column of each document begins, and where the last one ends. */
  readonly starts: number[] = [0];
  private readonly short = new Growing();
  private readonly long = new Growing();
  private readonly longIds = new Map<string, number>();
  private readonly packedIds = new Map<number, number>();

  constructor(readonly columns: number) {}

  /** @param columns words with blanks between them, UTF-16 */
  add(rowid: number, columns: readonly Uint16Array[]): void {
    this.rowids.push(rowid);
    for (const codes of columns) this.starts.push(this.addColumn(codes, this.starts.at(-1) as number));
  }

  private addColumn(codes: Uint16Array, start: number): number {
    let place = start;
    for (let from = 0; from < codes.length; place++) {
      const first = codes[from] as number;
      let end = from + 1;
      while (end < codes.length && codes[end] !== BLANK) end += 1;
      const second = end - from > 1 ? (codes[from + 1] as number) : 0;
      if (end - from > 2 || isSurrogate(first) || isSurrogate(second)) this.long.push(this.idOf(codes, from, end), place);
      else this.short.push(((ranked(first) << 16) | (second === 0 ? 0 : ranked(second))) >>> 0, place);
      from = end + 1;
    }
    return place;
  }

  private idOf(codes: Uint16Array, from: number, end: number): number {
    const packed = packedWord(codes, from, end);
    const seen = packed === 0 ? undefined : this.packedIds.get(packed);
    if (seen !== undefined) return seen;
    const word = String.fromCharCode(...codes.subarray(from, end));
    const id = this.longIds.get(word) ?? this.longIds.size;
    this.longIds.set(word, id);
    if (packed !== 0) this.packedIds.set(packed, id);
    return id;
  }

  /** How many words a column of the n-th document has. */
  lengthOf(document: number, column: number): number {
    const at = document * this.columns + column;
    return (this.starts[at + 1] as number) - (this.starts[at] as number);
  }

  shortWords(): Pairs {
    return this.short.pairs();
  }

  /** The longer words in the order of the index, and pairs whose keys are their places in that order. */
  longWords(): Pairs & { words: readonly string[] } {
    const { keys, places } = this.long.pairs();
    const words = [...this.longIds.keys()].sort(compareWords);
    const rankOfId = new Uint32Array(words.length);
    words.forEach((word, rank) => (rankOfId[this.longIds.get(word) as number] = rank));
    return { words, keys: keys.map((id) => rankOfId[id] as number), places };
  }
}
