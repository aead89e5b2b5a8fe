import { karst, leaf, rays } from "../landscape";
import { mix, shade } from "../palette";
import { arm, bearing } from "../timber";
import { circle, inside, lift, line, oval, path, place, poly, polar, random, rect, ring, sector, sheet, smooth, times, trace, turn, WIDTH, type Point } from "../svg";
import type { Scenes } from "./types";

const SAND = "#d8b27c";
const OCHRE = "#c98f35";
const WOOD = "#a9743f";

function bowl(x: number, y: number, w: number, powder: string, clay: string): string {
  return path(`M${x - w * 0.4} ${y}C${x - w * 0.2} ${y - w * 0.44} ${x + w * 0.14} ${y - w * 0.42} ${x + w * 0.4} ${y}Z`, powder) +
    path(`M${x} ${y - w * 0.33}C${x + w * 0.16} ${y - w * 0.34} ${x + w * 0.3} ${y - w * 0.16} ${x + w * 0.4} ${y}H${x + w * 0.1}Z`,
      shade(powder, 0.14)) +
    path(`M${x - w / 2} ${y}H${x + w / 2}C${x + w / 2} ${y + w * 0.3} ${x + w * 0.26} ${y + w * 0.42} ${x} ${y + w * 0.42}S${x - w / 2} ${y + w * 0.3} ${x - w / 2} ${y}Z`,
      clay) +
      rect(x - w * 0.2, y + w * 0.4, w * 0.4, w * 0.08, shade(clay));
}

function typeBlock(x: number, y: number, size: number, top: string, seed: number): string {
  const side = shade(top, 0.35);
  const cut = shade(top, 0.42);
  const mark = seed % 3 === 0 ? rect(x + size * 0.26, y + size * 0.18, size * 0.48, size * 0.3, cut) : seed % 3 === 1 ? oval(x + size / 2,
    y + size * 0.33, size * 0.24, size * 0.17,
    cut) : poly([[x + size * 0.2, y + size * 0.5], [x + size * 0.5, y + size * 0.16], [x + size * 0.8, y + size * 0.5]], cut);
  return rect(x, y + size * 0.6, size, size * 0.5, side) + rect(x, y, size, size * 0.66, top) + mark;
}

