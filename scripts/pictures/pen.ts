/** A point in letter design units, y upwards from the baseline. */
type Point = readonly [number, number];

/** One piece of a contour: a straight line or a cubic curve. */
type Segment = { readonly to: Point; readonly a?: Point; readonly b?: Point };

/** A closed outline, solid or cut out of the solid ones around it. */
export interface Contour {
  readonly start: Point;
  readonly segments: readonly Segment[];
  readonly hole: boolean;
}

/** Handle length of a quarter curve, a touch squarer than a circle's 0.552. */
const KAPPA = 0.57;

/** Draws one contour with absolute coordinates. */
export class Pen {
  private at: Point;
  private readonly segments: Segment[] = [];

  constructor(private readonly start: Point) {
    this.at = start;
  }

  private push(segment: Segment): this {
    this.segments.push(segment);
    this.at = segment.to;
    return this;
  }

  /** A straight line. */
  l(x: number, y: number): this {
    return this.push({ to: [x, y] });
  }

  /** A cubic curve with both handles given. */
  c(ax: number, ay: number, bx: number, by: number, x: number, y: number): this {
    return this.push({ a: [ax, ay], b: [bx, by], to: [x, y] });
  }

  /** A quarter curve that leaves horizontally and arrives vertically. */
  h(x: number, y: number, k: number = KAPPA): this {
    const [x0, y0] = this.at;
    return this.c(x0 + k * (x - x0), y0, x, y - k * (y - y0), x, y);
  }

  /** A quarter curve that leaves vertically and arrives horizontally. */
  v(x: number, y: number, k: number = KAPPA): this {
    const [x0, y0] = this.at;
    return this.c(x0, y0 + k * (y - y0), x - k * (x - x0), y, x, y);
  }

  /** Ends the contour as ink. */
  solid(): Contour {
    return { start: this.start, segments: this.segments, hole: false };
  }

  /** Ends the contour as a counter. */
  hole(): Contour {
    return { start: this.start, segments: this.segments, hole: true };
  }
}

function signedArea(contour: Contour): number {
  const points: Point[] = [contour.start];
  for (const segment of contour.segments) {
    if (segment.a && segment.b) points.push(segment.a, segment.b);
    points.push(segment.to);
  }
  return points.reduce((sum, [x, y], index) => {
    const [nx, ny] = points[(index + 1) % points.length] ?? contour.start;
    return sum + (x * ny - nx * y);
  }, 0);
}

function reversed(contour: Contour): Contour {
  const stops: Point[] = [contour.start, ...contour.segments.map((segment) => segment.to)];
  const segments: Segment[] = [];
  for (let index = contour.segments.length - 1; index >= 0; index -= 1) {
    const segment = contour.segments[index];
    const to = stops[index];
    if (!segment || !to) continue;
    segments.push(segment.a && segment.b ? { a: segment.b, b: segment.a, to } : { to });
  }
  return { start: stops[stops.length - 1] ?? contour.start, segments, hole: contour.hole };
}

/**
 * Path data of contours under the nonzero rule.
 * @param place maps design units to the drawing's units
 */
export function pathData(contours: readonly Contour[], place: (point: Point) => Point): string {
  const show = (point: Point): string => place(point).map((n) => String(Number(n.toFixed(2)))).join(" ");
  return contours
    .map((contour) => {
      // Counters must wind against the ink, so that a stem may cross a bowl and stay filled.
      const turn = signedArea(contour) > 0;
      const drawn = turn === contour.hole ? reversed(contour) : contour;
      const body = drawn.segments.map((s) => (s.a && s.b ? `C${show(s.a)} ${show(s.b)} ${show(s.to)}` : `L${show(s.to)}`));
      return `M${show(drawn.start)}${body.join("")}Z`;
    })
    .join("");
}
