import { Pen, type Contour } from "./pen";

/** Proportions of the nameplate alphabet, in design units. */
export const METRICS = { x: 490, ascender: 722, cap: 702, overshoot: 11 } as const;

const { x: X, ascender: ASC, cap: CAP, overshoot: OVER } = METRICS;
const STEM = 108;
const THIN = 38;
const SERIF = 52;
const BRACKET = 32;

/** A letter: its outlines, with ink from x = 0 to `width`. */
export interface Letter {
  readonly contours: readonly Contour[];
  readonly width: number;
}

function box(x0: number, y0: number, x1: number, y1: number): Contour {
  return new Pen([x0, y0]).l(x1, y0).l(x1, y1).l(x0, y1).solid();
}

function foot(x0: number, x1: number, left: number, right: number): Contour {
  const pen = new Pen([x0 - left, 0]).l(x1 + right, 0);
  if (right > 0) pen.l(x1 + right, THIN).l(x1 + BRACKET, THIN).h(x1, THIN + BRACKET);
  else pen.l(x1, THIN + BRACKET);
  pen.l(x0, THIN + BRACKET);
  if (left > 0) pen.v(x0 - BRACKET, THIN).l(x0 - left, THIN);
  return pen.solid();
}

function flag(x0: number, x1: number, top: number): Contour {
  const edge = top - 24;
  return new Pen([x0 - SERIF, edge])
    .l(x1, top)
    .l(x1, top - 130)
    .l(x0, top - 130)
    .l(x0, edge - THIN - BRACKET)
    .v(x0 - BRACKET, edge - THIN)
    .l(x0 - SERIF, edge - THIN)
    .solid();
}

function capitalB(): Letter {
  const x0 = 54;
  const x1 = x0 + 122;
  const waist = 352;
  return {
    width: 486,
    contours: [
      box(x0, 0, x1, CAP),
      new Pen([0, CAP]).l(x1, CAP).l(x1, CAP - THIN).l(x0, CAP - THIN - BRACKET).v(x0 - BRACKET, CAP - THIN).l(0, CAP - THIN).solid(),
      foot(x0, x1, 54, 0),
      new Pen([x0, CAP]).l(282, CAP).h(446, 526).v(282, waist).l(x0, waist).solid(),
      new Pen([x1, CAP - THIN]).l(262, CAP - THIN).h(322, 528).v(262, waist + THIN).l(x1, waist + THIN).hole(),
      new Pen([x0, waist + THIN]).l(300, waist + THIN).h(486, 194).v(300, 0).l(x0, 0).solid(),
      new Pen([x1, waist]).l(278, waist).h(356, 194).v(278, THIN).l(x1, THIN).hole(),
    ],
  };
}

function smallR(): Letter {
  const x0 = SERIF;
  const x1 = x0 + STEM;
  return {
    width: 362,
    contours: [
      box(x0, 0, x1, X - 40),
      flag(x0, x1, X),
      foot(x0, x1, SERIF, 58),
      new Pen([x1 - 8, 250])
        .l(x1 - 8, 360)
        .c(170, 450, 216, X + OVER, 284, X + OVER)
        .h(362, 428)
        .v(303, 368)
        .h(244, 424)
        .c(244, 440, 246, 448, 250, 456)
        .c(196, 448, x1, 360, x1, 240)
        .solid(),
    ],
  };
}

function smallO(): Letter {
  const w = 452;
  const mid = X / 2;
  const oval = (x0: number, y0: number, x1: number, y1: number): Pen =>
    new Pen([x0, mid]).v((x0 + x1) / 2, y1).h(x1, mid).v((x0 + x1) / 2, y0).h(x0, mid);
  return { width: w, contours: [oval(0, -OVER, w, X + OVER).solid(), oval(114, THIN - OVER, w - 114, X + OVER - THIN).hole()] };
}

function smallA(): Letter {
  const x0 = 252;
  const x1 = x0 + STEM;
  return {
    width: 440,
    contours: [
      new Pen([x1, 90])
        .l(x1, 330)
        .c(x1, 440, 306, X + OVER, 202, X + OVER)
        .c(98, X + OVER, 26, 456, 26, 396)
        .v(82, 342)
        .h(138, 396)
        .c(138, 440, 158, 464, 194, 464)
        .c(236, 464, x0, 424, x0, 340)
        .l(x0, 90)
        .solid(),
      new Pen([x0, 140])
        .l(x1, 140)
        .l(x1, 92)
        .c(x1, 56, 370, 42, 390, 42)
        .c(404, 42, 414, 47, 424, 56)
        .l(440, 36)
        .c(418, 8, 386, -OVER, 346, -OVER)
        .c(292, -OVER, 256, 22, x0, 84)
        .solid(),
      new Pen([x0 + 20, 304])
        .c(140, 276, 0, 246, 0, 116)
        .v(124, -OVER)
        .c(196, -OVER, 246, 34, x0 + 20, 96)
        .solid(),
      new Pen([x0, 268]).c(160, 244, 110, 200, 110, 128).c(110, 76, 132, 48, 170, 48).c(210, 48, x0, 76, x0, 132).hole(),
    ],
  };
}

