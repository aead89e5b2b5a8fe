import { karst, land, leaf, stars } from "../landscape";
import { arrow, house } from "../objects";
import { shade } from "../palette";
import { circle, inside, lift, line, mirror, oval, path, place, poly, polar, rect, ring, sheet, smooth, times, trace, turn, WIDTH, type Point } from "../svg";
import type { Scenes } from "./types";

const GREEN = "#4f7d62";
const LEAF = ["#55804f", "#e0b13e", "#d9772c", "#b03a24"] as const;

function strand(phase: number, from: number, to: number): string {
  const points: Point[] = [];
  for (let x = from; x <= to; x += 30) points.push([x, Math.sin(x / 115 + phase) * 150]);
  return smooth(points);
}

function scissors(blade: string, grip: string): string {
  const half = path("M-14 30L0 -330C34 -250 34 -60 22 40Z", blade) + trace("M4 30C-4 110 -20 150 -44 190", blade, 30) +
    ring(-66, 262, 66, 34, grip, 84);
  return place(0, 0, 1, 20, half) + place(0, 0, 1, -20, mirror(0, half)) + circle(0, 20, 20, grip);
}

/** Pictures of the science section. */
export const SCIENCE: Scenes = {
  "tides-and-the-moon": (p) => sheet(p.deep,
    stars(11, 34, 40, 40, 1100, 420, p.pale, 4),
    circle(560, 520, 400, shade(p.pale, 0.16)), circle(548, 508, 400, p.pale),
    circle(420, 380, 62, shade(p.pale, 0.1)), circle(690, 470, 90, shade(p.pale, 0.1)), circle(560, 250, 38, shade(p.pale, 0.1)),
    rect(0, 700, WIDTH, 380, p.mid),
    times(4, (i) => rect(300 + i * 46, 724 + i * 32, 500 - i * 92, 12, p.pale)),
    path("M-20 1090V820C240 800 380 690 520 560C660 430 880 400 1000 520C1090 610 1050 740 950 736C1000 690 976 610 890 600C770 590 720 740 800 860C880 960 1060 960 1240 960V1090Z",
      p.white),
    path("M-20 1090V860C260 840 400 730 540 600C660 490 800 460 900 500C740 520 640 700 720 860C790 990 1010 1000 1240 1000V1090Z",
      shade(p.mid, 0.25)),
    poly([[1060, 1090], [1240, 720], [1620, 720], [1620, 1090]], p.paper),
    poly([[1060, 1090], [1240, 720], [1290, 720], [1130, 1090]], shade(p.paper, 0.2)),
    rect(1240, 690, 380, 40, shade(p.paper, 0.35)), rect(1390, 560, 26, 130, p.accent), rect(1366, 520, 74, 48, p.accent),
  ),
  "tides-and-the-moon-2": (p) => sheet(p.paper,
    lift((f) => circle(-70, 533, 330, f), p.pale, 18, 0, shade(p.pale, 0.18)),
    times(9, (i) => line([polar(-70, 533, 390, -60 + i * 15), polar(-70, 533, 450, -60 + i * 15)], p.pale, 18)),
    ring(760, 533, 560, 6, p.panel, 420),
    lift((f) => oval(800, 533, 372, 276, f), p.mid, 12, 14, shade(p.panel, 0.2)), oval(800, 533, 346, 250, "#8e98cb"),
    circle(800, 533, 238, p.deep),
    inside(circle(800, 533, 238, "#000"), path("M690 330C800 300 900 380 840 440C780 480 840 540 760 560C690 560 640 480 640 430Z", p.pale),
      path("M880 560C950 540 1020 600 980 660C940 720 860 760 850 690C840 640 850 580 880 560Z", p.pale)),
    lift((f) => circle(1400, 400, 112, f), p.accent, 10, 12), circle(1364, 372, 24, shade(p.accent)), circle(1426, 436, 32, shade(p.accent)),
    circle(1434, 346, 14, shade(p.accent)),
    arrow(1190, 500, 1280, 460, 26, p.deep), arrow(410, 533, 316, 533, 26, p.deep),
  ),
  "gene-scissors": (p) => {
    const gap = Math.PI * 115;
    const colours = [p.accent, p.mid, shade(p.pale, 0.12), p.deep];
    const helix = times(30, (i) => {
      const x = -760 + i * 52 + 10;
      const y = Math.sin(x / 115) * 150;
      return Math.abs(y) < 40 ? "" : line([[x, y], [x, 0]], colours[i % 4] ?? p.mid, 20) + line([[x, 0], [x, -y]], colours[(i + 2) % 4] ?? p.mid, 20);
    }) + times(6, (i) => {
      const [from, to] = [(i - 2.5) * gap - gap / 2, (i - 1.5) * gap - gap / 2 + 1];
      const [under, over] = i % 2 ? [0, Math.PI] : [Math.PI, 0];
      return trace(strand(under, from, to), p.mid, 44, "round") + trace(strand(over, from + 30, to - 30), p.paper, 70) +
        trace(strand(over, from, to), p.deep, 44, "round");
    });
    return sheet(p.paper,
      poly([[0, 520], [0, 1067], [1100, 1067]], p.panel),
      place(760, 560, 1.08, -32, helix),
      trace("M960 700C1030 640 1050 560 1120 520C1200 480 1260 500 1330 450", p.paper, 50),
      trace("M960 700C1030 640 1050 560 1120 520C1200 480 1260 500 1330 450", p.pale, 30, "round"),
      place(1180, 740, 0.84, -46, move2(scissors(shade(p.panel, 0.3), shade(p.panel, 0.3))), scissors(shade(p.panel, 0.5), p.accent)),
    );
  },
  "fast-telescope": (p) => {
    const towers: Point[] = [[250, 470], [520, 400], [800, 370], [1080, 390], [1330, 450], [1480, 560]];
    return sheet(p.deep,
      stars(5, 60, 20, 20, 1560, 360, p.pale, 4), circle(1330, 150, 62, p.pale), circle(1360, 136, 58, p.deep),
      karst(160, 800, 480, 480, shade(GREEN, 0.35)), karst(540, 800, 420, 400, shade(GREEN, 0.5)), karst(1060, 800, 520, 440, shade(GREEN, 0.42)),
      karst(1480, 800, 480, 520, shade(GREEN, 0.3)),
      towers.map(([x, y]) => line([[x - 22, 800], [x, y], [x + 22, 800]], p.white, 9) +
        times(4, (i) => line([[x - 5 * i - 6, y + 90 + i * 80], [x + 5 * i + 6, y + 90 + i * 80]], p.white, 5))).join(""),
      land([[-20, 770], [200, 690], [420, 740], [820, 716], [1200, 740], [1420, 690], [1620, 760]], GREEN),
      oval(800, 790, 652, 150, shade(GREEN, 0.35)), path("M150 780A650 130 0 0 1 1450 780C1400 1000 1130 1090 800 1090S200 1000 150 780Z", p.white),
      path("M150 780A650 130 0 0 0 1450 780C1400 1000 1130 1090 800 1090S200 1000 150 780Z", shade(p.panel, 0.04)),
      oval(800, 780, 650, 130, p.white),
      inside(oval(800, 780, 636, 122, "#000"), times(6, (i) => ring(800, 860, 120 + i * 110, 5, p.panel, 30 + i * 30)),
        times(12, (i) => line([[800, 880], polar(800, 860, 760, 180 + i * 15, 210)], p.panel, 5))),
      towers.map(([x, y]) => line([[x, y + 4], [800, 560]], p.pale, 4)).join(""),
      poly([[750, 552], [850, 552], [830, 618], [770, 618]], p.accent), circle(800, 626, 16, p.pale),
    );
  },
  "monsoon-rain-belt": (p) => {
    const coast: Point[] = [[-20, 960], [170, 985], [330, 930], [560, 950], [760, 850], [960, 770], [1060, 620], [1190, 500], [1150, 360],
      [1330, 230], [1400, -40]];
    const stops = (x: number, y: number): readonly Point[] => [[x - 600, y + 470], [x + 200, y + 380], [x + 560, y + 160], [x + 1100, y - 700]];
    const band = (x: number, y: number, colour: string, width: number): string => {
      const [a, b, c, d] = stops(x, y).map((at) => at.join(" "));
      return trace(`M${a}C${b} ${c} ${d}`, colour, width);
    };
    const along = (x: number, y: number, t: number): Point => {
      const weights = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3];
      return stops(x, y).reduce<Point>(([sx, sy], at, k) => [sx + at[0] * (weights[k] ?? 0), sy + at[1] * (weights[k] ?? 0)], [0, 0]);
    };
    return sheet("#c3c8df",
      path(`${smooth(coast.map(([x, y]): Point => [x + 16, y + 22]))}L-20 -40Z`, shade("#c3c8df", 0.2)),
      path(`${smooth(coast)}L-20 -40Z`, p.paper),
      band(-60, 60, p.panel, 120), band(40, 200, p.mid, 130), band(130, 330, p.deep, 100),
      times(11,
        (i) => { const [x, y] = along(40, 190, 0.3 + i * 0.056); return line([[x, y - 34 + (i % 2) * 40], [x - 22, y + 14 + (i % 2) * 40]], p.white,
          14, "round"); }),
      times(11,
        (i) => { const [x, y] = along(130, 330, 0.3 + i * 0.056); return line([[x, y - 26 + (i % 2) * 20], [x - 18, y + 10 + (i % 2) * 20]], p.pale,
          12, "round"); }),
      arrow(800, 1050, 930, 900, 56, p.accent), arrow(1090, 990, 1200, 790, 56, p.accent), arrow(1380, 850, 1440, 620, 56, p.accent),
    );
  },
  "monsoon-rain-belt-2": (p) => {
    const tones = [p.deep, p.mid, "#8e98cb", "#c3c8df"];
    const coast = smooth([[-20, 1000], [300, 1000], [560, 930], [800, 820], [920, 650], [880, 480], [1010, 330], [1040, 160], [1160, -40]]);
    const spiral: Point[] = Array.from({ length: 44 }, (_, i) => polar(1270, 690, 30 + i * 5.6, i * 24));
    return sheet(p.panel,
      path(`${coast}L-20 -40Z`, p.paper),
      inside(path(`${coast}L-20 -40Z`, "#000"),
        times(4, (i) => trace(`M-20 ${880 - i * 210}C300 ${860 - i * 210} 620 ${800 - i * 200} 1300 ${690 - i * 200}`, tones[i] ?? p.mid, 150))),
      arrow(190, 930, 190, 150, 44, p.white),
      trace(smooth(spiral), p.accent, 34, "round"), circle(1270, 690, 30, p.accent),
    );
  },
  "earthquake-magnitude": (p) => {
    const lean = [0, 3, 8, 16, -14, -7, -2];
    return sheet(p.paper,
      trace("M0 150H420L450 110L480 190L520 60L560 240L600 20L640 270L680 70L720 210L760 120L790 160H1600", p.deep, 12),
      times(7,
        (i) => turn(lean[i] ?? 0, 170 + i * 210, 560,
          house(108 + i * 210, 566, 120, 120, Math.abs(lean[i] ?? 0) > 10 ? p.accent : p.mid, Math.abs(lean[i] ?? 0) > 10 ? shade(p.accent) : p.deep,
            p.paper))),
      rect(0, 560, WIDTH, 520, p.pale), land([[-20, 700], [400, 670], [800, 720], [1200, 680], [1620, 720]], shade(p.pale, 0.14)),
      land([[-20, 880], [400, 900], [900, 850], [1620, 900]], shade(p.pale, 0.28)),
      inside(rect(0, 560, WIDTH, 520, "#000"),
        times(6, (i) => ring(800, 930, 90 + i * 120, 20 - i * 2, i === 0 ? p.accent : i % 2 ? p.deep : p.mid))),
      circle(800, 930, 38, p.accent), rect(0, 556, WIDTH, 14, p.deep),
    );
  },
  "why-leaves-turn-red": (p) => {
    const shape = "M0 0C-420 -120 -430 -560 0 -860C430 -560 420 -120 0 0Z";
    const vein = (y: number, x: number): string => trace(`M0 ${y}C${x * 0.4} ${y - 50} ${x * 0.8} ${y - 110} ${x} ${y - 190}`, p.paper, 11, "round");
    return sheet(p.paper,
      circle(1280, 240, 150, p.pale),
      place(1330, 620, 0.9, 130, leaf(220, 80, LEAF[2], p.paper)), place(1180, 900, 0.8, 60, leaf(220, 80, LEAF[3], p.paper)),
      place(1450, 880, 0.7, -160, leaf(220, 80, LEAF[1], p.paper)), place(200, 260, 0.7, -60, leaf(220, 80, LEAF[1], p.paper)),
      place(560, 930, 1.02, 24,
        `<g transform="translate(16 16)">${path(shape, shade(p.panel, 0.2))}</g>`,
        inside(path(shape, "#000"), rect(-450, -900, 900, 920, LEAF[0]), rect(-450, -660, 900, 700, LEAF[1]), rect(-450, -450, 900, 500, LEAF[2]),
          rect(-450, -240, 900, 300, LEAF[3])),
        line([[0, 130], [0, -770]], p.paper, 16, "round"),
        times(4, (i) => vein(-90 - i * 160, 270 - i * 20 - (i === 3 ? 90 : 0)) + vein(-90 - i * 160, -270 + i * 20 + (i === 3 ? 90 : 0)))),
    );
  },
};

function move2(content: string): string {
  return place(14, 12, 1, 0, content);
}
