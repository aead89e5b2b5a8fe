import { karst, land, peak, stars, swell } from "../landscape";
import { freighter } from "../port";
import { mix, shade } from "../palette";
import { arc, circle, inside, lift, oval, path, place, poly, polar, rect, ring, sheet, smooth, times, trace, turn, type Point } from "../svg";
import type { Scenes } from "./types";

const SAND = "#dfc08d";
const GREEN = "#6f8f78";
const RED = "#b9492f";

function bubble(x: number, y: number, r: number, toX: number, toY: number, fill: string): string {
  const angle = (Math.atan2(toY - y, toX - x) * 180) / Math.PI;
  return lift((f) => circle(x, y, r, f) +
    poly([polar(x, y, r * 0.96, angle - 20), polar(x, y, r * 1.36, angle + 6), polar(x, y, r * 0.96, angle + 26)], f),
    fill, 10, 12);
}

function penguin(x: number, base: number, s: number): string {
  return place(x, base, s, 0, path("M-60 0C-76 -90 -60 -200 0 -206C60 -200 76 -90 60 0Z", "#18293a"),
    path("M-38 0C-50 -70 -40 -140 0 -142C40 -140 50 -70 38 0Z", "#fcf9f1"), poly([[-6, -172], [30, -160], [-6, -152]], "#dda24a"),
    rect(-44, -8, 34, 16, "#dda24a"), rect(10, -8, 34, 16, "#dda24a"));
}

