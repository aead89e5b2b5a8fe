import sharp from 'sharp';
import type { Size } from '../shapes';
import type { Drawing } from './card';

/** Flat colours with soft edges need no more. */
const COLOURS = 48;
const MOST_BYTES = 150_000;
const QUALITIES = [80, 68, 55] as const;
/** A photograph of a good camera; more is an attack on memory. */
const MOST_PIXELS = 50_000_000;

// one picture at a time, and nothing kept for the next: the process is short-lived
sharp.cache(false);
sharp.concurrency(1);

/** A drawing as PNG with the site's mark (a picture's bytes) laid on; without one its place stays empty. */
export async function png({ svg, mark }: Drawing, markBytes: Uint8Array | null): Promise<Buffer> {
  const laid = markBytes ? [{ input: await sharp(markBytes).resize(mark.size, mark.size).png().toBuffer(), left: mark.x, top: mark.y }] : [];
  const flat = await sharp(Buffer.from(svg)).composite(laid).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return sharp(flat.data, { raw: flat.info }).png({ palette: true, colours: COLOURS, dither: 0, compressionLevel: 9, effort: 4 }).toBuffer();
}

/** The middle of a picture, as the site's own pages cut it, as JPEG of exactly this size. @throws when it is no picture that can be read. */
export async function crop(picture: Uint8Array, { width, height }: Size): Promise<Buffer> {
  const cut = await sharp(picture, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
    .autoOrient().resize(width, height, { fit: 'cover' }).flatten({ background: '#fff' }).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let jpeg = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    jpeg = Buffer.from(await sharp(cut.data, { raw: cut.info }).jpeg({ quality, mozjpeg: true }).toBuffer());
    if (jpeg.byteLength <= MOST_BYTES) break;
  }
  return jpeg;
}
