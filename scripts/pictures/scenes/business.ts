import { leaf, rays, swell } from "../landscape";
import { container, gear, stack } from "../objects";
import { gantry } from "../port";
import { shade } from "../palette";
import { arc, cells, circle, inside, lift, line, path, place, poly, rect, ring, sheet, smooth, times, trace, turn, WIDTH, type Point } from "../svg";
import type { Scenes } from "./types";

const RUST = "#b8502c";
const SLATE = "#52696e";
const OLIVE = "#74763a";

function parcel(x: number, y: number, w: number): string {
  return lift((f) => rect(x, y, w, w * 0.8, f), RUST, 8, 10) + rect(x + w * 0.42, y, w * 0.16, w * 0.8, shade(RUST, 0.3)) +
    rect(x, y, w, w * 0.1, shade(RUST, 0.16));
}

/** Pictures of the business section. */
export const BUSINESS: Scenes = {
  "what-cpi-measures": (p) => sheet(p.paper,
    times(5, (i) => rect(0, 130 + i * 190, WIDTH, 6, p.panel)),
    line([[-20, 700], [240, 640], [420, 660], [680, 520], [860, 540], [1120, 360], [1290, 380], [1640, 130]], p.pale, 34),
    trace(arc(800, 600, 560, 188, 352, 520), shade(p.mid, 0.15), 34),
    poly([[640, 560], [640, 290], [800, 140], [960, 290], [960, 560]], p.deep), rect(754, 340, 92, 100, p.accent),
    turn(-14, 380, 420, path("M330 640C230 500 260 350 400 290C450 380 450 520 420 640Z", SLATE),
      poly([[350, 320], [304, 206], [424, 226], [434, 306]], SLATE)),
    path("M1000 600V430C976 340 1060 300 1140 310C1230 320 1250 380 1226 430V600Z", p.accent),
    times(3, (i) => line([[1044 + i * 64, 410], [1076 + i * 64, 356]], shade(p.accent), 14, "round")),
    poly([[470, 600], [470, 500], [424, 520], [396, 452], [500, 404], [540, 404], [560, 430], [580, 404], [620, 404], [724, 452], [696, 520],
      [650, 500], [650, 600]],
      p.white),
    rect(1130, 456, 230, 150, RUST, 16), times(3, (i) => rect(1152 + i * 68, 478, 52, 44, p.white)),
    rect(860, 440, 120, 160, p.white, 10), rect(874, 408, 92, 38, RUST), rect(860, 486, 120, 44, RUST),
    lift((f) => poly([[250, 560], [1360, 560], [1250, 980], [360, 980]], f), p.mid, 14, 18, shade(p.panel, 0.25)),
    inside(poly([[250, 560], [1360, 560], [1250, 980], [360, 980]], "#000"),
      cells(14, 6, (c, r) => ((c + r) % 2 ? rect(246 + c * 80, 620 + r * 62, 80, 58, p.pale) : ""))),
    rect(220, 540, 1170, 62, shade(p.mid, 0.3)),
  ),
  "a-box-that-moved-the-world": (p) => sheet(p.paper,
    circle(330, 560, 190, p.accent), rect(0, 640, WIDTH, 430, p.panel),
    gantry(1130, 1100, 1090, p.deep, p.mid),
    line([[690, 420], [690, 500]], p.deep, 8), line([[826, 420], [826, 500]], p.deep, 8), rect(640, 486, 236, 20, p.deep),
    lift((f) => container(602, 504, 312, 134, f), RUST, 10, 12),
    cells(4, 3,
      (c,
        r) => (c >= 2 && r < 1 +
          Number(c === 2) ? "" : container(212 + c * 220, 620 + r * 94, 212, 88,
            [p.deep, p.pale, SLATE, p.mid, p.white, p.accent, SLATE, p.pale, p.mid, p.white, p.deep, p.accent][(c * 5 + r * 3) % 12] ?? p.mid))),
    path("M60 900H1230L1180 1090H130Z", p.deep), rect(60, 900, 1170, 20, p.pale), rect(1270, 960, 340, 120, shade(p.panel, 0.3)),
  ),
  "a-box-that-moved-the-world-2": (p) => {
    const tone = (i: number): string => [p.accent, p.pale, SLATE, p.white, RUST, p.mid][i % 6] ?? p.mid;
    return sheet(p.paper,
      rect(0, 800, WIDTH, 270, p.panel), swell(-20, 1640, 800, 6, 160, p.pale, 10),
      path("M-40 470H1190L1120 940C1116 970 1090 990 1060 990H-40Z", p.deep),
      path("M-40 510H1120L1066 910C1062 936 1050 948 1026 948H-40Z", p.white),
      times(8, (i) => rect(30 + i * 134, 510, 10, 438, p.deep)),
      cells(7, 5, (c, r) => (r > 3 && c > 5 ? "" : container(46 + c * 134, 524 + r * 84, 112, 76, tone(c * 4 + r * 5)))),
      cells(7, 3, (c, r) => (r < (c * 2) % 3 ? "" : container(46 + c * 134, 224 + r * 82, 112, 76, tone(c * 5 + r * 4 + 2)))),
      rect(1240, 760, 400, 320, shade(p.mid, 0.2)), rect(1240, 760, 400, 20, p.deep),
      container(1270, 600, 210, 104, p.accent), rect(1262, 704, 300, 20, p.deep), path("M1490 724V610H1546L1580 660V724Z", RUST),
      rect(1512, 630, 34, 36, p.white),
      times(3, (i) => circle([1310, 1380, 1540][i] ?? 0, 736, 28, p.deep) + circle([1310, 1380, 1540][i] ?? 0, 736, 10, p.pale)),
    );
  },
  "compound-interest": (p) => {
    const counts = [1, 2, 3, 5, 8, 12, 16];
    return sheet(p.paper,
      poly([[1600, 0], [1600, 1067], [480, 1067]], p.panel),
      trace(smooth(counts.map((n, i): Point => [150 + i * 212, 820 - n * 30])), p.pale, 16, "round", "2 30"),
      rect(1412, 300, 26, 190, p.deep),
      lift((f) => circle(1340, 270, 92, f) + circle(1425, 200, 120, f) + circle(1506, 274, 88, f) + rect(1330, 250, 190, 110, f, 40), OLIVE, 10, 12),
      times(7, (i) => stack(70 + i * 212, 960, 164, counts[i] ?? 1, p.accent, shade(p.accent, 0.2), 30)),
      line([[152, 930], [152, 850]], OLIVE, 12), place(152, 856, 1, -52, leaf(96, 38, OLIVE)), place(152, 856, 1, 52, leaf(96, 38, OLIVE)),
      rect(0, 960, WIDTH, 110, p.deep),
    );
  },
  "central-bank-balance-sheet": (p) => {
    const pan = (x: number): string => line([[x, 560], [x - 170, 800]], p.mid, 8) + line([[x, 560], [x + 170, 800]], p.mid, 8) +
      path(`M${x - 210} 800H${x + 210}C${x + 190} 900 ${x + 90} 930 ${x} 930S${x - 190} 900 ${x - 210} 800Z`, p.accent);
    return sheet(p.paper,
      circle(1290, 240, 120, p.panel),
      rect(760, 580, 80, 400, p.deep), poly([[560, 1010], [640, 950], [960, 950], [1040, 1010]], p.deep), rect(0, 1006, WIDTH, 64, p.panel),
      rect(300 - 90, 700, 100, 100, RUST), rect(320, 640, 130, 160, SLATE), rect(240, 590, 90, 110, p.pale), pan(330),
      times(4,
        (i) => rect(1120 + (i % 2) * 10, 680 + i * 32, 190, 28, i % 2 ? p.white : SLATE) + rect(1200 + (i % 2) * 10, 680 + i * 32, 30, 28, p.pale)),
      stack(1324, 800, 100, 5, shade(p.accent, 0.12), p.pale, 30), pan(1270),
      rect(250, 540, 1100, 44, p.deep), circle(330, 562, 34, p.accent), circle(1270, 562, 34, p.accent),
      lift((f) => poly([[500, 240], [800, 80], [1100, 240]], f) + rect(520, 240, 560, 50, f) + rect(490, 490, 620, 54, f), p.white, 12, 14,
        shade(p.panel, 0.22)),
      rect(540, 290, 520, 200, p.pale),
      times(6, (i) => rect(556 + i * 91, 290, 44, 200, p.white) + rect(586 + i * 91, 290, 14, 200, shade(p.white, 0.12))),
      circle(800, 186, 38, p.accent),
    );
  },
  "a-parcel-in-24-hours": (p) => {
    const belt = "M-40 300H1000C1240 300 1240 620 1000 620H560C320 620 320 930 560 930H1640";
    return sheet(p.paper,
      poly([[1180, 0], [1600, 0], [1600, 1067], [860, 1067]], p.panel),
      trace(belt, shade(p.panel, 0.2), 100), trace(belt, p.deep, 76), trace(belt, p.pale, 8, "butt", "40 36"),
      lift((f) => circle(190, 130, 98, f), p.white, 8, 10, shade(p.panel, 0.25)), ring(190, 130, 92, 14, p.deep),
      line([[190, 74], [190, 130], [232, 152]], p.deep, 14, "round"),
      parcel(480, 148, 150), gear(930, 170, 104, 10, p.accent, p.paper),
      path("M620 588V430H860V588ZM870 588V470H950L990 520V588Z", p.deep), rect(890, 492, 54, 40, p.accent), circle(690, 590, 34, p.mid),
      circle(920, 590, 34, p.mid), circle(180, 560, 90, p.deep), circle(214, 536, 78, p.paper),
      place(1370, 190, 1.15, -16, path("M-190 0C-190 -40 130 -44 190 -6C190 24 130 34 -160 34Z", p.white),
        poly([[-40, 10], [60, 10], [-60, 140], [-110, 140]], p.pale), poly([[-190, 0], [-220, -90], [-170, -90], [-120, -20]], RUST)),
      rect(1290, 610, 210, 284, p.accent), rect(1322, 642, 146, 252, p.white), circle(1440, 780, 12, p.deep),
      rays(1395, 620, 170, 222, 7, p.accent, 16, 200, 363),
    );
  },
  "why-airlines-overbook": (p) => sheet(p.paper,
    rect(0, 0, WIDTH, 1067, p.panel), poly([[560, -20], [900, -20], [1080, 260], [620, 260]], p.pale),
    poly([[620, 810], [1080, 810], [900, 1090], [560, 1090]], p.pale),
    lift((f) => path("M-40 210H1180C1420 210 1540 400 1580 533C1540 666 1420 856 1180 856H-40Z", f), p.white, 14, 18, shade(p.panel, 0.22)),
    path("M1380 380C1450 420 1490 480 1506 533C1490 586 1450 646 1380 686C1420 590 1420 470 1380 380Z", p.deep),
    cells(9, 4, (c, r) => {
      const [x, y] = [40 + c * 128, 262 + r * 118 + (r > 1 ? 82 : 0)];
      const free = c === 6 && r === 2;
      return rect(x, y, 96, 96, free ? p.white : p.deep, 12).replace("/>", free ? ` stroke="${RUST}" stroke-width="9"/>` : "/>") +
        (free ? "" : rect(x, y + 8, 18, 80, shade(p.deep, 0.5)) + circle(x + 56, y + 48, 27, [p.accent, p.pale, p.mid][(c * 2 + r) % 3] ?? p.pale));
    }),
    rect(1210, 838, 96, 26, p.panel), times(3, (i) => circle(1258 + i * 96, 930 + (i % 2) * 12, 34, RUST)),
  ),
  "how-exchange-rates-are-quoted": (p) => sheet(p.paper,
    circle(800, 1000, 420, p.panel),
    turn(-4, 800, 810, rect(90, 800, 1420, 40, p.deep),
      lift((f) => gear(486, 470, 330, 22, f, f), p.accent, 14, 16), circle(486, 470, 226, shade(p.accent, 0.16)), circle(486, 470, 204, p.accent),
      rect(430, 414, 112, 112, p.paper),
      lift((f) => gear(1112, 494, 306, 20, f, f), SLATE, 14, 16), circle(1112, 494, 206, shade(SLATE, 0.24)), circle(1112, 494, 184, SLATE),
      ring(1112, 494, 84, 30, p.paper)),
    poly([[800, 840], [930, 1067], [670, 1067]], p.deep),
  ),
  "draft-example": (p) => sheet(p.panel,
    poly([[0, 0], [1600, 0], [1600, 300], [0, 620]], shade(p.panel, 0.06)),
    turn(-7, 500, 530, lift((f) => rect(170, 110, 620, 830, f), p.white, 16, 20, shade(p.panel, 0.25)),
      times(9, (i) => rect(230, 190 + i * 78, 500, 5, p.pale)), times(4, (i) => rect(230 + i * 166, 190, 5, 629, p.pale)),
      rect(230, 190, 500, 78, p.mid),
      cells(3, 8, (c, r) => (r * 3 + c < 13 ? rect(254 + c * 166, 296 + r * 78, c ? 90 : 120, 22, c ? p.deep : p.mid) : ""))),
    turn(5, 1120, 560, lift((f) => rect(850, 180, 620, 740, f), p.white, 16, 20, shade(p.panel, 0.25)), rect(920, 820, 480, 12, p.deep),
      rect(920, 280, 12, 550, p.deep),
      rect(966, 600, 84, 220, p.accent), rect(1076, 470, 84, 350, RUST),
      times(2, (i) => trace(`M${1190 + i * 106} 820V${560 - i * 90}H${1270 + i * 106}V820`, p.pale, 8, "butt", "18 14"))),
    turn(38, 1240, 860, rect(1010, 836, 420, 52, p.accent), rect(1010, 836, 420, 17, shade(p.accent)),
      poly([[1010, 836], [930, 862], [1010, 888]], p.pale), poly([[956, 853], [930, 862], [956, 871]], p.deep), rect(1430, 836, 60, 52, RUST)),
  ),
};
