import { land, ridge, swell } from "../landscape";
import { arrow, padlock, satellite, server } from "../objects";
import { shade } from "../palette";
import { finders, mask, modules, timing } from "../qr";
import { arc, cells, circle, inside, lift, line, oval, path, place, plane, poly, rect, ring, sheet, times, trace, turn, WIDTH, type Point } from "../svg";
import type { Scenes } from "./types";

/** Pictures of the technology section. */
export const TECH: Scenes = {
  "how-language-models-read": (p) => {
    const widths = [190, 110, 250, 150, 90, 220, 170, 130, 260, 140];
    const colours = [p.mid, p.pale, p.deep, p.accent, p.pale, p.mid, p.white, p.deep, p.pale, p.mid];
    const starts = widths.map((_, i) => -60 + widths.slice(0, i).reduce((a, b) => a + b, 0));
    const mid = (i: number): number => (starts[i] ?? 0) + (widths[i] ?? 0) / 2;
    const link = (a: number, b: number, colour: string, width: number): string => {
      const r = (mid(b) - mid(a)) / 2;
      return trace(arc(mid(a) + r, 760, r, 180, 360, r * 1.2), colour, width);
    };
    return sheet(p.paper,
      link(0, 2, p.pale, 18), link(5, 7, p.pale, 18), link(7, 9, p.pale, 18), link(1, 3, p.mid, 18), link(3, 5, p.accent, 24),
      link(3, 8, p.accent, 24), link(2, 6, p.deep, 18),
      rect(0, 786, WIDTH, 210, shade(p.panel, 0.14)),
      times(widths.length, (i) => rect(starts[i] ?? 0, 760, widths[i] ?? 0, 210, colours[i] ?? p.mid) + circle(mid(i), 760, 20, p.paper)),
    );
  },
  "qr-code-anatomy": (p) => sheet(p.paper,
    poly([[0, 0], [560, 0], [260, 1067], [0, 1067]], p.panel),
    turn(-9, 900, 540,
      lift((f) => rect(398, 22, 1030, 1030, f), p.white, 24, 26, shade(p.panel, 0.2)),
      place(450, 74, 1, 0, modules(23, 44, p.deep), timing(44, p.deep), finders(44, p.deep, p.white, p.mid)),
      rect(250, 520, 1330, 20, p.accent),
    ),
  ),
  "qr-code-anatomy-2": (p) => {
    const layer = (y: number, fill: string, content: string): string => plane(900, y, 1.26, rect(-252 + 16, -252 + 16, 504, 504, shade(p.panel, 0.2)),
      rect(-252, -252, 504, 504, fill), place(-210, -210, 1, 0, content));
    const zigzag = trace("M380 400V40H320V400H260V40H200V400H140V40H80V400", p.accent, 22);
    return sheet(p.paper,
      poly([[0, 0], [620, 0], [300, 1067], [0, 1067]], p.panel),
      
      layer(790, p.pale, mask(20, p.mid)),
      layer(624, p.white, zigzag),
      layer(456, p.mid,
        timing(20, p.white) + rect(120, 120, 300, 20, p.deep) + rect(120, 120, 20, 300, p.deep) +
          times(7, (i) => rect(160 + i * 40, 120, 20, 20, p.white) + rect(120, 160 + i * 40, 20, 20, p.white))),
      layer(288, p.white, finders(20, p.deep, p.white, p.deep)),
    );
  },
  "beidou-positioning": (p) => {
    const spot: Point = [690, 772];
    const places: Point[] = [[170, 300], [560, 150], [1020, 210], [1430, 420]];
    return sheet(p.paper,
      inside(rect(0, 0, WIDTH, 1067, "#000"), times(4, (i) => {
        const [x, y] = places[i] ?? spot;
        const r = Math.hypot(x - spot[0], y - spot[1]);
        return ring(x, y, r, 12, i === 2 ? p.mid : p.pale);
      })),
      circle(800, 2030, 1272, p.pale), circle(800, 2044, 1260, p.deep),
      inside(circle(800, 2044, 1260, "#000"),
        path("M420 760C560 790 640 850 760 830C860 815 900 900 1010 900C1080 905 1050 1010 1130 1080H380C330 980 470 900 380 860Z", p.mid)),
      times(4, (i) => place(places[i]?.[0] ?? 0, places[i]?.[1] ?? 0, 0.86, [-24, 8, -12, 26][i] ?? 0, satellite(p, p.mid))),
      circle(spot[0], spot[1] + 22, 50, p.white), circle(spot[0], spot[1] + 22, 30, p.accent),
    );
  },
  "chip-lithography": (p) => {
    const violet = "#7767ad";
    const light = "#b9b0d6";
    return sheet(p.paper,
      rect(1010, 0, 590, 1067, p.panel),
      oval(724, 914, 640, 200, shade(p.panel, 0.2)), oval(710, 890, 640, 200, p.mid), oval(710, 890, 596, 180, p.pale),
      inside(oval(710, 890, 596, 180, "#000"), times(13, (i) => line([[110 + i * 100, 690], [110 + i * 100, 1090]], p.mid, 6)),
        times(6, (i) => line([[100, 740 + i * 60], [1320, 740 + i * 60]], p.mid, 6))),
      poly([[640, -10], [780, -10], [1010, 262], [410, 262]], light),
      poly([[410, 262], [1010, 262], [960, 500], [460, 500]], violet),
      poly([[480, 520], [940, 520], [770, 884], [650, 884]], light),
      poly([[660, 520], [760, 520], [726, 884], [694, 884]], p.white),
      rect(616, 876, 190, 56, p.accent),
      lift((f) => rect(330, 240, 760, 54, f), p.deep),
      times(9, (i) => rect(440 + i * 62, 240, [30, 14, 38, 20, 30, 12, 36, 18, 28][i] ?? 20, 54, light)),
      lift((f) => path("M340 520C480 430 940 430 1080 520C940 610 480 610 340 520Z", f), p.deep),
      path("M420 512C540 456 880 456 1000 512C880 490 540 490 420 512Z", p.mid),
    );
  },
  "undersea-cables": (p) => sheet(p.paper,
    circle(1250, 190, 96, p.panel),
    rect(0, 372, WIDTH, 700, p.pale),
    swell(-20, 1640, 372, 7, 200, p.white, 10),
    land([[-20, 640], [200, 560], [420, 700], [700, 640], [980, 780], [1290, 620], [1640, 740]], p.mid),
    ridge([[-20, 860], [190, 800], [440, 900], [760, 840], [1010, 930], [1300, 810], [1640, 900]], p.deep, 14),
    trace("M-20 850C90 806 150 784 210 790C330 806 360 880 460 886C560 890 640 836 740 828C830 824 880 880 960 880C1090 872 1010 500 830 360",
      p.accent, 20, "round"),
    trace("M955 881C1090 905 1180 806 1290 798C1420 794 1500 850 1620 886", p.accent, 20, "round"),
    poly([[800, 300], [1330, 300], [1280, 392], [850, 392], [820, 350]], p.deep),
    poly([[1130, 190], [1250, 190], [1268, 300], [1130, 300]], p.white), rect(1150, 212, 86, 26, p.mid),
    rect(1050, 232, 54, 68, p.accent), rect(1050, 232, 54, 16, p.deep),
    circle(800, 312, 46, p.mid), circle(800, 312, 17, p.paper), rect(880, 262, 120, 38, p.mid),
    line([[1000, 300], [960, 150], [860, 190]], p.deep, 12),
  ),
  "open-source-licences": (p) => {
    const fronts = [p.mid, p.deep, p.mid];
    const bow = (i: number, x: number): string => i === 2 ? ring(x, 720, 62, 24, p.accent) +
      rect(x - 22, 762, 44, 44, p.accent) : padlock(x, 690, 140, i ? p.pale : p.white, i ? p.pale : p.white, p.deep, i ? 0.55 : 1.6);
    return sheet(p.paper,
      rect(0, 900, WIDTH, 170, p.panel),
      rect(90, 790, 1420, 44, p.pale),
      times(3, (i) => {
        const x = 110 + i * 500;
        return poly([[x, 540], [x - 70, 450], [x + 20, 450], [x + 60, 540]], shade(fronts[i] ?? p.mid)) +
          poly([[x + 380, 540], [x + 450, 450], [x + 360, 450], [x + 320, 540]], shade(fronts[i] ?? p.mid)) +
          rect(x + 30, 470 + (i % 2) * 30, 110, 110, i === 1 ? p.accent : p.pale) +
            rect(x + 170, 430 - (i % 2) * 20, 130, 150, i === 2 ? p.accent : p.white) +
          lift((f) => rect(x, 540, 380, 400, f), fronts[i] ?? p.mid) + bow(i, x + 190);
      }),
      turn(14, 540, 290, rect(490, 240, 104, 104, p.accent)), turn(-12, 1020, 220, rect(970, 168, 104, 104, p.pale)),
      trace(arc(545, 470, 250, 205, 250), p.pale, 12, "round"), trace(arc(1045, 430, 270, 205, 250), p.pale, 12, "round"),
      trace(arc(545, 470, 250, 292, 335), p.pale, 12, "round"), trace(arc(1020, 430, 270, 290, 330), p.pale, 12, "round"),
    );
  },
  "lithium-battery-two-ways": (p) => {
    const cell = (x: number, fill: string): string => lift((f) => rect(x + 190, 130, 180, 80, f) + rect(x, 200, 560, 700, f, 14), fill, 16, 18);
    const lattice = cells(5, 7,
      (c, r) => poly([[c * 112, 50 + r * 100], [56 + c * 112, r * 100], [112 + c * 112, 50 + r * 100], [56 + c * 112, 100 + r * 100]],
        (c + r) % 2 ? p.pale : p.panel));
    const ions = (x: number, spots: readonly Point[]): string => spots.map(([a, b]) => circle(x + a, b, 27, p.accent)).join("");
    return sheet(p.paper,
      rect(0, 900, WIDTH, 170, p.panel),
      cell(180, p.deep), inside(rect(220, 240, 480, 620, "#000"), rect(220, 240, 480, 620, p.white), place(180, 200, 1, 0, lattice)),
      cell(860, p.mid), rect(900, 240, 480, 620, p.white), times(6, (i) => rect(900, 262 + i * 104, 480, 56, i % 2 ? p.pale : p.deep)),
      ions(180, [[168, 400], [280, 500], [392, 600], [168, 700]]), ions(860, [[140, 342], [330, 446], [220, 550], [420, 654], [180, 758]]),
    );
  },
  "tcp-ip-handshake": (p) => sheet(p.paper,
    rect(0, 940, WIDTH, 130, p.panel),
    server(90, 150, 300, 800, 7, p), server(1200, 150, 300, 800, 7, p),
    arrow(460, 350, 1140, 350, 44, p.mid), arrow(1140, 550, 460, 550, 44, p.accent), arrow(460, 750, 1140, 750, 44, p.mid),
    circle(560, 350, 46, p.mid), circle(1040, 550, 46, p.accent), circle(560, 750, 46, p.mid), circle(660, 750, 46, p.mid),
  ),
};
