import { putVarint } from './varint';

/** FTS5_DEFAULT_PAGE_SIZE, and what a page's header takes. */
const PAGE_BYTES = 4050;
const HEADER_BYTES = 4;
/** Offsets of a page are 16 bits wide. */
const WIDEST_PAGE = 0x10000;
/** Bytes of a word of 40 characters, and more. */
const LONGEST_TERM = 1024;
/** What FTS5 puts before every term that is no prefix (FTS5_MAIN_PREFIX). */
const MAIN = 0x30;

const encoder = new TextEncoder();

/** Where a page of the segment's tree begins: the shortest term that is greater than all before it. */
export type Separator = { term: Uint8Array; page: number };

export type Leaves = { bytes: Uint8Array; /** Where each page ends in `bytes`. */ ends: number[]; separators: Separator[] };

/**
 * Writes terms and their document lists as leaves of an FTS5 segment, in ascending order of terms and row numbers. The
 * format is the one described in fts5_index.c of SQLite 3.45 ("version 4"): a header of two offsets, terms with their common
 * beginning left out, row numbers as differences, positions, and at the end the offsets of the terms.
 */
export class LeafWriter {
  private readonly page = new Uint8Array(2 * WIDEST_PAGE);
  private readonly termOffsets = new Uint8Array(WIDEST_PAGE);
  private size = HEADER_BYTES;
  private offsetsSize = 0;
  private lastOffset = 0;
  private isWithoutTerm = true;
  private isWithoutRowid = true;
  private term = new Uint8Array(LONGEST_TERM);
  private lastTerm = new Uint8Array(LONGEST_TERM);
  private lastLength = 0;
  private rowid = 0;
  private out = new Uint8Array(1 << 20);
  private outSize = 0;
  private readonly ends: number[] = [];
  private readonly separators: Separator[] = [{ term: new Uint8Array(0), page: 1 }];

  startTerm(word: string): void {
    const { term } = this;
    const length = this.putWord(word);
    if (this.size + this.offsetsSize + length + 2 >= PAGE_BYTES && this.size > HEADER_BYTES) this.flush();
    this.offsetsSize = putVarint(this.termOffsets, this.offsetsSize, this.size - this.lastOffset);
    this.lastOffset = this.size;
    const common = this.commonWithLast(length);
    let kept = 0;
    if (!this.isWithoutTerm) {
      kept = common;
      this.size = putVarint(this.page, this.size, kept);
    } else if (this.ends.length > 0) this.separators.push({ term: term.slice(0, common + 1), page: this.ends.length + 1 });
    this.size = putVarint(this.page, this.size, length - kept);
    this.append(term, kept, length);
    [this.term, this.lastTerm, this.lastLength] = [this.lastTerm, term, length];
    this.isWithoutTerm = false;
    this.isWithoutRowid = false;
    this.rowid = 0;
  }

  /** Writes a word as a term into `term` and returns its length; most words are two characters of three bytes. */
  private putWord(word: string): number {
    const { term } = this;
    term[0] = MAIN;
    let at = 1;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(i);
      if (code >= 0xd800 && code < 0xe000) return 1 + encoder.encodeInto(word, term.subarray(1)).written;
      if (code < 0x80) term[at++] = code;
      else {
        if (code < 0x800) term[at++] = 0xc0 | (code >> 6);
        else {
          term[at++] = 0xe0 | (code >> 12);
          term[at++] = 0x80 | ((code >> 6) & 0x3f);
        }
        term[at++] = 0x80 | (code & 0x3f);
      }
    }
    return at;
  }

  private commonWithLast(length: number): number {
    const { term, lastTerm } = this;
    const most = Math.min(length, this.lastLength);
    let common = 0;
    while (common < most && term[common] === lastTerm[common]) common += 1;
    return common;
  }

  /** A document that holds the term, and the bytes that say where; may begin a page, the term's first one never does. */
  addDocument(rowid: number, positions: Uint8Array, length: number): void {
    if (this.rowid !== 0 && this.size + this.offsetsSize >= PAGE_BYTES) this.flush();
    if (this.isWithoutRowid) {
      this.page[0] = this.size >> 8;
      this.page[1] = this.size & 0xff;
    }
    this.size = putVarint(this.page, this.size, this.isWithoutRowid ? rowid : rowid - this.rowid);
    this.isWithoutRowid = false;
    this.rowid = rowid;
    // the last bit says that the document is deleted
    this.size = putVarint(this.page, this.size, 2 * length);
    this.addPositions(positions, length);
  }

  /** A number is never cut by the end of a page. */
  private addPositions(positions: Uint8Array, length: number): void {
    let from = 0;
    while (this.size + this.offsetsSize + length - from > PAGE_BYTES) {
      let end = from;
      while (end < length && this.size + this.offsetsSize + end - from < PAGE_BYTES) {
        while ((positions[end] as number) >= 0x80) end += 1;
        end += 1;
      }
      this.append(positions, from, end);
      from = end;
      if (from === length) return;
      this.flush();
    }
    this.append(positions, from, length);
  }

  private append(bytes: Uint8Array, from: number, end: number): void {
    for (let i = from; i < end; i++) this.page[this.size++] = bytes[i] as number;
  }

  private flush(): void {
    this.page[2] = this.size >> 8;
    this.page[3] = this.size & 0xff;
    const length = this.size + this.offsetsSize;
    if (this.outSize + length > this.out.length) {
      const longer = new Uint8Array(2 * this.out.length + length);
      longer.set(this.out.subarray(0, this.outSize));
      this.out = longer;
    }
    this.out.set(this.page.subarray(0, this.size), this.outSize);
    this.out.set(this.termOffsets.subarray(0, this.offsetsSize), this.outSize + this.size);
    this.outSize += length;
    this.ends.push(this.outSize);
    this.page.fill(0, 0, HEADER_BYTES);
    this.size = HEADER_BYTES;
    this.offsetsSize = 0;
    this.lastOffset = 0;
    this.isWithoutTerm = true;
    this.isWithoutRowid = true;
  }

  finish(): Leaves {
    if (this.size > HEADER_BYTES) this.flush();
    return { bytes: this.out.slice(0, this.outSize), ends: this.ends, separators: this.separators };
  }
}
