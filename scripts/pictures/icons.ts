import { writeFile } from "node:fs/promises";
import path from "node:path";
import sharp from "sharp";

const ACCENT = "#b4231f";
const PAPER = "#fbfaf7";
const INK = "#16181d";

const bar = (x: number, y: number, w: number, h: number,
  fill: string): string => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"/>`;

/** A broadsheet page on a 32 unit square; `inset` keeps it inside a mask's safe area. */
function mark(inset: number): string {
  const lines = [15, 18, 21].map((y) => bar(17, y, 7, 2, INK)).join("");
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" width="32" height="32">${bar(0, 0, 32, 32, ACCENT)}` +
    `<g transform="translate(${inset} ${inset}) scale(${(32 - 2 * inset) / 32})">${bar(6, 4, 20, 24, PAPER)}` +
    `${bar(8, 6, 16, 4, INK)}${bar(8, 12, 16, 1, INK)}${bar(8, 15, 7, 11, ACCENT)}${lines}${bar(17, 24, 5, 2, INK)}</g></svg>\n`
  );
}

/** The same motif on whole pixels of a 16 pixel square: at that size fewer parts read better. */
function tiny(): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16" width="16" height="16" shape-rendering="crispEdges">${bar(0, 0, 16, 16, ACCENT)}${bar(3, 2, 10, 12, PAPER)}` +
    `${bar(4, 3, 8, 2, INK)}${bar(4, 7, 4, 6, ACCENT)}${bar(9, 7, 3, 1, INK)}${bar(9, 9, 3, 1, INK)}${bar(9, 11, 3, 1, INK)}</svg>`
  );
}

const png = (svg: string, size: number): Promise<Buffer> => sharp(Buffer.from(svg), { density: (72 * size) / 16 }).resize(size,
  size).png({ compressionLevel: 9 }).toBuffer();

/** Packs PNG images into one ICO file. */
function ico(images: readonly { readonly size: number; readonly data: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, data }, index) => {
    const at = 6 + index * 16;
    head.writeUInt8(size, at);
    head.writeUInt8(size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(data.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += data.length;
  });
  return Buffer.concat([head, ...images.map((image) => image.data)]);
}

/** Writes all icons into the public folder. */
export async function writeIcons(folder: string): Promise<void> {
  const files: readonly (readonly [string, Buffer | string])[] = [
    ["icon.svg", mark(0)],
    ["favicon.ico", ico([{ size: 16, data: await png(tiny(), 16) }, { size: 32, data: await png(mark(0), 32) }])],
    ["apple-touch-icon.png", await png(mark(2), 180)],
    ["icon-192.png", await png(mark(3.2), 192)],
    ["icon-512.png", await png(mark(3.2), 512)],
  ];
  for (const [name, data] of files) {
    await writeFile(path.join(folder, name), data);
    console.log(`${name}: ${data.length} bytes`);
  }
}