function smallD(): Letter {
  const x0 = 328;
  const x1 = x0 + STEM;
  return {
    width: x1 + SERIF,
    contours: [
      box(x0, 0, x1, ASC - 60),
      flag(x0, x1, ASC),
      foot(x0, x1, 0, SERIF),
      new Pen([x0 + 10, 400])
        .c(312, 464, 266, X + OVER, 206, X + OVER)
        .h(0, 243)
        .v(204, -OVER)
        .c(264, -OVER, 312, 26, x0 + 10, 92)
        .solid(),
      new Pen([x0, 352]).c(316, 424, 284, 458, 240, 458).h(114, 243).v(238, 34).c(280, 34, 314, 64, x0, 134).hole(),
    ],
  };
}

function smallS(): Letter {
  return {
    width: 350,
    contours: [
      new Pen([314, X])
        .l(314, 342)
        .l(286, 342)
        .c(272, 424, 232, 466, 170, 466)
        .c(124, 466, 98, 444, 98, 410)
        .c(98, 366, 150, 348, 212, 326)
        .c(298, 296, 350, 246, 350, 156)
        .c(350, 54, 280, -OVER, 184, -OVER)
        .c(128, -OVER, 90, 6, 56, 36)
        .l(34, 0)
        .l(10, 0)
        .l(10, 168)
        .l(38, 168)
        .c(54, 76, 104, 26, 178, 26)
        .c(232, 26, 262, 50, 262, 92)
        .c(262, 138, 212, 158, 142, 182)
        .c(58, 210, 4, 258, 4, 346)
        .c(4, 442, 72, X + OVER, 162, X + OVER)
        .c(212, X + OVER, 246, 484, 274, 458)
        .l(294, X)
        .solid(),
    ],
  };
}

function smallH(): Letter {
  const x0 = SERIF;
  const x1 = x0 + STEM;
  const x2 = 318;
  const x3 = x2 + STEM;
  return {
    width: x3 + SERIF,
    contours: [
      box(x0, 0, x1, ASC - 60),
      flag(x0, x1, ASC),
      foot(x0, x1, SERIF, 40),
      foot(x2, x3, 40, SERIF),
      new Pen([x1 - 8, 390])
        .c(176, 460, 226, X + OVER, 292, X + OVER)
        .c(380, X + OVER, x3, 446, x3, 352)
        .l(x3, 0)
        .l(x2, 0)
        .l(x2, 346)
        .c(x2, 422, 298, 452, 258, 452)
        .c(206, 452, 166, 408, x1 - 8, 316)
        .solid(),
    ],
  };
}

function smallE(): Letter {
  const bar = 254;
  return {
    width: 410,
    contours: [
      new Pen([410, bar])
        .c(412, 414, 332, X + OVER, 212, X + OVER)
        .h(0, 243)
        .v(222, -OVER)
        .c(310, -OVER, 374, 32, 406, 114)
        .l(380, 126)
        .c(350, 64, 306, 36, 250, 36)
        .c(164, 36, 114, 110, 114, 240)
        .l(114, bar)
        .solid(),
      new Pen([115, bar + THIN]).l(298, bar + THIN).c(298, 410, 270, 464, 210, 464).c(152, 464, 118, 406, 115, bar + THIN).hole(),
    ],
  };
}

function smallT(): Letter {
  const x0 = 70;
  const x1 = x0 + STEM;
  return {
    width: 316,
    contours: [
      box(0, X - THIN, 294, X),
      new Pen([20, X - 10]).l(20, X).c(92, 506, 138, 560, 148, 642).l(x1, 642).l(x1, X - 40).l(x0, X - 40).solid(),
      new Pen([x0, X - 10])
        .l(x1, X - 10)
        .l(x1, 116)
        .c(x1, 64, 194, 40, 226, 40)
        .c(256, 40, 278, 58, 290, 100)
        .l(316, 92)
        .c(300, 22, 258, -OVER, 196, -OVER)
        .c(112, -OVER, x0, 36, x0, 124)
        .solid(),
    ],
  };
}

/** The letters that the nameplate needs. */
export const LETTERS: Readonly<Record<string, () => Letter>> = {
  B: capitalB,
  r: smallR,
  o: smallO,
  a: smallA,
  d: smallD,
  s: smallS,
  h: smallH,
  e: smallE,
  t: smallT,
};
