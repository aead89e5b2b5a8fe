import { eachFormatBit, FRAME, type Grid, withRest } from './qr-grid';

/** The eight patterns that may turn cells, so that no data looks like a finder (ISO/IEC 18004, table 10). */
const MASKS: readonly ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
];

/** The code with one mask and, in its format bits, the mask's number; correction level M is written as 0. */
export function masked(grid: Grid, mask: number): Grid {
  const turns = MASKS[mask] as (x: number, y: number) => number;
  const done = grid.map((row, y) => row.map((cell, x) => (cell & FRAME ? cell & 1 : cell ^ Number(turns(x, y) === 0))));
  const bits = withRest(mask, 0x537, 10) ^ 0x5412;
  eachFormatBit(grid.length, (x, y, bit) => ((done[y] as number[])[x] = (bits >> bit) & 1));
  return done;
}

/** How hard a code is to read: long runs, squares, what looks like a finder, an uneven share of dark (ISO/IEC 18004, 7.8.3). */
function penalty(grid: Grid): number {
  const rows = grid.map((row) => row.join(''));
  const columns = rows.map((_, x) => grid.map((row) => row[x]).join(''));
  let points = 0;
  for (const line of [...rows, ...columns]) {
    for (const [run] of line.matchAll(/0{5,}|1{5,}/g)) points += run.length - 2;
    points += 40 * [...line.matchAll(/(?=10111010000|00001011101)/g)].length;
  }
  grid.forEach((row, y) => row.forEach((cell, x) => {
    if (cell === row[x + 1] && cell === grid[y + 1]?.[x] && cell === grid[y + 1]?.[x + 1]) points += 3;
  }));
  const share = grid.flat().filter(Boolean).length / grid.length ** 2;
  return points + 10 * Math.floor(Math.abs(share - 0.5) * 20);
}

/** The code under the mask that makes it easiest to read. */
export function bestMasked(grid: Grid): Grid {
  let best = masked(grid, 0);
  for (let mask = 1; mask < MASKS.length; mask++) {
    const other = masked(grid, mask);
    if (penalty(other) < penalty(best)) best = other;
  }
  return best;
}