/** Pictures of the world section. */
export const WORLD: Scenes = {
  "two-canals": (p) => sheet(p.paper,
    rect(0, 0, 800, 1067, SAND), rect(0, 0, 800, 360, p.paper), circle(190, 190, 90, p.accent),
    land([[-20, 330], [140, 300], [320, 350], [560, 300], [820, 350]], shade(SAND, 0.1)), stars(4, 34, 10, 420, 790, 620, shade(SAND, 0.16), 7),
    poly([[384, 352], [436, 352], [790, 1090], [30, 1090]], p.pale), poly([[384, 352], [30, 1090], [-14, 1090], [376, 352]], shade(SAND, 0.34)),
    poly([[436, 352], [444, 352], [834, 1090], [790, 1090]], shade(SAND, 0.34)),
    rect(300, 416, 220, 60, p.white), rect(386, 380, 48, 40, p.deep),
    times(3,
      (r) => times(4, (c) => rect(258 + c * 77, 486 + r * 66, 72, 60, [p.mid, p.accent, p.white, RED, p.mid, p.accent][(c * 2 + r) % 6] ?? p.mid))),
    path("M240 684H580C580 800 520 900 410 950C300 900 240 800 240 684Z", p.deep), rect(404, 684, 12, 266, shade(p.deep, 0.5)),
    path("M300 880C360 940 460 940 520 880L560 930C480 990 340 990 260 930Z", p.white),
    inside(rect(800, 0, 800, 1067, "#000"), rect(800, 0, 800, 1067, p.panel), karst(930, 640, 560, 440, shade(GREEN, 0.12)),
      karst(1370, 600, 700, 520, GREEN),
      rect(800, 560, 800, 510, shade(GREEN, 0.22)),
      rect(800, 850, 300, 300, p.mid), rect(800, 850, 300, 18, p.pale), rect(1100, 690, 420, 400, p.mid), rect(1100, 690, 420, 18, p.pale),
      rect(1500, 530, 200, 600, p.mid), rect(1500, 530, 200, 18, p.pale),
      rect(1074, 600, 38, 480, p.deep), rect(1490, 440, 38, 640, p.deep),
      freighter(1122, 708, 360, p.deep, p.accent, p.white,
        [[p.accent, p.white, RED], [p.mid, p.accent], [RED, p.mid, p.white], [p.white, p.accent], [p.mid, p.white], [p.accent]]),
      rect(800, 1010, 800, 60, p.deep)),
    rect(790, 0, 20, 1067, p.paper),
  ),
  "six-languages-of-the-un": (p) => {
    const tones = [p.mid, p.accent, p.deep, RED, p.pale, GREEN];
    return sheet(p.paper,
      poly([[1180, 0], [1600, 0], [1600, 1067], [1000, 1067]], p.panel),
      lift((f) => circle(760, 534, 268, f), SAND, 14, 18, shade(p.panel, 0.25)), ring(760, 534, 226, 8, shade(SAND, 0.16)),
      times(6,
        (i) => { const [x, y] = polar(760, 534, 560, i * 60 + 4, 404); return bubble(x, y, 136, 760, 534, tones[i] ?? p.mid) +
          times(3, (k) => rect(x - 70, y - 44 + k * 38, [140, 104, 126][(k + i) % 3] ?? 120, 14, i === 4 ? p.deep : p.white)); }),
      trace(arc(760, 556, 108, 180, 360), p.deep, 30), rect(626, 540, 62, 112, p.deep, 24), rect(832, 540, 62, 112, p.deep, 24),
      rect(672, 550, 24, 92, p.mid), rect(824, 550, 24, 92, p.mid),
    );
  },
  "antarctic-treaty": (p) => {
    const coast = Array.from({ length: 18 },
      (_, i): Point => polar(800, 500, 430 * (0.92 + (i % 3) * 0.05), i * 20, 330 * (0.94 + ((i * 7) % 4) * 0.04)));
    const tones = [p.accent, RED, p.deep, p.pale];
    return sheet(p.mid,
      swell(-20, 300, 150, 9, 130, p.pale, 9), swell(1330, 1640, 300, 9, 130, p.pale, 9), swell(60, 330, 860, 9, 130, p.pale, 9),
      place(14, 20, 1, 0, path(smooth(coast, true), shade(p.mid, 0.3))), path(smooth(coast, true), p.white),
      place(800, 500, 0.72, 0, place(-800, -500, 1, 0, path(smooth(coast, true), p.panel))),
      place(800, 500, 0.4, 0, place(-800, -500, 1, 0, path(smooth(coast, true), p.white))),
      times(12,
        (i) => { const [x, y] = polar(800, 500, 388, i * 30 + 15, 292); return rect(x - 5, y - 120, 10, 130, p.deep) +
          rect(x + 5, y - 120, 84, 56, tones[i % 4] ?? RED); }),
      penguin(1250, 1040, 1.35), penguin(1400, 1010, 1), penguin(1110, 1030, 0.9),
    );
  },
  "metre-and-kilogram": (p) => {
    const wave = (x0: number, x1: number): Point[] => Array.from({ length: Math.floor((x1 - x0) / 20) + 1 },
      (_, i): Point => [x0 + i * 20, 520 + Math.sin((i * 20) / 46) * (60 + i * 2.2)]);
    return sheet(p.paper,
      poly([[760, 0], [1600, 0], [1600, 1067], [560, 1067]], p.panel),
      rect(70, 900, 640, 60, p.deep), rect(120, 860, 540, 44, p.mid),
      path("M130 860V440A260 260 0 0 1 650 440V860Z", p.pale), circle(390, 168, 32, p.mid), path("M200 860V520A190 190 0 0 1 580 520V860Z", p.white),
      circle(390, 322, 22, p.pale),
      rect(290, 620, 200, 240, p.accent), oval(390, 620, 100, 30, mix(p.accent, "#ffffff", 0.4)), rect(440, 626, 50, 234, shade(p.accent, 0.16)),
      times(12, (i) => rect(512 + (i % 4) * 46, 600 + Math.floor(i / 4) * 70 - (i % 4) * 24, 30 - (i % 4) * 5, 30 - (i % 4) * 5, p.accent)),
      trace(smooth(wave(700, 1640)), RED, 26, "round"),
      lift((f) => rect(800, 800, 840, 150, f), p.white, 12, 14, shade(p.panel, 0.25)),
      times(20, (i) => rect(830 + i * 42, 800, 9, i % 5 === 0 ? 92 : 54, p.deep)),
    );
  },
  "world-heritage-list": (p) => sheet(p.paper,
    circle(1330, 230, 110, p.accent), land([[-20, 480], [260, 380], [560, 470], [900, 370], [1300, 470], [1640, 390]], p.panel),
    land([[-20, 590], [400, 520], [900, 600], [1640, 520]], p.pale),
    peak(870, 690, 420, 430, p.mid, shade(p.mid, 0.25)), poly([[870, 260], [930, 380], [880, 360], [840, 390], [812, 378]], p.white),
    poly([[470, 690], [640, 400], [810, 690]], p.accent), poly([[640, 400], [810, 690], [700, 690]], shade(p.accent)),
    rect(170, 450, 260, 30, RED), poly([[150, 450], [300, 360], [450, 450]], RED), times(5, (i) => rect(186 + i * 52, 480, 24, 180, p.white)),
    rect(160, 650, 280, 40, RED),
    trace("M1100 700V600M1100 640C1040 620 1030 570 1040 520M1100 610C1070 570 1076 520 1090 470M1100 620C1140 580 1140 540 1136 490M1100 650C1160 620 1180 580 1176 530",
      RED, 24, "round"),
    circle(1040, 512, 17, RED), circle(1091, 460, 17, RED), circle(1136, 480, 17, RED), circle(1177, 520, 17, RED),
    path("M1216 690V580H1450V690H1420A87 70 0 0 0 1246 690Z", p.deep), rect(1196, 560, 274, 26, shade(p.deep, 0.4)),
    path("M110 690H1490V860C1490 900 1460 920 1420 920H110Z", shade(p.panel, 0.26)), rect(90, 680, 1400, 214, p.white), rect(90, 680, 1400, 12, SAND),
    times(5, (i) => rect(200 + i * 250, 760, 150, 16, p.pale) + rect(200 + i * 250, 800, 100, 16, p.pale)),
    rect(40, 640, 84, 300, SAND, 40), circle(82, 640, 30, p.deep), circle(82, 940, 30, p.deep), rect(1450, 640, 84, 300, SAND, 40),
    circle(1492, 640, 30, p.deep), circle(1492, 940, 30, p.deep),
  ),
  "passport-history": (p) => sheet(p.panel,
    poly([[0, 700], [1600, 420], [1600, 1067], [0, 1067]], shade(p.panel, 0.07)),
    turn(-5, 800, 533,
      lift((f) => rect(150, 130, 1300, 810, f, 24), p.deep, 18, 22, shade(p.panel, 0.3)), rect(190, 170, 600, 730, p.white),
      rect(810, 170, 600, 730, p.white), rect(790, 170, 20, 730, shade(p.panel, 0.12)),
      times(6, (i) => rect(240, 250 + i * 112, 500, 4, p.panel) + rect(860, 250 + i * 112, 500, 4, p.panel)),
      turn(14, 440, 380, ring(440, 380, 140, 16, RED), ring(440, 380, 98, 8, RED), rect(370, 366, 140, 28, RED)),
      turn(-12, 1190, 360, trace("M1040 260H1340V460H1040Z", p.mid, 16), rect(1080, 300, 220, 26, p.mid), rect(1080, 352, 150, 22, p.mid),
        rect(1080, 400, 190, 22, p.mid)),
      turn(-20, 1220, 730, trace("M1220 600L1370 690L1320 850H1120L1070 690Z", p.accent, 16), circle(1220, 740, 50, p.accent)),
      turn(8, 330, 760, trace("M230 690H460V830H230Z", p.pale, 14)),
      trace("M300 640C560 560 700 700 800 640S1040 500 1180 560", p.deep, 9, "round", "2 26"),
      place(700, 640, 1.25, -14, path("M-120 10C-90 -14 90 -22 126 0C110 20 -80 26 -120 10Z", p.deep),
        poly([[-20, 4], [40, 4], [-40, 100], [-74, 100]], p.deep), poly([[0, 0], [34, -2], [-20, -74], [-46, -74]], p.deep),
        poly([[-120, 8], [-146, -40], [-116, -40], [-84, 2]], p.deep)),
      place(940, 820, 1.1, 0, poly([[-120, 0], [130, 0], [96, 52], [-90, 52]], p.mid), rect(-60, -44, 90, 44, p.mid), rect(-30, -90, 34, 50, RED))),
  ),
};
