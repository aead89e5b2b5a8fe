import { LeafWriter, type Leaves } from './leaves';
import { beginning, type Postings, shortWord } from './postings';
import { type Pairs, sorted } from './sort';
import { Spans } from './spans';
import { putVarint, varints } from './varint';

/** FTS5 writes a document's positions as differences plus two, and a one with the column's number before each column but the first. */
const NEXT_COLUMN = 1;
const LEAST_STEP = 2;
/** A column's number and a position are five bytes each at most. */
const BYTES_PER_WORD = 12;

/** A piece of the index, ready to be stored: the words of some articles, with what FTS5 keeps about each. */
export type Segment = Leaves & {
  rowids: number[];
  /** Words of each column, by article, as FTS5 stores them. */
  sizes: Uint8Array[];
  /** Words of each column in all articles. */
  totals: number[];
};

/** Terms of one kind in their order, each written by `write` with the documents that hold it. */
class Run {
  private readonly pairs: Pairs;
  private at = 0;

  constructor(pairs: Pairs, private readonly rowids: readonly number[], private readonly spans: Spans, private readonly scratch: Uint8Array) {
    this.pairs = sorted(pairs);
  }

  get isDone(): boolean {
    return this.at === this.pairs.keys.length;
  }

  get key(): number {
    return this.pairs.keys[this.at] as number;
  }

  /** Writes the documents of the term at hand and goes on to the next. */
  write(leaves: LeafWriter): void {
    const { pairs: { keys, places }, spans, scratch, key } = this;
    let { at } = this;
    while (at < keys.length && keys[at] === key) {
      const document = spans.documentOf(places[at] as number);
      const end = spans.endOf(document);
      let length = 0;
      let column = 0;
      let last = 0;
      for (; at < keys.length && keys[at] === key && (places[at] as number) < end; at++) {
        const place = places[at] as number;
        const here = spans.columnOf(document, place);
        if (here !== column) {
          scratch[length++] = NEXT_COLUMN;
          length = putVarint(scratch, length, here);
          column = here;
          last = 0;
        }
        const position = place - spans.startOf(document, here);
        length = putVarint(scratch, length, position - last + LEAST_STEP);
        last = position;
      }
      leaves.addDocument(this.rowids[document] as number, scratch, length);
    }
    this.at = at;
  }
}

/**
 * The segment of a batch of documents, whose row numbers ascend. What FTS5 does word by word in a hash table larger than any
 * cache is one sort of numbers here (ADR 0020).
 */
export function buildSegment(postings: Postings): Segment {
  const { rowids, columns } = postings;
  const spans = new Spans(postings.starts, columns);
  const scratch = new Uint8Array(BYTES_PER_WORD * spans.longest());
  const short = new Run(postings.shortWords(), rowids, spans, scratch);
  const { words, ...pairs } = postings.longWords();
  const long = new Run(pairs, rowids, spans, scratch);
  const leaves = new LeafWriter();
  while (!short.isDone || !long.isDone) {
    const word = long.isDone ? null : (words[long.key] as string);
    // of two words that begin alike the short one comes first
    const isShort = word === null || (!short.isDone && short.key <= beginning(word));
    leaves.startTerm(isShort ? shortWord(short.key) : (word as string));
    (isShort ? short : long).write(leaves);
  }
  const numbers = Array.from({ length: columns }, (_, column) => column);
  return {
    ...leaves.finish(), rowids, sizes: rowids.map((_, document) => varints(...numbers.map((column) => postings.lengthOf(document, column)))),
    totals: numbers.map((column) => rowids.reduce((sum, _, document) => sum + postings.lengthOf(document, column), 0)),
  };
}
