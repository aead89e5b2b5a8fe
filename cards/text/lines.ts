import type { Gap, Unit } from './units';

/** How wide a unit is, in ems; `half` where punctuation gives up the empty half of its square. */
export type Widths = { full: number; half: number };
export type Measured = Unit & { widths: Widths };
/** A unit in its line, `x` ems from the line's start. */
export type Placed = Measured & { x: number; isHalf: boolean };

const GAPS: Readonly<Record<Gap, number>> = { none: 0, word: 0.26, mixed: 0.16, wide: 0.5 };
const isMark = (unit: Measured | undefined): boolean => unit?.kind === 'open' || unit?.kind === 'close';

/** Marks at a line's edges and beside other marks take half a square (CLREQ §3.1.5 and §3.1.6). */
function isHalf(units: readonly Measured[], index: number, first: number, last: number): boolean {
  const { kind } = units[index] as Measured;
  if (kind === 'open') return index === first || units[index - 1]?.kind === 'open';
  if (kind === 'close') return index === last || isMark(units[index + 1]);
  return false;
}

/** The units from `first` to `last` in a line. */
export function placeLine(units: readonly Measured[], first: number, last: number): { placed: Placed[]; width: number } {
  let x = 0;
  const placed = units.slice(first, last + 1).map((unit, offset): Placed => {
    if (offset > 0) x += GAPS[unit.gap];
    const half = isHalf(units, first + offset, first, last);
    const at = { ...unit, x, isHalf: half };
    x += half ? unit.widths.half : unit.widths.full;
    return at;
  });
  return { placed, width: x };
}

type Best = { cost: number; from: number };

/**
 * The breaking of a title into as few lines as will do, at most `most` and none wider than `width` ems, that are as even as
 * can be and end where a reader would pause: the index of each line's first unit; null when there is none.
 */
export function breakLines(units: readonly Measured[], most: number, width: number): number[] | null {
  const end = units.length;
  // best[k][i]: the first i units in k lines
  const best: (Best | undefined)[][] = Array.from({ length: most + 1 }, () => []);
  (best[0] as Best[])[0] = { cost: 0, from: 0 };
  for (let from = 0; from < end; from += 1) {
    const penalty = from === 0 ? 0 : (units[from] as Measured).break;
    if (penalty === null) continue;
    for (let to = from + 1; to <= end; to += 1) {
      const line = placeLine(units, from, to - 1).width;
      // a mark that follows may yet make the line narrower by half a square
      if (line > width + 1) break;
      if (line > width || (to < end && (units[to] as Measured).break === null)) continue;
      const cost = ((width - line) / width) ** 2 + penalty;
      for (let lines = 0; lines < most; lines += 1) {
        const before = best[lines]?.[from];
        const known = best[lines + 1]?.[to];
        if (before && (known === undefined || before.cost + cost < known.cost)) (best[lines + 1] as Best[])[to] = { cost: before.cost + cost, from };
      }
    }
  }
  const fewest = best.findIndex((ways) => ways[end] !== undefined);
  if (fewest <= 0) return null;
  const starts: number[] = [];
  for (let lines = fewest, at = end; lines > 0; lines -= 1) {
    at = (best[lines]?.[at] as Best).from;
    starts.unshift(at);
  }
  return starts;
}
