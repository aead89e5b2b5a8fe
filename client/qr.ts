import { emptyGrid, FRAME, type Grid } from './qr-grid';
import { bestMasked } from './qr-mask';
import { correction } from './reed-solomon';

/** Correction level M by version: bytes of correction in each block, and the number of blocks (ISO/IEC 18004, table 9). */
const CORRECTION = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28];
const BLOCKS = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20];

const hex = (value: number, digits: number): string => value.toString(16).padStart(digits, '0');

/** The bytes of a text with byte mode's number and their count before them, filled up to `room`. */
function padded(bytes: Uint8Array, version: number, room: number): number[] {
  const digits = `4${hex(bytes.length, version < 10 ? 2 : 4)}${Array.from(bytes, (byte) => hex(byte, 2)).join('')}0`;
  return Array.from({ length: room }, (_, at) => {
    const pair = digits.slice(at * 2, at * 2 + 2);
    return pair ? parseInt(pair.padEnd(2, '0'), 16) : (at - Math.ceil(digits.length / 2)) % 2 ? 0x11 : 0xec;
  });
}

/** One byte of each list in turn; longer lists come last. */
function interleaved(lists: readonly number[][]): number[] {
  const longest = lists.at(-1)?.length ?? 0;
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

/** Data and correction in the order in which they are drawn: cut into blocks, so that one stain does not spoil one block alone. */
function codewords(data: readonly number[], blocks: number, perBlock: number): number[] {
  const short = Math.floor(data.length / blocks);
  const firstLong = blocks - (data.length % blocks);
  const start = (block: number): number => block * short + Math.max(0, block - firstLong);
  const parts = Array.from({ length: blocks }, (_, block) => data.slice(start(block), start(block + 1)));
  return [...interleaved(parts), ...interleaved(parts.map((part) => correction(part, perBlock)))];
}

/** Writes bits into the free cells: up and down in columns two cells wide, from the right; in place. */
function fill(grid: Grid, bytes: readonly number[]): void {
  const size = grid.length;
  let bit = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    // the column of the timing pattern is left out
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const row = grid[(right + 1) & 2 ? step : size - 1 - step] as number[];
      for (const x of [right, right - 1]) {
        if ((row[x] ?? 0) & FRAME) continue;
        row[x] = ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
        bit++;
      }
    }
  }
}

/** The smallest code that holds a text, before a mask turns its cells; null for texts that are too long. */
export function unmasked(text: string): Grid | null {
  const bytes = new TextEncoder().encode(text);
  for (let version = 1; version <= BLOCKS.length; version++) {
    const [perBlock, blocks] = [CORRECTION[version - 1] ?? 0, BLOCKS[version - 1] ?? 0];
    const grid = emptyGrid(version);
    const free = grid.flat().filter((cell) => !(cell & FRAME)).length;
    const room = (free >> 3) - perBlock * blocks;
    if (bytes.length + (version < 10 ? 2 : 3) > room) continue;
    fill(grid, codewords(padded(bytes, version, room), blocks, perBlock));
    return grid;
  }
  return null;
}

/**
 * A text as a QR code (ISO/IEC 18004): byte mode, correction level M, the smallest version that holds it. Rows of cells, 1 is
 * dark, without the light margin of four cells that belongs around it. Null beyond 911 bytes: version 24, which holds the
 * longest address of an article (a slug of 240 bytes, each percent-encoded).
 */
export function qrCode(text: string): Grid | null {
  const grid = unmasked(text);
  return grid && bestMasked(grid);
}
