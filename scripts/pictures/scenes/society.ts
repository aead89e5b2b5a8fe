import { land, rain, ripple } from "../landscape";
import { shade } from "../palette";
import { cells, circle, inside, lift, line, oval, path, place, poly, random, rect, ring, sheet, smooth, times, trace, turn, WIDTH, type Point } from "../svg";
import type { Scenes } from "./types";

const BLUE = "#2c6690";
const GREEN = "#3f8562";

function bin(x: number, fill: string): string {
  return lift((f) => poly([[x, 560], [x + 290, 560], [x + 258, 950], [x + 32, 950]], f), fill) +
    times(3, (i) => line([[x + 80 + i * 65, 640], [x + 88 + i * 57, 880]], shade(fill), 18)) + rect(x - 22, 520, 334, 52, shade(fill, 0.3), 8);
}

function drop(x: number, y: number, size: number, fill: string): string {
  return place(x, y, size, 0, path("M0 -60C20 -20 40 0 40 28A40 40 0 0 1 -40 28C-40 0 -20 -20 0 -60Z", fill));
}

function coil(from: Point, to: Point, turns: number, radius: number): string {
  const points = Array.from({ length: turns * 12 + 1 }, (_, i): Point => {
    const t = i / (turns * 12);
    const angle = t * turns * Math.PI * 2;
    return [from[0] + (to[0] - from[0]) * t + radius * Math.sin(angle), from[1] + (to[1] - from[1]) * t - radius * Math.cos(angle)];
  });
  return smooth(points);
}