/** Pictures of the culture section. */
export const CULTURE: Scenes = {
  "dunhuang-pigments": (p) => {
    const next = random(3);
    return sheet("#f0d9b0",
      circle(1250, 250, 130, p.accent),
      path("M-20 330C120 300 200 180 380 170C560 160 640 230 820 220C1000 214 1060 380 1260 400C1400 410 1500 470 1640 460V800H-20Z",
        shade(SAND, 0.14)),
      path("M-20 360C120 330 200 214 380 204C560 194 640 260 810 252C990 246 1050 410 1250 430C1390 440 1500 500 1640 490V800H-20Z", SAND),
      times(3, (r) => times(11, (i) => {
        const [x, y] = [60 + i * 112 + r * 46, 360 + r * 112 + next() * 16];
        return y > 320 + Math.max(0, x - 880) * 0.3 ? path(`M${x} ${y + 70}V${y + 20}A26 26 0 0 1 ${x + 52} ${y + 20}V${y + 70}Z`, "#5c3b2b") : "";
      })),
      rect(0, 730, WIDTH, 340, shade(p.paper, 0.05)), rect(0, 730, WIDTH, 18, shade(SAND, 0.3)),
      times(5,
        (i) => oval(196 + i * 304, 1010, 150, 20, shade(p.paper, 0.2)) +
          bowl(186 + i * 304, 872, 258, [p.mid, p.deep, p.accent, OCHRE, p.white][i] ?? p.mid, "#6b4430")),
    );
  },
  "dunhuang-pigments-2": (p) => {
    const next = random(12);
    const edge = (y: number,
      seed: number): string => path(`M-20 ${y}C200 ${y - 16 + seed * 6} 420 ${y + 18} 700 ${y}S1240 ${y - 18} 1640 ${y + 8}V1090H-20Z`,
      ["", p.white, "#dfc49a", "#c19a66", "#8c7563"][seed] ?? p.white);
    return sheet(p.paper,
      rect(0, 330, WIDTH, 30, shade(p.paper, 0.1)),
      path("M60 350C90 250 300 230 420 250C520 262 560 300 590 350Z", p.mid),
      path("M540 350C600 220 820 210 960 240C1050 262 1090 300 1100 350Z", p.deep),
      path("M1050 350C1110 240 1300 230 1400 262C1470 284 1500 310 1520 350Z", p.accent),
      path("M820 350C860 280 980 280 1020 350Z", p.pale), path("M200 350C240 300 330 300 370 350Z", p.pale),
      edge(350, 1), edge(450, 2), edge(590, 3),
      times(46,
        () => { const [x, y, a] = [next() * 1600, 640 + next() * 160, next() * 180]; return turn(a, x, y, rect(x - 42, y - 5, 84, 10, "#e3cd94")); }),
      edge(830, 4),
      times(8,
        (i) => poly([[i * 220 - 40, 940 + (i % 3) * 30], [i * 220 + 90, 910 + (i % 2) * 40], [i * 220 + 130, 1000], [i * 220 + 20, 1040]],
          shade("#8c7563", 0.16))),
    );
  },
  "twenty-four-solar-terms": (p) => {
    const stops = ["#5d9a54", "#9cb04a", "#c93f2a", "#dd8b35", OCHRE, "#7f93a8", "#1f4a7c", "#2f8261"];
    const tone = (i: number): string => { const t = i / 3; const k = Math.floor(t); return mix(stops[k % 8] ?? p.mid, stops[(k + 1) % 8] ?? p.mid,
      t - k); };
    return sheet(p.paper,
      circle(914, 586, 548, shade(p.panel, 0.14)), circle(900, 570, 548, p.white),
      times(24, (i) => sector(900, 570, 520, 172 + i * 15, 172 + i * 15 + 13.6, tone(i), i % 2 ? 300 : 250)),
      rays(900, 570, 120, 160, 24, OCHRE, 14, 7, 367), circle(900, 570, 104, p.accent),
      lift((f) => circle(...polar(900, 570, 520, 200), 76, f), p.deep, 8, 10),
      inside(circle(...polar(900, 570, 520, 200), 76, "#000"), path("M370 350C420 340 450 380 420 410C400 430 410 470 370 470Z", p.pale)),
    );
  },
  "movable-type": (p) => {
    const rings = [[510, 184], [350, 124], [180, 62]] as const;
    const spots = rings.flatMap(([rx, ry], k) => Array.from({ length: 21 - k * 7 },
      (_, i) => [...polar(720, 560, rx, (360 / (21 - k * 7)) * i + k * 5, ry), i * 5 + k * 3] as const)).sort((a, b) => a[1] - b[1]);
    return sheet(p.paper,
      poly([[1040, 0], [1600, 0], [1600, 1067], [1300, 1067]], p.panel),
      poly([[660, 640], [780, 640], [810, 1000], [630, 1000]], shade(WOOD, 0.4)), rect(520, 980, 400, 44, shade(WOOD, 0.55)),
      oval(720, 640, 640, 262, shade(WOOD, 0.45)), oval(720, 590, 640, 262, WOOD), oval(720, 584, 596, 234, shade(WOOD, 0.2)),
      spots.map(([x, y, seed]) => (Math.hypot(x - 1100, y - 466) < 60 ? "" : typeBlock(x - 46, y - 44, 92, seed % 7 === 0 ? p.pale : p.white,
        seed % 6))).join(""),
      line([[1260, 470], [1236, 520]], p.accent, 10, "round", "2 26"),
      turn(12, 1330, 280, rect(1230, 330, 220, 160, shade(p.accent, 0.4)), rect(1230, 150, 220, 200, p.accent), oval(1340, 250, 62, 56, p.white),
        oval(1340, 250, 26, 24, p.accent)),
    );
  },
  "six-kinds-of-tea": (p) => {
    const teas = ["#bccf86", "#e6d98b", "#d9bd62", "#d58a2c", "#b8442a", "#4a2a20"];
    return sheet(p.paper,
      rect(0, 0, WIDTH, 1067, p.panel), poly([[0, 0], [1240, 0], [1180, 1067], [0, 1067]], p.paper),
      times(6, (i) => {
        const [x, y] = [218 + (i % 3) * 372 + (i > 2 ? 46 : 0), 290 + Math.floor(i / 3) * 470];
        return circle(x + 14, y + 18, 176, shade(p.panel, 0.22)) + circle(x, y, 176, p.white) + circle(x, y, 140, shade(p.panel, 0.1)) +
          circle(x, y, 132, teas[i] ?? OCHRE) +
          path(`M${x - 96} ${y - 30}A100 100 0 0 1 ${x - 20} ${y - 98}`, "none").replace("/>",
            ` stroke="${mix(teas[i] ?? OCHRE, "#ffffff", 0.4)}" stroke-width="12" stroke-linecap="round"/>`);
      }),
      place(1330, 830, 1.9, 22, `<g transform="translate(8 8)">${leaf(300, 74, shade(p.panel, 0.25))}</g>`, leaf(300, 74, p.mid, p.pale),
        times(5,
          (i) => line([[0, -50 - i * 40], [34 - i * 3, -84 - i * 40]], p.pale, 4) +
            line([[0, -50 - i * 40], [-34 + i * 3, -84 - i * 40]], p.pale, 4))),
    );
  },
  "chinese-punctuation": (p) => sheet(p.paper,
    times(8, (i) => rect(120 + i * 200, 0, 8, 1067, p.pale)), rect(0, 60, WIDTH, 14, p.mid), rect(0, 1000, WIDTH, 14, p.mid),
    lift((f) => ring(430, 720, 150, 62, f), p.accent, 12, 14),
    lift((f) => path("M1130 600C1230 590 1300 660 1290 760C1282 850 1210 930 1120 960L1098 920C1150 890 1176 850 1180 810C1110 820 1050 770 1050 706C1050 650 1086 606 1130 600Z",
      f),
      p.deep, 12, 14),
    lift((f) => path("M190 160H520V224H254V500H190Z", f), p.mid, 12, 14), lift((f) => path("M1480 520H1416V250H1180V186H1480Z", f), p.mid, 12, 14),
    lift((f) => circle(800, 270, 66, f), p.deep, 10, 12), lift((f) => circle(800, 500, 66, f), p.deep, 10, 12),
  ),
  "dougong-brackets": (p) => {
    const x = 620;
    return sheet(p.paper,
      circle(1350, 820, 150, p.panel),
      path("M-20 60C420 150 900 220 1240 170C1400 140 1500 60 1570 -40H-20Z", shade(p.deep, 0.45)),
      path("M-20 150C420 250 940 310 1270 236C1420 200 1530 110 1600 -10L1568 -60C1500 60 1400 140 1240 170C900 220 420 150 -20 60Z", p.deep),
      times(9, (i) => circle(90 + i * 140, [168, 200, 228, 250, 264, 268, 262, 246, 222][i] ?? 200, 30, p.pale)),
      rect(-20, 296, 1240, 50, p.mid), arm(x, 410, 1000, 70, shade(p.mid, 0.3)),
      times(5, (i) => bearing(x - 400 + i * 200, 346, 96, 70, p.accent)),
      times(3, (i) => bearing(x - 240 + i * 240, 480, 106, 76, p.accent)), arm(x, 552, 680, 76, p.deep),
      times(3, (i) => bearing(x - 140 + i * 140, 626, 92, 66, OCHRE)), arm(x, 690, 420, 76, p.mid),
      bearing(x, 762, 220, 120, p.accent), rect(-20, 880, 1100, 56, shade(p.mid, 0.3)), rect(x - 90, 880, 180, 200, p.accent),
      rect(x + 50, 880, 40, 200, shade(p.accent)),
    );
  },
  "dougong-brackets-2": (p) => {
    const x = 860;
    const guide = (dx: number, y: number): string => line([[x + dx, y], [x + dx, 960]], p.pale, 7, "butt", "6 16");
    const end = (y: number, size: number,
      fill: string): string => lift((f) => path(`M${x - size / 2} ${y}H${x + size / 2}V${y + size * 0.8}L${x} ${y + size * 1.25}L${x - size / 2} ${y + size * 0.8}Z`,
        f),
      fill, 8, 10);
    return sheet(p.paper,
      poly([[0, 0], [420, 0], [200, 1067], [0, 1067]], p.panel),
      guide(-380, 60), guide(-190, 60), guide(0, 60), guide(190, 60), guide(380, 60),
      lift((f) => rect(280, 40, 1160, 64, f), shade(p.mid, 0.3), 10, 12),
      times(5, (i) => lift((f) => bearing(x - 380 + i * 190, 166, 112, 80, f), i === 2 ? p.accent : OCHRE, 7, 9)),
      lift((f) => arm(x, 320, 920, 104, f), p.deep, 10, 12), end(304, 96, p.mid),
      times(3, (i) => lift((f) => bearing(x - 190 + i * 190, 506, 118, 84, f), i === 1 ? p.accent : OCHRE, 7, 9)),
      lift((f) => arm(x, 664, 540, 108, f), p.mid, 10, 12), end(646, 100, p.deep),
      lift((f) => bearing(x, 852, 320, 170, f), p.accent, 12, 14),
    );
  },
  "kunqu-gongche": (p) => {
    const upper: Point[] = [[250, 520], [420, 330], [640, 300], [830, 470], [1010, 640], [1210, 560], [1350, 330], [1640, 190]];
    const lower: Point[] = [[1640, 520], [1420, 560], [1280, 780], [1040, 900], [780, 760], [620, 560], [430, 540], [270, 660]];
    const shape = `${smooth(upper)}L1640 520${smooth(lower).replace(/^M[^C]*/, "")}Z`;
    const fold = `${smooth([[250, 590], [430, 430], [630, 420], [810, 600], [1030, 760], [1240, 660], [1390, 440], [1640, 330]])}`;
    return sheet(p.paper,
      karst(1360, 1090, 900, 300, p.panel),
      `<g transform="translate(14 22)">${path(shape, shade(p.panel, 0.18))}</g>`, path(shape, p.white),
      inside(path(shape, "#000"), trace(fold, p.pale, 30), trace(smooth(lower), p.accent, 66)),
      turn(-62, 250, 560, rect(-330, 520, 1120, 84, shade(p.mid, 0.4)), rect(-330, 510, 1120, 76, p.mid),
        times(5, (i) => rect(-170 + i * 220, 504, 16, 88, p.pale)), times(6, (i) => oval(180 + i * 84, 546, 15, 18, shade(p.deep, 0.4)))),
      ([[560, 150], [700, 210], [860, 300], [1010, 460], [1170, 420], [1260, 260], [1400, 130], [1540, 70]] as const).map(([x, y], i) => circle(x, y,
        i % 3 === 0 ? 30 : 18, i % 3 === 0 ? p.accent : p.deep)).join(""),
    );
  },
};
