import type { Palette } from "./palette";
import { shade } from "./palette";
import { cells, circle, lift, path, place, poly, polar, rect, ring, times, trace, type Point } from "./svg";

/** A straight arrow with a broad head. */
export function arrow(x0: number, y0: number, x1: number, y1: number, width: number, fill: string): string {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const head = width * 2.2;
  const h = width / 2;
  const body = poly([[0, -h], [length - head, -h], [length - head, -head * 0.62], [length, 0], [length - head, head * 0.62], [length - head, h],
    [0, h]],
    fill);
  return place(x0, y0, 1, (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI, body);
}

/** A gabled house seen from the front. */
export function house(x: number, base: number, w: number, h: number, wall: string, roof: string, door: string): string {
  return (
    rect(x, base - h, w, h, wall) +
    poly([[x - w * 0.12, base - h], [x + w / 2, base - h - w * 0.5], [x + w * 1.12, base - h]], roof) +
    rect(x + w * 0.36, base - h * 0.6, w * 0.28, h * 0.6, door)
  );
}

/** A block of flats with a grid of windows; `lit` picks the bright ones. */
export function block(x: number, base: number, w: number, h: number, columns: number, rows: number, wall: string, dark: string, bright: string = dark,
  lit: (column: number, row: number) => boolean = () => false): string {
  const [sx, sy] = [w / columns, h / (rows + 0.6)];
  return rect(x, base - h, w, h, wall) +
    cells(columns, rows, (c, r) => rect(x + (c + 0.25) * sx, base - h + (r + 0.4) * sy, sx * 0.5, sy * 0.52, lit(c, r) ? bright : dark));
}

/** A toothed wheel with a hole. */
export function gear(cx: number, cy: number, r: number, teeth: number, fill: string, hole: string): string {
  const tooth = (180 / teeth) * 0.52;
  const points = Array.from({ length: teeth }, (_, i): Point[] => {
    const a = (360 / teeth) * i;
    return [polar(cx, cy, r * 0.84, a - tooth * 1.25), polar(cx, cy, r, a - tooth * 0.8), polar(cx, cy, r, a + tooth * 0.8),
      polar(cx, cy, r * 0.84, a + tooth * 1.25)];
  });
  return poly(points.flat(), fill) + circle(cx, cy, r * 0.34, hole);
}

/** A coin seen flat. */
export function coin(cx: number, cy: number, r: number, fill: string): string {
  return lift((f) => circle(cx, cy, r, f), fill, r * 0.08, r * 0.1) + ring(cx, cy, r * 0.72, r * 0.09, shade(fill, 0.16));
}

/** A pile of coins seen from the side. */
export function stack(x: number, base: number, w: number, count: number, fill: string, edge: string, h = 30): string {
  return times(count, (i) => rect(x + (i % 3 === 1 ? 6 : i % 3 === 2 ? -5 : 0), base - (i + 1) * h, w, h, i % 2 ? edge : fill, h * 0.3));
}

/** A sheet of paper with ruled lines. */
export function page(x: number, y: number, w: number, h: number, fill: string, ink: string, rows: number): string {
  const step = (h * 0.72) / rows;
  return lift((f) => rect(x, y, w, h, f), fill) +
    times(rows, (i) => rect(x + w * 0.14, y + h * 0.14 + i * step, w * (i % 4 === 3 ? 0.44 : 0.72), Math.min(12, step * 0.36), ink));
}

/** A closed padlock; `open` turns the bow up and away. */
export function padlock(cx: number, y: number, w: number, body: string, bow: string, hole: string, open = 0): string {
  const shackle = trace(`M${-w * 0.3} 0V${-w * 0.3}A${w * 0.3} ${w * 0.3} 0 0 1 ${w * 0.3} ${-w * 0.3}V0`, bow, w * 0.14);
  const lifted = open ? place(cx - w * 0.02 * open, y - w * 0.16 * open, 1, 14 * open, shackle) : place(cx, y, 1, 0, shackle);
  return lifted + rect(cx - w / 2, y, w, w * 0.78, body, w * 0.06) + circle(cx, y + w * 0.32, w * 0.1, hole) +
    rect(cx - w * 0.04, y + w * 0.34, w * 0.08, w * 0.24, hole);
}

/** A freight container seen from the side. */
export function container(x: number, y: number, w: number, h: number, fill: string): string {
  const ribs = Math.round(w / 26);
  return rect(x, y, w, h, fill) + times(ribs - 1, (i) => rect(x + ((i + 1) * w) / ribs - 3, y + h * 0.14, 6, h * 0.72, shade(fill, 0.18)));
}

/** A server cabinet with slots and lamps. */
export function server(x: number, y: number, w: number, h: number, slots: number, p: Palette, lamp: string = p.accent): string {
  const step = (h * 0.9) / slots;
  return (
    lift((f) => rect(x, y, w, h, f, 4), p.deep, 16, 16, shade(p.panel, 0.16)) +
    times(slots, (i) => {
      const top = y + h * 0.05 + i * step + step * 0.14;
      return rect(x + w * 0.1, top, w * 0.8, step * 0.72, p.mid) + rect(x + w * 0.18, top + step * 0.3, w * 0.4, step * 0.12, p.pale) +
        circle(x + w * 0.78, top + step * 0.36, Math.min(w, step * 2) * 0.07, i % 3 === 1 ? lamp : p.pale);
    })
  );
}

/** A square chip with pins on all sides. */
export function chip(cx: number, cy: number, size: number, body: string, pins: string, core: string): string {
  const h = size / 2;
  const count = 5;
  return (
    times(count, (i) => {
      const at = -h + (size * (i + 0.5)) / count - size * 0.04;
      return rect(cx + at, cy - h - size * 0.12, size * 0.08, size * 1.24, pins) +
        rect(cx - h - size * 0.12, cy + at, size * 1.24, size * 0.08, pins);
    }) +
    rect(cx - h, cy - h, size, size, body, size * 0.03) +
    rect(cx - h * 0.5, cy - h * 0.5, h, h, core)
  );
}

/** A satellite with two wings, drawn around 0, 0. */
export function satellite(p: Palette, body: string = p.accent): string {
  const wing = (x: number): string => rect(x, -34, 110, 68, p.deep) + times(2, (i) => rect(x + 34 + i * 37, -34, 5, 68, p.pale)) +
    rect(x, -2.5, 110, 5, p.pale);
  return rect(-60, -5, 120, 10, p.deep) + wing(-158) + wing(48) + rect(-36, -44, 72, 88, body, 4) + path("M-30 44A30 26 0 0 0 30 44Z", p.white) +
    rect(-3, 60, 6, 22, p.deep);
}

/** A ship's hull with its bow at the right, waterline at `y`. */
export function hull(x: number, y: number, w: number, h: number, fill: string, band: string): string {
  const shape = (top: number, bottom: number, colour: string): string =>
    poly([[x + (h - top) * 0.0, y - top], [x + w + top * 0.6, y - top], [x + w + bottom * 0.6 - 10, y - bottom], [x + 14, y - bottom]], colour);
  return shape(h, 0, fill) + rect(x + 10, y - h * 0.22, w - 2, h * 0.22, band);
}
