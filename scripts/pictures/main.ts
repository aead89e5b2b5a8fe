import { mkdir } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import sharp from "sharp";
import { writeIcons } from "./icons";
import { PALETTES } from "./palette";
import { SCENES } from "./scenes/index";
import { wordmarkFile } from "./wordmark";

const USAGE = `Draws the demo pictures, the icons and the nameplate.

  node --import tsx scripts/pictures/main.ts [options] [name ...]

Without names everything is drawn. A name is a picture's base name (two-canals),
"icons" or "wordmark".

  --list   print the names and stop
  --out    folder for the pictures (default content/images)
  --public folder for the icons (default public)
  --help   this text
`;

const ROOT = path.resolve(import.meta.dirname, "../..");

async function writePicture(name: string, folder: string): Promise<void> {
  const entry = SCENES[name];
  if (!entry) throw new Error(`No picture is called ${name}; --list shows the names`);
  const svg = Buffer.from(entry.draw(PALETTES[entry.section]));
  const target = path.join(folder, `${name}.webp`);
  let webp = await sharp(svg).webp({ quality: 80, effort: 6 }).toFile(target);
  // Flat colours hide it well, so a busy picture may pay its bytes with quality.
  for (const quality of [72, 64]) if (webp.size > 45_000) webp = await sharp(svg).webp({ quality, effort: 6 }).toFile(target);
  const jpeg = await sharp(svg).jpeg({ quality: 80, mozjpeg: true }).toFile(path.join(folder, `${name}.jpg`));
  const note = webp.size > 45_000 || jpeg.size > 120_000 ? "  heavy" : "";
  console.log(`${name}: webp ${Math.round(webp.size / 1000)} kB, jpg ${Math.round(jpeg.size / 1000)} kB${note}`);
}

async function run(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      help: { type: "boolean", default: false },
      list: { type: "boolean", default: false },
      out: { type: "string", default: path.join(ROOT, "content/images") },
      public: { type: "string", default: path.join(ROOT, "public") },
    },
  });
  const known = [...Object.keys(SCENES), "icons", "wordmark"];
  if (values.help) return void console.log(USAGE);
  if (values.list) return void console.log(known.join("\n"));
  const unknown = positionals.filter((name) => !known.includes(name));
  if (unknown.length) throw new Error(`Unknown: ${unknown.join(", ")}; --list shows the names`);
  await mkdir(values.out, { recursive: true });
  await mkdir(values.public, { recursive: true });
  // One after the other: rendering in parallel would only fight over the cores.
  for (const name of positionals.length ? positionals : known) {
    if (name === "icons") await writeIcons(values.public);
    else if (name === "wordmark") await wordmarkFile(values.out);
    else await writePicture(name, values.out);
  }
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
