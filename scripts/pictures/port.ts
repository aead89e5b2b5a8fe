import { shade } from "./palette";
import { container } from "./objects";
import { circle, inside, line, path, rect, times } from "./svg";

/** A container ship with its bow at the right: `y` is the waterline, `loads` the container colours from stern to bow. */
export function freighter(x: number, y: number, w: number, hull: string, band: string, house: string, loads: readonly (readonly string[])[]): string {
  const h = w * 0.13;
  const box = w * 0.112;
  const tall = box * 0.42;
  const body = `M${x} ${y - h}H${x + w}L${x + w * 0.93} ${y}H${x + w * 0.05}C${x + w * 0.02} ${y} ${x} ${y - h * 0.4} ${x} ${y - h}Z`;
  return (
    rect(x + w * 0.05, y - h - w * 0.24, w * 0.1, w * 0.25, house) +
    rect(x + w * 0.03, y - h - w * 0.26, w * 0.14, w * 0.035, hull) +
    rect(x + w * 0.096, y - h - w * 0.32, w * 0.008, w * 0.07, hull) +
    rect(x + w * 0.065, y - h - w * 0.2, w * 0.07, w * 0.02, hull) +
    times(loads.length,
      (i) => (loads[i] ?? []).map((fill, k) => container(x + w * 0.19 + i * (box + 5), y - h - (k + 1) * (tall + 4), box, tall, fill)).join("")) +
    path(body, hull) + inside(path(body, hull), rect(x, y - h * 0.3, w, h * 0.3, band))
  );
}

/** A quay crane whose arm reaches over the water at the left; `base` is the quay. */
export function gantry(x: number, base: number, h: number, fill: string, cab: string): string {
  const w = h * 0.36;
  const t = h * 0.035;
  const arm = base - h * 0.68;
  return (
    line([[x, base], [x, arm]], fill, t) + line([[x + w, base], [x + w, arm]], fill, t) +
      line([[x, base - h * 0.24], [x + w, base - h * 0.24]], fill, t) +
    line([[x - h * 0.62, arm], [x + w * 1.5, arm]], fill, t * 1.5) +
    line([[x, arm], [x + w * 0.3, base - h], [x + w, arm]], fill, t) +
    line([[x - h * 0.58, arm], [x + w * 0.3, base - h], [x + w * 1.45, arm]], fill, t * 0.4) +
    rect(x - h * 0.39, arm + t, h * 0.1, h * 0.06, cab) + circle(x + w * 0.3, base - h, t * 0.9, shade(fill))
  );
}
