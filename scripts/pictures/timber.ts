import { shade } from "./palette";
import { path, poly, rect } from "./svg";

/** A bracket arm seen from the side: a beam whose lower ends are rounded off; `y` is its top. */
export function arm(cx: number, y: number, w: number, h: number, fill: string): string {
  const [l, r] = [cx - w / 2, cx + w / 2];
  return path(`M${l} ${y}H${r}V${y + h * 0.36}C${r - h * 0.2} ${y + h * 0.8} ${r - h * 0.7} ${y + h} ${r - h * 1.2} ${y + h}H${l + h * 1.2}C${l + h * 0.7} ${y + h} ${l + h * 0.2} ${y + h * 0.8} ${l} ${y + h * 0.36}Z`,
    fill);
}

/** A bearing block: square above, tapered below; `y` is its top. */
export function bearing(cx: number, y: number, w: number, h: number, fill: string): string {
  const half = w / 2;
  const foot = w * 0.34;
  return poly([[cx - half, y], [cx + half, y], [cx + half, y + h * 0.52], [cx + foot, y + h], [cx - foot, y + h], [cx - half, y + h * 0.52]], fill) +
    rect(cx - half, y, w, h * 0.16, shade(fill, 0.25));
}
