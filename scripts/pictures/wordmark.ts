import { writeFile } from "node:fs/promises";
import path from "node:path";
import { LETTERS, METRICS } from "./letters";
import { pathData } from "./pen";

const WORD = "Broadsheet";
const HEIGHT = 40;
const INK = "#16181d";

/** Space between the ink of neighbours, evened by eye, in design units. */
const GAPS: Readonly<Record<string, number>> = {
  Br: 30, ro: 20, oa: 42, ad: 24, ds: 34, sh: 28, he: 30, ee: 40, et: 26,
};

/** The nameplate: "Broadsheet" as one path on a tight 40 unit high canvas. */
export function wordmark(fill: string = INK): string {
  const scale = HEIGHT / (METRICS.ascender + METRICS.overshoot);
  let cursor = 0;
  let data = "";
  [...WORD].forEach((name, index) => {
    const letter = LETTERS[name]?.();
    if (!letter) throw new Error(`The nameplate alphabet has no letter ${name}`);
    const offset = cursor;
    data += pathData(letter.contours, ([x, y]) => [(x + offset) * scale, (METRICS.ascender - y) * scale]);
    cursor += letter.width + (GAPS[WORD.slice(index, index + 2)] ?? 0);
  });
  const width = Number((cursor * scale).toFixed(2));
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${HEIGHT}" width="${width}" height="${HEIGHT}" role="img" aria-label="${WORD}">` +
    `<path fill="${fill}" d="${data}"/></svg>\n`
  );
}

/** Writes the nameplate into a folder. */
export async function wordmarkFile(folder: string): Promise<void> {
  const svg = wordmark();
  await writeFile(path.join(folder, "wordmark.svg"), svg);
  console.log(`wordmark.svg: ${svg.length} bytes`);
}
