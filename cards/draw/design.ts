import type { Shape } from '../shapes';

/** The site's colours on paper (ART-DIRECTION, tokens). */
export const COLOURS = { paper: '#fbfaf7', ink: '#16181d', faint: '#646a73', rule: '#cfcabd', accent: '#b4231f' } as const;

/** Where things stand on a card, in pixels; `sizes` from large to small. */
export type Design = { margin: number; label: number; foot: number; mark: number; head: number; sizes: readonly number[] };

const STEPS = [190, 176, 164, 152, 140, 130, 120, 112, 104, 96, 90, 84, 78, 72, 67, 62, 58, 54, 50] as const;
const sizes = (largest: number, smallest: number): number[] => STEPS.filter((size) => size <= largest && size >= smallest);

export const DESIGNS: Readonly<Record<Shape, Design>> = {
  '1.91x1': { margin: 64, label: 32, foot: 34, mark: 52, head: 152, sizes: sizes(164, 50) },
  '16x9': { margin: 64, label: 33, foot: 34, mark: 52, head: 158, sizes: sizes(164, 54) },
  '4x3': { margin: 72, label: 36, foot: 38, mark: 60, head: 186, sizes: sizes(176, 58) },
  '1x1': { margin: 80, label: 40, foot: 42, mark: 68, head: 218, sizes: sizes(190, 67) },
};

/** Headlines (ART-DIRECTION: 1.3 to 1.4; letters need less). */
export const LINE_HEIGHT = { squares: 1.34, letters: 1.2 } as const;
export const WEIGHTS = { title: 700, label: 700, date: 500, site: 700 } as const;
