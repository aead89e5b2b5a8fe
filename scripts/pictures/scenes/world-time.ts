import { land, leaf, stars } from "../landscape";
import { mix, shade } from "../palette";
import { circle, lift, line, path, place, poly, polar, rect, sheet, times, trace, WIDTH } from "../svg";
import type { Scenes } from "./types";

const SAND = "#dfc08d";
const RED = "#b9492f";
const NIGHT_TO_NOON = ["#18293a", "#23648f", "#92b8cd", "#f0d28c", "#f3c14b"] as const;

function slices(cx: number, cy: number, r: number, count: number): string {
  // Painted from the far right to the left, each slice over the one before.
  return circle(cx, cy, r, NIGHT_TO_NOON[4]) + times(count - 1, (i) => {
    const share = (count - 1 - i) / count;
    const bulge = Math.sin((share - 0.5) * Math.PI) * r;
    const at = ((count - 2 - i) / (count - 1)) * 4;
    const low = Math.min(3, Math.floor(at));
    const fill = mix(NIGHT_TO_NOON[low] ?? "#18293a", NIGHT_TO_NOON[low + 1] ?? "#f3c14b", at - low);
    return path(`M${cx} ${cy - r}A${r} ${r} 0 0 0 ${cx} ${cy + r}A${Math.abs(bulge).toFixed(1)} ${r} 0 0 ${bulge > 0 ? 0 : 1} ${cx} ${cy - r}Z`,
      fill);
  });
}

function clockFace(cx: number, cy: number, r: number, face: string, ink: string, hour: number, minute: number): string {
  return circle(cx, cy, r, ink) + circle(cx, cy, r * 0.84, face) +
    times(12, (i) => line([polar(cx, cy, r * 0.66, i * 30), polar(cx, cy, r * 0.76, i * 30)], ink, r * 0.06)) +
    line([[cx, cy], polar(cx, cy, r * 0.4, hour)], ink, r * 0.11, "round") +
      line([[cx, cy], polar(cx, cy, r * 0.58, minute)], ink, r * 0.08, "round");
}

