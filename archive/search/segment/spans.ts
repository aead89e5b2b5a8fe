const BLOCK_BITS = 8;

/** To which document and column a place in a batch belongs: a small table, so that no list as long as the batch is read at random. */
export class Spans {
  /** Where each column of each document begins. */
  private readonly starts: Uint32Array;
  /** The document at the beginning of each block of places. */
  private readonly blocks: Uint32Array;

  constructor(starts: readonly number[], private readonly columns: number) {
    this.starts = Uint32Array.from(starts);
    this.blocks = new Uint32Array(((starts.at(-1) as number) >> BLOCK_BITS) + 1);
    let document = 0;
    for (let block = 0; block < this.blocks.length; block++) {
      while (this.endOf(document) <= block << BLOCK_BITS && this.endOf(document) < (starts.at(-1) as number)) document += 1;
      this.blocks[block] = document;
    }
  }

  documentOf(place: number): number {
    let document = this.blocks[place >>> BLOCK_BITS] as number;
    while (this.endOf(document) <= place) document += 1;
    return document;
  }

  columnOf(document: number, place: number): number {
    let column = this.columns - 1;
    while ((this.starts[document * this.columns + column] as number) > place) column -= 1;
    return column;
  }

  startOf(document: number, column: number): number {
    return this.starts[document * this.columns + column] as number;
  }

  endOf(document: number): number {
    return this.starts[(document + 1) * this.columns] as number;
  }

  /** The most words a document has. */
  longest(): number {
    let most = 0;
    for (let document = 0; (document + 1) * this.columns < this.starts.length; document++) most = Math.max(most, this.endOf(document) - this.startOf(document, 0));
    return most;
  }
}