/** Pictures of the society section. */
export const SOCIETY: Scenes = {
  "reading-a-rail-timetable": (p) => {
    const train = "M1640 560H1330C1130 566 960 690 800 900C776 936 800 966 850 968H1640Z";
    return sheet(p.paper,
      times(7, (i) => rect(0, 96 + i * 138, WIDTH, 8, p.panel)),
      line([[-40, 900], [760, -40]], p.pale, 26), line([[130, 1080], [1080, -40]], p.mid, 26), line([[470, 1080], [1400, -20]], p.pale, 26),
      line([[-40, 230], [300, 520], [430, 520], [900, 920], [1020, 920], [1200, 1080]], p.accent, 26),
      line([[640, -40], [1640, 830]], p.deep, 26),
      rect(0, 968, WIDTH, 100, p.deep), rect(560, 968, 1040, 14, p.pale),
      lift((f) => path(train, f), p.white, -16, 12, shade(p.panel, 0.25)),
      inside(path(train, "#000"), rect(700, 850, 940, 34, p.accent), poly([[1040, 700], [1150, 626], [1230, 626], [1190, 716], [1060, 740]], p.deep),
        times(4, (i) => rect(1300 + i * 100, 640, 70, 76, p.deep, 10)), rect(700, 930, 940, 50, shade(p.panel, 0.2))),
    );
  },
  "reading-a-rail-timetable-2": (p) => sheet(p.paper,
    rect(0, 0, 150, 1067, p.panel),
    times(6,
      (i) => rect(150, 120 + i * 166, 1450, i === 3 ? 18 : 7, i === 3 ? p.pale : p.panel) +
        circle(150, 124 + i * 166, 24, i === 3 ? p.accent : p.mid)),
    times(9, (i) => rect(310 + i * 160, 0, 4, 1067, p.panel)),
    line([[150, 1000], [560, 790], [660, 790], [1000, 627], [1300, 627], [1640, 450]], shade(p.panel, 0.22), 36),
    line([[150, 984], [560, 776], [660, 776], [1000, 618], [1300, 618], [1640, 436]], p.mid, 36),
    line([[150, 330], [420, 290], [520, 290], [860, 206], [960, 206], [1640, 40]], p.pale, 30),
    line([[846, 1110], [1490, -60]], shade(p.panel, 0.22), 36), line([[830, 1100], [1474, -70]], p.accent, 36),
    circle(1096, 618, 58, p.white), circle(1096, 618, 30, p.deep),
  ),
  "sponge-city": (p) => {
    const next = random(9);
    const tower = (x: number, w: number, h: number,
      fill: string): string => path(`M${x} 530V${530 - h + w * 0.3}A${w * 0.3} ${w * 0.3} 0 0 1 ${x + w * 0.3} ${530 - h}H${x + w * 0.7}A${w * 0.3} ${w * 0.3} 0 0 1 ${x + w} ${530 - h + w * 0.3}V530Z`,
      fill) +
      inside(rect(x, 530 - h, w, 64, "#000"),
        path(`M${x} 640V${530 - h + w * 0.3}A${w * 0.3} ${w * 0.3} 0 0 1 ${x + w * 0.3} ${530 - h}H${x + w * 0.7}A${w * 0.3} ${w * 0.3} 0 0 1 ${x + w} ${530 - h + w * 0.3}V640Z`,
          GREEN)) +
      cells(3, Math.floor((h - 130) / 70), (c, r) => rect(x + w * (0.16 + c * 0.25), 530 - h + 96 + r * 70, w * 0.17, 40, p.paper));
    return sheet(p.paper,
      rain(4, 26, 0, -20, 1640, 360, p.pale, 60),
      tower(120, 230, 300, p.pale), tower(390, 260, 430, p.deep), tower(700, 220, 240, p.mid), tower(1010, 270, 380, p.deep),
      tower(1320, 220, 290, p.pale),
      rect(0, 520, WIDTH, 40, GREEN), times(4, (i) => circle([60, 660, 950, 1590][i] ?? 0, 500, 56, GREEN)),
      land([[-20, 560], [1640, 560]], "#8a5a40"), land([[-20, 690], [500, 676], [1100, 700], [1640, 680]], "#b98c68"),
      times(72, () => oval(next() * 1600, 724 + next() * 76, 15 + next() * 13, 11 + next() * 7, p.panel)),
      land([[-20, 826], [500, 836], [1100, 822], [1640, 834]], BLUE),
      times(5, (i) => ripple(120 + i * 300, 900 + (i % 2) * 70, 200, "#7ba7c4", 10, 10)),
      times(4, (i) => drop(240 + i * 370, 606 + (i % 2) * 30, 0.62, "#7ba7c4")),
      drop(940, 150, 1, BLUE), drop(306, 110, 0.8, BLUE), drop(1500, 120, 0.9, BLUE),
    );
  },
  "sorting-waste": (p) => sheet(p.paper,
    rect(0, 930, WIDTH, 140, p.panel),
    bin(96, BLUE), bin(468, GREEN), bin(840, p.accent), bin(1212, "#77797c"),
    turn(14, 240, 290, path("M206 110H274V190C300 220 310 240 310 280V440H170V280C170 240 180 220 206 190Z", "#8fb4cb"), rect(200, 84, 80, 36, BLUE),
      rect(170, 300, 140, 76, p.white)),
    turn(-10, 612, 310, path("M560 200C590 250 590 360 556 420C590 440 640 440 670 420C636 360 636 250 670 200C630 220 600 220 560 200Z", p.white),
      path("M546 190C580 230 650 230 684 190C664 160 566 160 546 190Z", "#a8c46a"),
      path("M546 430C580 396 650 396 684 430C660 470 570 470 546 430Z", "#a8c46a"), oval(614, 310, 12, 24, "#6b4a33"),
      line([[614, 170], [634, 116]], "#6b4a33", 14)),
    turn(-14, 985, 290, rect(915, 180, 140, 250, p.deep, 8), rect(915, 180, 140, 80, p.accent), rect(955, 150, 60, 34, "#77797c"),
      rect(967, 316, 36, 70, p.white), rect(950, 333, 70, 36, p.white)),
    turn(10, 1356, 300, ring(1460, 300, 46, 26, "#9c9d9d"),
      poly([[1260, 200], [1310, 230], [1350, 186], [1400, 236], [1456, 200], [1440, 420], [1280, 420]], "#9c9d9d"),
      poly([[1350, 186], [1376, 280], [1340, 330], [1364, 420], [1376, 420], [1354, 332], [1390, 282]], p.paper)),
  ),
  "an-ageing-pyramid": (p) => {
    const widths = [150, 300, 420, 480, 560, 520, 400, 330, 380, 430, 400];
    return sheet(p.paper,
      poly([[1060, 0], [1600, 0], [1600, 1067], [760, 1067]], p.panel),
      times(widths.length, (i) => {
        const w = widths[i] ?? 0;
        const y = 66 + i * 88;
        return rect(812, y + 12, w + 10, 72, shade(p.panel, 0.2)) + rect(792 - w, y, w, 72, i < 3 ? shade(BLUE, 0.3) : BLUE) +
          rect(808, y, w, 72, i < 3 ? "#b5472d" : "#d98345");
      }),
    );
  },
  "one-one-nine-and-others": (p) => sheet(p.paper,
    poly([[0, 0], [820, 0], [0, 900]], p.panel),
    trace(coil([450, 906], [1010, 870], 11, 46), p.deep, 16), trace("M190 800C190 900 330 960 450 860", p.deep, 16),
    trace("M1010 824C1130 820 1120 190 1230 190M1010 824C1120 824 1150 534 1230 534M1010 824C1080 824 1180 878 1230 878", p.deep, 16),
    place(430, 520, 1, -52,
      lift((f) => path("M-470 60C-480 -70 -420 -150 -300 -150H300C420 -150 480 -70 470 60A40 40 0 0 1 430 96H220A40 40 0 0 1 184 60C180 10 160 -20 110 -20H-110C-160 -20 -180 10 -184 60A40 40 0 0 1 -220 96H-430A40 40 0 0 1 -470 60Z",
        f),
        p.accent, 10, 22),
      rect(-440, 96, 190, 34, shade(p.accent, 0.4)), rect(250, 96, 190, 34, shade(p.accent, 0.4))),
    times(3, (i) => lift((f) => circle(1340, 190 + i * 344, 146, f), [p.deep, "#d98345", p.mid][i] ?? p.mid)),
    path("M1340 100L1416 128V200C1416 250 1376 280 1340 296C1304 280 1264 250 1264 200V128Z", p.white),
    path("M1344 426C1420 500 1430 540 1420 580C1408 624 1376 642 1342 642C1300 642 1266 616 1260 574C1256 540 1276 520 1290 494C1300 512 1306 520 1318 528C1316 486 1320 456 1344 426Z",
      p.white),
    path("M1344 536C1376 570 1380 590 1374 608C1368 628 1354 636 1342 636C1324 636 1308 622 1308 600C1308 576 1332 564 1344 536Z", "#d98345"),
    rect(1310, 788, 60, 180, p.white), rect(1250, 848, 180, 60, p.white),
  ),
  "postcode-and-address": (p) => sheet(p.panel,
    times(3, (i) => line([[-20, 200 + i * 380], [1640, 60 + i * 420]], p.paper, 54)), line([[360, -20], [500, 1090]], p.paper, 54),
    line([[1000, -20], [900, 1090]], p.paper, 54),
    rect(40, 560, 320, 190, p.pale), poly([[560, 60], [930, 30], [920, 120], [580, 150]], p.pale),
    turn(-6, 620, 560, lift((f) => rect(130, 250, 960, 620, f), p.white, 18, 22, shade(p.panel, 0.25)),
      times(6, (i) => rect(196 + i * 84, 320, 60, 68, "none").replace("/>", ` stroke="${p.accent}" stroke-width="9"/>`)),
      rect(860, 320, 160, 190, p.mid), circle(940, 415, 52, p.pale), rect(380, 560, 440, 18, p.pale), rect(380, 630, 340, 18, p.pale),
      rect(680, 780, 340, 18, p.pale)),
    lift((f) => path("M1220 980V330A160 120 0 0 1 1540 330V980Z", f), GREEN, 16, 18, shade(p.panel, 0.3)),
    path("M1196 340A184 150 0 0 1 1564 340V372H1196Z", shade(GREEN, 0.35)), rect(1270, 450, 220, 40, shade(GREEN, 0.55)),
    rect(1250, 430, 260, 20, shade(GREEN, 0.3)), rect(1290, 590, 180, 230, shade(GREEN, 0.2)), circle(1380, 705, 44, p.pale),
    rect(1200, 960, 360, 50, shade(GREEN, 0.35)),
  ),
  "water-to-the-tap": (p) => sheet(p.paper,
    circle(1060, 210, 110, p.panel),
    path("M-20 250C60 226 130 270 220 250C290 236 330 262 380 250L270 700H-20Z", BLUE),
    poly([[376, 200], [440, 200], [440, 720], [250, 720]], shade(p.panel, 0.08)), ripple(10, 380, 240, "#7ba7c4", 12),
    ripple(40, 480, 180, "#7ba7c4", 12), ripple(10, 580, 200, "#7ba7c4", 12),
    rect(-20, 700, 460, 380, shade(p.panel, 0.16)), rect(0, 1006, WIDTH, 70, p.panel),
    line([[330, 650], [1200, 650]], p.deep, 56),
    times(3, (i) => {
      const x = 510 + i * 222;
      return rect(x + 20, 800, 24, 210, p.deep) + rect(x + 146, 800, 24, 210, p.deep) +
        lift((f) => rect(x, 380, 190, 440, f), [p.deep, p.mid, p.pale][i] ?? p.mid) +
        rect(x + 24, 410, 142, 380, p.white) + rect(x + 24, 480, 142, 310, ["#6f8f8a", "#7ba7c4", BLUE][i] ?? BLUE) +
          (i < 2 ? rect(x + 24, 690, 142, 100, i ? "#d9b98a" : "#8a5a40") : times(3, (k) => circle(x + 60 + k * 30, 740 - k * 80, 13, p.white)));
    }),
    rect(1180, 210, 60, 560, p.deep), trace("M1210 440H1310C1410 440 1440 470 1440 570", p.accent, 112), rect(1370, 560, 140, 50, shade(p.accent)),
    rect(1270, 300, 64, 100, shade(p.accent)), rect(1190, 250, 226, 62, p.accent, 31),
    drop(1440, 690, 0.85, BLUE),
    path("M1340 770H1540L1514 1010H1366Z", p.white), path("M1350 862C1400 842 1460 882 1530 862L1514 1010H1366Z", BLUE),
  ),
};