/** Pictures of the world section about clocks and calendars. */
export const TIME: Scenes = {
  "time-zones": (p) => sheet(p.paper,
    circle(1700, 500, 330, p.accent), times(9, (i) => line([polar(1700, 500, 380, 130 + i * 12), polar(1700, 500, 440, 130 + i * 12)], p.accent, 20)),
    circle(694, 560, 456, shade(p.panel, 0.18)), slices(680, 540, 456, 12),
    line([[360, 640], [1000, 442]], p.white, 36, "round"), poly([[1080, 417], [978, 400], [1004, 486]], p.white), circle(680, 540, 52, RED),
  ),
  "time-zones-2": (p) => {
    const tower = (x: number, h: number, hour: number, minute: number): string => lift((f) => rect(x, 860 - h, 190, h, f), SAND, 14, 0) +
      poly([[x - 30, 860 - h], [x + 95, 740 - h], [x + 234, 860 - h]], p.deep) + clockFace(x + 95, 990 - h, 82, p.white, p.deep, hour, minute) +
      rect(x + 62, 720, 66, 140, p.deep);
    return sheet(p.paper,
      rect(0, 0, WIDTH, 560, p.panel), land([[-20, 640], [300, 560], [700, 640], [1100, 540], [1640, 620]], p.pale),
      tower(110, 640, -90, -150), tower(1290, 560, -60, 30),
      line([[300, 380], [1290, 380]], p.deep, 6), times(3, (i) => rect(500 + i * 270, 340, 14, 520, p.mid) + rect(460 + i * 270, 372, 94, 12, p.mid)),
      rect(0, 860, WIDTH, 210, p.deep), rect(0, 860, WIDTH, 14, p.accent),
      times(2, (i) => rect(370 + i * 206, 670, 190, 150, i ? p.mid : RED) + times(3, (k) => rect(390 + i * 206 + k * 56, 700, 38, 46, p.white))),
      rect(790, 650, 130, 170, p.deep), rect(776, 632, 158, 26, RED), rect(816, 686, 66, 56, SAND), rect(900, 700, 250, 110, p.mid, 30),
      rect(1090, 612, 44, 100, p.deep), rect(1076, 600, 72, 22, p.deep), path("M970 700A36 36 0 0 1 1042 700Z", p.accent),
      poly([[1130, 790], [1200, 850], [1130, 850]], RED), rect(370, 806, 770, 24, p.deep),
      times(7,
        (i) => circle([420, 520, 626, 726, 850, 960, 1070][i] ?? 0, 830, i > 3 ? 40 : 30, shade(p.deep, 0.4)) +
          circle([420, 520, 626, 726, 850, 960, 1070][i] ?? 0, 830, 13, p.pale)),
      circle(1070, 540, 40, p.white), circle(1000, 490, 56, p.white), circle(900, 450, 72, p.white), circle(770, 440, 50, p.white),
    );
  },
  "new-year-calendar": (p) => sheet(p.paper,
    rect(0, 0, WIDTH, 1067, p.panel), rect(0, 900, WIDTH, 170, p.white),
    circle(1290, 560, 190, p.accent),
    path("M970 930V420A320 320 0 0 1 1610 420V930H1500V430A210 210 0 0 0 1080 430V930Z", p.mid),
    path("M970 420A320 320 0 0 1 1610 420H1500A210 210 0 0 0 1080 420Z", shade(p.mid, 0.2)), rect(940, 420, 170, 40, p.deep),
    rect(1470, 420, 170, 40, p.deep), rect(940, 890, 170, 44, p.deep), rect(1470, 890, 170, 44, p.deep),
    poly([[1080, 460], [1080, 930], [990, 990], [990, 420]], p.pale), poly([[1500, 460], [1500, 930], [1596, 990], [1596, 420]], p.pale),
    lift((f) => rect(130, 110, 760, 850, f), p.white, 18, 22, shade(p.panel, 0.28)), rect(130, 110, 760, 150, RED),
    times(4, (i) => circle(240 + i * 180, 116, 26, p.deep) + rect(232 + i * 180, 50, 16, 80, p.deep)),
    times(4, (r) => times(6, (c) => rect(190 + c * 112, 320 + r * 146, 82, 96, (c + r) % 6 === 5 ? p.pale : p.panel))),
    poly([[890, 560], [890, 960], [430, 960]], p.panel), poly([[890, 560], [430, 960], [470, 620]], SAND),
    poly([[890, 560], [470, 620], [500, 660]], shade(SAND)),
  ),
  "daylight-saving-ends": (p) => {
    const orange = "#dd8b3c";
    return sheet(p.paper,
      circle(706, 558, 470, shade(p.panel, 0.2)), circle(690, 540, 470, p.deep), path("M690 120A420 420 0 0 0 690 960Z", p.mid),
      path("M690 120A420 420 0 0 1 690 960Z", orange),
      times(12, (i) => line([polar(690, 540, 330, i * 30), polar(690, 540, 384, i * 30)], p.white, i % 3 ? 16 : 26)),
      stars(8, 16, 350, 300, 270, 460, p.pale, 6), circle(860, 660, 70, p.accent),
      line([[690, 540], polar(690, 540, 280, -60)], mix(orange, "#ffffff", 0.45), 30, "round"),
      line([[690, 540], polar(690, 540, 290, -90)], p.white, 34, "round"), circle(690, 540, 40, p.white),
      poly([[742, 236], [800, 200], [800, 272]], p.white), trace("M790 236C830 240 850 252 872 274", p.white, 20),
      place(1310, 300, 1.5, 30, leaf(170, 58, RED, p.paper)), place(1440, 610, 1.2, -70, leaf(170, 58, p.accent, p.paper)),
      place(1250, 820, 1.3, 120, leaf(170, 58, orange, p.paper)), place(1480, 960, 1, 20, leaf(170, 58, RED, p.paper)),
    );
  },
};
