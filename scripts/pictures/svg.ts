import { shade } from "./palette";

/** Picture size in pixels and drawing units. */
export const WIDTH = 1600;
export const HEIGHT = 1067;

/** A point on the canvas. */
export type Point = readonly [number, number];

/** Draws a shape in the given colour. */
type Cut = (fill: string) => string;

const num = (value: number): string => String(Math.round(value * 10) / 10);
const pair = ([x, y]: Point): string => `${num(x)} ${num(y)}`;

/** A rectangle, optionally with rounded corners. */
export function rect(x: number, y: number, w: number, h: number, fill: string, radius = 0): string {
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(w)}" height="${num(h)}" fill="${fill}"${radius ? ` rx="${num(radius)}"` : ""}/>`;
}

/** A disc. */
export function circle(cx: number, cy: number, r: number, fill: string): string {
  return `<circle cx="${num(cx)}" cy="${num(cy)}" r="${num(r)}" fill="${fill}"/>`;
}

/** A filled oval. */
export function oval(cx: number, cy: number, rx: number, ry: number, fill: string): string {
  return `<ellipse cx="${num(cx)}" cy="${num(cy)}" rx="${num(rx)}" ry="${num(ry)}" fill="${fill}"/>`;
}

/** A circle line. */
export function ring(cx: number, cy: number, r: number, width: number, colour: string, ry: number = r): string {
  return `<ellipse cx="${num(cx)}" cy="${num(cy)}" rx="${num(r)}" ry="${num(ry)}" fill="none" stroke="${colour}" stroke-width="${num(width)}"/>`;
}

/** A polygon. */
export function poly(points: readonly Point[], fill: string): string {
  return `<polygon points="${points.map(pair).join(" ")}" fill="${fill}"/>`;
}

/** Any path data, filled. */
export function path(d: string, fill: string): string {
  return `<path d="${d}" fill="${fill}"/>`;
}

/** Any path data, as a line. */
export function trace(d: string, colour: string, width: number, cap: "butt" | "round" = "butt", dash = ""): string {
  return `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${num(width)}" stroke-linecap="${cap}" stroke-linejoin="${cap === "round" ? "round" : "miter"}"${dash ? ` stroke-dasharray="${dash}"` : ""}/>`;
}

/** A line through points. */
export function line(points: readonly Point[], colour: string, width: number, cap: "butt" | "round" = "butt", dash = ""): string {
  return trace(`M${points.map(pair).join("L")}`, colour, width, cap, dash);
}

/** Path data of a smooth curve through points. */
export function smooth(points: readonly Point[], closed = false): string {
  const count = points.length;
  const at = (index: number): Point => {
    const wanted = closed ? (index + count) % count : Math.min(Math.max(index, 0), count - 1);
    return points[wanted] ?? [0, 0];
  };
  let d = `M${pair(at(0))}`;
  for (let i = 0; i < (closed ? count : count - 1); i += 1) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
    const a: Point = [p1[0] + (p2[0] - p0[0]) / 6, p1[1] + (p2[1] - p0[1]) / 6];
    const b: Point = [p2[0] - (p3[0] - p1[0]) / 6, p2[1] - (p3[1] - p1[1]) / 6];
    d += `C${pair(a)} ${pair(b)} ${pair(p2)}`;
  }
  return closed ? `${d}Z` : d;
}

/** The point at an angle (degrees, 0 = right, clockwise) on a circle or oval. */
export function polar(cx: number, cy: number, r: number, degrees: number, ry: number = r): Point {
  const angle = (degrees * Math.PI) / 180;
  return [cx + r * Math.cos(angle), cy + ry * Math.sin(angle)];
}

/** Path data of an arc from one angle to a greater one. */
export function arc(cx: number, cy: number, r: number, from: number, to: number, ry: number = r): string {
  return `M${pair(polar(cx, cy, r, from, ry))}A${num(r)} ${num(ry)} 0 ${to - from > 180 ? 1 : 0} 1 ${pair(polar(cx, cy, r, to, ry))}`;
}

/** A slice of a disc, or of a ring when `inner` is given. */
export function sector(cx: number, cy: number, r: number, from: number, to: number, fill: string, inner = 0): string {
  const large = to - from > 180 ? 1 : 0;
  const back = inner
    ? `L${pair(polar(cx, cy, inner, to))}A${num(inner)} ${num(inner)} 0 ${large} 0 ${pair(polar(cx, cy, inner, from))}`
    : `L${num(cx)} ${num(cy)}`;
  return path(`${arc(cx, cy, r, from, to)}${back}Z`, fill);
}

/** Moves its content. */
function move(dx: number, dy: number, ...content: readonly string[]): string {
  return `<g transform="translate(${num(dx)} ${num(dy)})">${content.join("")}</g>`;
}

/** Turns its content around a point, in degrees. */
export function turn(degrees: number, cx: number, cy: number, ...content: readonly string[]): string {
  return `<g transform="rotate(${num(degrees)} ${num(cx)} ${num(cy)})">${content.join("")}</g>`;
}

/** Places content drawn around 0, 0: moved, scaled and turned. */
export function place(x: number, y: number, scale: number, degrees: number, ...content: readonly string[]): string {
  return `<g transform="translate(${num(x)} ${num(y)}) rotate(${num(degrees)}) scale(${Math.round(scale * 1000) / 1000})">${content.join("")}</g>`;
}

/** Places content mirrored left to right around x = 0. */
export function mirror(x: number, ...content: readonly string[]): string {
  return `<g transform="translate(${num(x)} 0) scale(-1 1)">${content.join("")}</g>`;
}

function digest(text: string): string {
  let hash = 7;
  for (let i = 0; i < text.length; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) >>> 0;
  return hash.toString(36);
}

/** Shows its content only inside a shape. */
export function inside(shape: string, ...content: readonly string[]): string {
  const body = content.join("");
  const id = `c${digest(shape)}${digest(body)}`;
  return `<clipPath id="${id}">${shape}</clipPath><g clip-path="url(#${id})">${body}</g>`;
}

/** A shape with a darker sheet showing beneath it. */
export function lift(cut: Cut, fill: string, dx = 12, dy = 14, under: string = shade(fill)): string {
  return move(dx, dy, cut(under)) + cut(fill);
}

/** Joins the results for 0 … count - 1. */
export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join("");
}

/** Joins the results for every cell of a grid. */
export function cells(columns: number, rows: number, draw: (column: number, row: number) => string): string {
  return times(rows, (row) => times(columns, (column) => draw(column, row)));
}

/** Repeatable random numbers from 0 to 1. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The whole picture on its background sheet. */
export function sheet(background: string, ...content: readonly string[]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${rect(0, 0, WIDTH, HEIGHT, background)}${content.join("")}</svg>`;
}

/** Draws content lying on a plane seen from above at an angle. */
export function plane(x: number, y: number, scale: number, ...content: readonly string[]): string {
  return `<g transform="translate(${num(x)} ${num(y)}) scale(${scale} ${Math.round(scale * 560) / 1000}) rotate(45)">${content.join("")}</g>`;
}
