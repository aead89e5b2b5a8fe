/** Rows of cells: 1 is dark, 0 light; the second bit marks cells of the code's frame, which carry no data. */
export type Grid = number[][];

export const FRAME = 2;

/** Where the centres of the small squares lie, in both directions (ISO/IEC 18004, annex E). */
function alignment(version: number, size: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2;
  return [6, ...Array.from({ length: count - 1 }, (_, at) => size - 7 - at * step).reverse()];
}

/** A number followed by the rest of its division by a polynomial (a BCH code): how a code protects its own description. */
export function withRest(value: number, polynomial: number, bits: number): number {
  let rest = value << bits;
  for (let bit = 17; bit >= bits; bit--) if ((rest >> bit) & 1) rest ^= polynomial << (bit - bits);
  return (value << bits) | rest;
}

/** Calls `set` for the 15 bits that name mask and correction level; each stands in two places. */
export function eachFormatBit(size: number, set: (x: number, y: number, bit: number) => void): void {
  for (let bit = 0; bit < 15; bit++) {
    const near = bit < 6 ? bit : bit < 8 ? bit + 1 : 14 - bit;
    if (bit < 8) {
      set(8, near, bit);
      set(size - 1 - bit, 8, bit);
    } else {
      set(bit === 8 ? 7 : near, 8, bit);
      set(8, size - 15 + bit, bit);
    }
  }
}

/** A code of a version without its data: finders, timing, alignment, version, and room kept for the format. */
export function emptyGrid(version: number): Grid {
  const size = version * 4 + 17;
  const grid: Grid = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const set = (x: number, y: number, dark: boolean | number): void => {
    const row = grid[y];
    if (row && x >= 0 && x < size) row[x] = FRAME | Number(dark);
  };
  const square = (x: number, y: number, radius: number, light: (ring: number) => boolean): void => {
    for (let dy = -radius; dy <= radius; dy++) {
      for (let dx = -radius; dx <= radius; dx++) set(x + dx, y + dy, !light(Math.max(Math.abs(dx), Math.abs(dy))));
    }
  };
  for (let at = 0; at < size; at++) {
    set(6, at, at % 2 === 0);
    set(at, 6, at % 2 === 0);
  }
  const far = size - 4;
  for (const [x, y] of [[3, 3], [far, 3], [3, far]] as const) square(x, y, 4, (ring) => ring === 2 || ring === 4);
  const centres = alignment(version, size);
  for (const x of centres) {
    for (const y of centres) if (!(x < 9 && y < 9) && !(x < 9 && y > far - 6) && !(x > far - 6 && y < 9)) square(x, y, 2, (ring) => ring === 1);
  }
  eachFormatBit(size, (x, y) => set(x, y, 0));
  set(8, size - 8, 1);
  if (version > 6) {
    const bits = withRest(version, 0x1f25, 12);
    for (let bit = 0; bit < 18; bit++) {
      const [along, across] = [Math.floor(bit / 3), size - 11 + (bit % 3)];
      set(along, across, (bits >> bit) & 1);
      set(across, along, (bits >> bit) & 1);
    }
  }
  return grid;
}
