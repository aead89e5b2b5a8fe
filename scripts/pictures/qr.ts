import { cells, random, rect } from "./svg";

const SIZE = 21;

/** Whether a module belongs to one of the three corner squares or their margin. */
function corner(column: number, row: number): boolean {
  return (column < 8 && row < 8) || (column > 12 && row < 8) || (column < 8 && row > 12);
}

/** One corner square with its ring, drawn from its top left module. */
function finder(column: number, row: number, unit: number, ink: string, gap: string, core: string): string {
  const at = (inset: number, fill: string): string => rect((column + inset) * unit, (row + inset) * unit, (7 - 2 * inset) * unit,
    (7 - 2 * inset) * unit, fill);
  return at(0, ink) + at(1, gap) + at(2, core);
}

/** The three corner squares. */
export function finders(unit: number, ink: string, gap: string, core: string): string {
  return finder(0, 0, unit, ink, gap, core) + finder(14, 0, unit, ink, gap, core) + finder(0, 14, unit, ink, gap, core);
}

/** Modules between the corners; the pattern is decoration and encodes nothing. */
export function modules(seed: number, unit: number, ink: string): string {
  const next = random(seed);
  return cells(SIZE, SIZE, (c, r) => {
    const dark = next() < 0.47;
    return dark && !corner(c, r) ? rect(c * unit, r * unit, unit + 0.5, unit + 0.5, ink) : "";
  });
}

/** The dotted rows that run between the corner squares. */
export function timing(unit: number, ink: string): string {
  return cells(3, 1, (i) => rect((8 + i * 2) * unit, 6 * unit, unit, unit, ink) + rect(6 * unit, (8 + i * 2) * unit, unit, unit, ink));
}

/** A checkered mask over the whole square. */
export function mask(unit: number, ink: string): string {
  return cells(SIZE, SIZE, (c, r) => ((c + r) % 2 === 0 ? rect(c * unit, r * unit, unit, unit, ink) : ""));
}
