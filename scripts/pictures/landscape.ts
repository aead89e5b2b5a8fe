import { shade } from "./palette";
import { circle, HEIGHT, line, path, poly, polar, random, smooth, times, trace, WIDTH, type Point } from "./svg";

/** Land whose edge runs smoothly through points, filled down to the bottom. */
export function land(points: readonly Point[], fill: string): string {
  const last = points[points.length - 1] ?? [WIDTH, HEIGHT];
  const first = points[0] ?? [0, HEIGHT];
  return path(`${smooth(points)}L${last[0]} ${HEIGHT + 40}L${first[0]} ${HEIGHT + 40}Z`, fill);
}

/** Land with the sheet beneath showing along its edge. */
export function ridge(points: readonly Point[], fill: string, rise = 16): string {
  return land(points.map(([x, y]): Point => [x, y - rise]), shade(fill, 0.25)) + land(points, fill);
}

/** Water with a regular waved edge, filled down to the bottom. */
export function water(y: number, height: number, length: number, fill: string, phase = 0): string {
  const points: Point[] = [];
  for (let x = -length + phase; x <= WIDTH + length; x += length / 2) points.push([x, y + (points.length % 2 ? height : -height)]);
  return land(points, fill);
}

/** A short waved line. */
export function ripple(x: number, y: number, length: number, colour: string, width = 8, height = 9): string {
  const steps = Math.max(2, Math.round(length / 40));
  const points = Array.from({ length: steps + 1 }, (_, i): Point => [x + (i * length) / steps, y + (i % 2 ? height : -height)]);
  return trace(smooth(points), colour, width, "round");
}

/** A wavy line through the whole picture or a part of it. */
export function swell(x0: number, x1: number, y: number, height: number, length: number, colour: string, width: number, phase = 0): string {
  const points: Point[] = [];
  for (let x = x0; x <= x1; x += length / 4) points.push([x, y + height * Math.sin(((x - x0) / length) * Math.PI * 2 + phase)]);
  return trace(smooth(points), colour, width, "round");
}

/** Scattered dots of three sizes in a box. */
export function stars(seed: number, count: number, x: number, y: number, w: number, h: number, fill: string, size = 5): string {
  const next = random(seed);
  return times(count, (i) => circle(x + next() * w, y + next() * h, size * (i % 5 === 0 ? 1.7 : i % 2 ? 1 : 0.7), fill));
}

/** A pointed mountain with a lit side. */
export function peak(x: number, base: number, w: number, h: number, fill: string, side: string): string {
  const top: Point = [x, base - h];
  return poly([[x - w / 2, base], top, [x + w / 2, base]], fill) +
    poly([top, [x + w / 2, base], [x + w * 0.08, base], [x - w * 0.06, base - h * 0.5]], side);
}

/** A round karst hill. */
export function karst(x: number, base: number, w: number, h: number, fill: string): string {
  return path(`M${x - w / 2} ${base}C${x - w * 0.42} ${base - h * 1.05} ${x - w * 0.2} ${base - h} ${x} ${base - h}C${x + w * 0.24} ${base - h} ${x + w * 0.4} ${base - h * 0.8} ${x + w / 2} ${base}Z`,
    fill);
}

/** A leaf drawn upwards from 0, 0 with its tip at 0, -length. */
export function leaf(length: number, width: number, fill: string, vein = ""): string {
  const body = path(`M0 0C${-width} ${-length * 0.3} ${-width * 0.7} ${-length * 0.8} 0 ${-length}C${width * 0.7} ${-length * 0.8} ${width} ${-length * 0.3} 0 0Z`,
    fill);
  return vein ? body + line([[0, length * 0.18], [0, -length * 0.82]], vein, Math.max(4, length * 0.025), "round") : body;
}

/** Rays around a disc. */
export function rays(cx: number, cy: number, from: number, to: number, count: number, colour: string, width: number, start = 0, end = 360): string {
  return times(count, (i) => {
    const angle = start + ((end - start) * i) / count;
    return line([polar(cx, cy, from, angle), polar(cx, cy, to, angle)], colour, width);
  });
}

/** Falling rain as slanted strokes. */
export function rain(seed: number, count: number, x: number, y: number, w: number, h: number, colour: string, length = 46): string {
  const next = random(seed);
  return times(count, () => {
    const [px, py] = [x + next() * w, y + next() * h];
    return line([[px, py], [px - length * 0.35, py + length]], colour, 8, "round");
  });
}
