import { breakLines, type Measured, type Placed, placeLine } from './lines';
import { INSIDE_WORD, type Unit } from './units';

export type Block = { lines: { placed: Placed[]; width: number }[]; size: number };
export type Measure = (unit: Unit) => Measured['widths'];
/** Where a title has to go: pixels. */
export type Frame = { width: number; height: number; sizes: readonly number[]; lineHeight: number };

/** After a title that was cut. */
export const ELLIPSIS = '…';
/** Longer ones are cut before anything is measured. */
const MOST_UNITS = 160;

const MARK: Unit = { text: ELLIPSIS, kind: 'close', gap: 'none', break: null };

const tornWords = (units: readonly Measured[], starts: readonly number[]): number => starts.filter((at) => at > 0 && ((units[at] as Measured).break ?? 0) >= INSIDE_WORD).length;

function blockOf(units: readonly Measured[], starts: readonly number[], size: number): Block {
  return { size, lines: starts.map((from, index) => placeLine(units, from, (starts[index + 1] ?? units.length) - 1)) };
}

/** A smaller size is taken for a breaking that tears fewer words, but not a much smaller one. */
const WORTH = 0.84;

function largest(units: readonly Measured[], { width, height, sizes, lineHeight }: Frame): Block | null {
  let best: { starts: number[]; size: number; torn: number } | null = null;
  for (const size of sizes) {
    if (best && (best.torn === 0 || size < best.size * WORTH)) break;
    const starts = breakLines(units, Math.max(1, Math.floor(height / (size * lineHeight))), width / size);
    if (!starts) continue;
    const torn = tornWords(units, starts);
    if (!best || torn < best.torn) best = { starts, size, torn };
  }
  return best && blockOf(units, best.starts, best.size);
}

/** The longest beginning that fits in the smallest size with an ellipsis after it, which never follows another mark. */
function shortened(units: readonly Measured[], frame: Frame, ellipsis: Measured): Block {
  const small = { ...frame, sizes: frame.sizes.slice(-1) };
  let low = 0;
  let high = units.length;
  let best: Block = { lines: [], size: frame.sizes.at(-1) ?? 0 };
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    let kept = middle;
    while (kept > 1 && units[kept - 1]?.kind !== 'han' && units[kept - 1]?.kind !== 'word') kept -= 1;
    const block = largest([...units.slice(0, kept), ellipsis], small);
    if (block) {
      best = block;
      low = middle;
    } else high = middle - 1;
  }
  return best;
}

/** A title in the largest size in which all of it goes into the frame; what is too long for the smallest ends in an ellipsis. */
export function fit(units: readonly Unit[], frame: Frame, measure: Measure): Block {
  const measured = units.slice(0, MOST_UNITS).map((unit): Measured => ({ ...unit, widths: measure(unit) }));
  const whole = units.length > MOST_UNITS ? null : largest(measured, frame);
  return whole ?? shortened(measured, frame, { ...MARK, widths: measure(MARK) });
}
