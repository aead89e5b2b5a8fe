import { coin, gear, house } from "../objects";
import { shade } from "../palette";
import { circle, inside, lift, line, path, poly, polar, rect, sheet, smooth, times, trace, WIDTH, type Point } from "../svg";
import type { Scenes } from "./types";

/** Pictures of the series on the price of machine answers. */
export const INFERENCE: Scenes = {
  "inference-gets-cheaper": (p) => {
    const step = 290;
    const heights = [700, 540, 390, 250, 120];
    const sizes = [128, 98, 72, 52, 36];
    return sheet(p.paper,
      circle(1330, 210, 120, p.panel),
      times(5, (i) => {
        const x = 40 + i * step;
        const y = 1067 - (heights[i] ?? 0);
        const colour = i % 2 ? p.mid : p.deep;
        return rect(x, y, step, 1067 - y, colour) + rect(x, y, step, 22, shade(colour, 0.3)) +
          times(Math.ceil((1067 - y) / 280),
            (k) => rect(x + 65, y + 70 + k * 280, 160, 160, p.pale) + rect(x + 100, y + 105 + k * 280, 90, 90, colour)) +
          times(5, (k) => rect(x + 81 + k * 28, y + 54, 12, 16, p.pale));
      }),
      rect(1490, 947, 110, 120, p.panel),
      times(5, (i) => coin(40 + i * step + 132, 1067 - (heights[i] ?? 0) - (sizes[i] ?? 0) - (i ? 0 : 4), sizes[i] ?? 0, p.accent)),
      times(4,
        (i) => line([0, 1, 2,
          3].map((k): Point => polar(40 + (i + 1) * step - 12, 1067 - (heights[i] ?? 0) - 30 + k * 6, 70 + i * -10, 250 + k * 32)),
          p.pale, 8, "round", "2 22")),
    );
  },
  "inference-gets-cheaper-1": (p) => {
    const vx = 960;
    const vy = 440;
    const at = (x: number, y: number, k: number): Point => [vx + (x - vx) * k, vy + (y - vy) * k];
    const depth = [1.5, 1.06, 0.76, 0.55, 0.4, 0.29];
    const rack = (side: number, i: number): string => {
      const x = side < 0 ? 260 : 1560;
      const [near, far] = [depth[i] ?? 1, (depth[i + 1] ?? 0.22) * 1.06];
      const fill = i % 2 ? p.deep : shade(p.mid, 0.25);
      return poly([at(x, -160, near), at(x, -160, far), at(x, 980, far), at(x, 980, near)], fill) +
        times(6,
          (r) => poly([at(x, -60 + r * 165, near * 0.97), at(x, -60 + r * 165, far * 1.04), at(x, 20 + r * 165, far * 1.04),
            at(x, 20 + r * 165, near * 0.97)],
            r % 3 === i % 3 ? p.pale : p.mid));
    };
    return sheet(p.panel,
      poly([at(260, 980, 2), at(260, 980, 0.2), at(1560, 980, 0.2), at(1560, 980, 2)], p.paper),
      rect(vx - 145, vy - 125, 290, 235, p.white),
      times(5, (i) => rack(-1, 4 - i) + rack(1, 4 - i)),
      times(15, (i) => {
        const k = 0.22 + i * i * 0.0056;
        const [x, y] = at(880 + Math.sin(i * 0.7) * 70, 900, k);
        return circle(x, y, 5 + k * 26, p.accent);
      }),
    );
  },
  "inference-gets-cheaper-2": (p) => sheet(p.paper,
    rect(0, 930, WIDTH, 140, p.panel),
    lift((f) => path("M110 130H700V870A60 60 0 0 1 640 930H170A60 60 0 0 1 110 870Z", f), p.deep, 18, 18, shade(p.panel, 0.2)),
    inside(path("M150 170H660V860A30 30 0 0 1 630 890H180A30 30 0 0 1 150 860Z", "#000"), rect(150, 170, 520, 730, p.white),
      path("M150 300C260 270 300 330 410 300S560 270 670 300V900H150Z", p.mid),
      times(4,
        (i) => path(`M150 ${420 + i * 120}C260 ${390 + i * 120} 300 ${450 + i * 120} 410 ${420 + i * 120}S560 ${390 + i * 120} 670 ${420 + i * 120}V${434 + i * 120}C560 ${404 + i * 120} 520 ${464 + i * 120} 410 ${434 + i * 120}S260 ${404 + i * 120} 150 ${434 + i * 120}Z`,
          p.pale))),
    poly([[690, 560], [770, 640], [770, 690], [690, 770]], p.deep), rect(760, 636, 200, 58, p.deep), rect(650, 654, 310, 22, p.pale),
    lift((f) => gear(1230, 560, 350, 14, f, f), p.accent, 16, 18),
    circle(1230, 560, 210, p.paper),
    times(6, (i) => { const [x, y] = polar(1230, 560, 215, i * 60 + 12); return line([[1230, 560], [x, y]], p.accent, 34); }),
    circle(1230, 560, 70, p.deep), circle(1230, 560, 24, p.paper),
    circle(900, 760, 16, p.mid), circle(900, 820, 12, p.mid), circle(905, 872, 9, p.mid),
  ),
  "inference-gets-cheaper-3": (p) => {
    const curve: Point[] = [[110, 690], [310, 660], [450, 520], [590, 390], [760, 400]];
    const steps = "M860 690H1010V600H1140V510H1270V420H1500";
    return sheet(p.paper,
      lift((f) => rect(-20, 70, 1520, 210, f), p.pale, 14, 18, shade(p.panel, 0.18)),
      times(75, (i) => rect(20 + i * 19.6, 70, 6, i % 10 === 0 ? 120 : i % 5 === 0 ? 90 : 56, p.deep)),
      trace(smooth(curve), p.mid, 44),
      trace(steps, p.accent, 44),
      lift((f) => rect(100, 780, 1560, 210, f), p.deep, 14, 18, shade(p.panel, 0.18)),
      times(8, (i) => rect(160 + i * 196, 780, 22, i % 2 ? 84 : 128, p.white)),
    );
  },
  "inference-gets-cheaper-4": (p) => {
    const lit = (i: number): boolean => i === 2 || i === 5;
    const x = (i: number): number => 110 + i * 197;
    const road = (i: number, colour: string, width: number): string => trace(`M800 790C800 620 ${x(i)} 640 ${x(i)} 420`, colour, width);
    return sheet(p.paper,
      rect(0, 0, WIDTH, 420, p.panel),
      times(8, (i) => (lit(i) ? "" : road(i, p.pale, 22))), times(8, (i) => (lit(i) ? road(i, p.accent, 30) : "")),
      times(8, (i) => house(x(i) - 66, 424, 132, 150, lit(i) ? p.accent : p.mid, lit(i) ? shade(p.accent) : p.deep, lit(i) ? p.white : p.deep)),
      rect(758, 860, 84, 240, p.deep),
      lift((f) => circle(800, 790, 150, f), p.deep, 14, 16, shade(p.panel, 0.2)), circle(800, 790, 98, p.white), circle(800, 790, 40, p.accent),
    );
  },
  "inference-gets-cheaper-5": (p) => {
    const seats = [p.pale, p.accent, p.white, p.pale, p.mid, p.accent, p.white, p.mid];
    const pole = (x: number): string => rect(x, 440, 16, 480, p.deep) + circle(x + 8, 430, 46, p.mid) + circle(x + 8, 430, 20, p.paper);
    return sheet(p.paper,
      rect(0, 920, WIDTH, 150, p.panel), rect(0, 900, WIDTH, 22, p.deep), times(20, (i) => rect(20 + i * 84, 922, 44, 22, shade(p.panel, 0.25))),
      pole(110), pole(1470),
      lift((f) => path("M240 240H1260A130 130 0 0 1 1390 370V810H240A30 30 0 0 1 210 780V270A30 30 0 0 1 240 240Z", f), p.deep, 16, 18,
        shade(p.panel, 0.2)),
      times(8, (i) => rect(260 + (i % 8) * 132, 320, 112, 250, p.mid) + rect(272 + i * 132, 440, 88, 118, i === 4 ? p.mid : seats[i] ?? p.pale)),
      rect(210, 660, 1180, 40, p.pale),
      times(3,
        (i) => circle(400 + i * 400, 820, 92, p.paper) + circle(400 + i * 400, 820, 78, shade(p.deep, 0.4)) + circle(400 + i * 400, 820, 30, p.pale)),
      rect(40, 800, 100, 100, p.accent), rect(20, 700, 100, 100, p.pale), rect(1478, 800, 100, 100, p.mid),
    );
  },
};
