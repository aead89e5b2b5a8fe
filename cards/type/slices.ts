import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Blob, Face, Font, Variation } from 'harfbuzzjs';
import { decompress } from 'wawoff2';

/** A family comes as some hundred small fonts, each with a part of the characters (Fontsource's `unicode.json`). */
type Range = { from: number; until: number; slice: string };

/** One of the small fonts, in the weights asked of it. */
export class Slice {
  private readonly face: Face;
  private readonly weights = new Map<number, Font>();
  private readonly paths = new Map<string, string>();

  constructor(sfnt: Uint8Array) {
    this.face = new Face(new Blob(sfnt), 0);
  }

  font(weight: number): Font {
    const known = this.weights.get(weight);
    if (known) return known;
    const font = new Font(this.face);
    font.setVariations([new Variation('wght', weight)]);
    this.weights.set(weight, font);
    return font;
  }

  has(codePoint: number): boolean {
    return (this.font(400).nominalGlyph(codePoint) ?? 0) > 0;
  }

  /** A glyph's outline as SVG path data in font units, y upwards. */
  path(weight: number, glyph: number): string {
    const key = `${weight} ${glyph}`;
    const known = this.paths.get(key) ?? this.font(weight).glyphToPath(glyph);
    this.paths.set(key, known);
    return known;
  }
}

function readRanges(file: string): Range[] {
  const slices = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  return Object.entries(slices).flatMap(([name, list]) => list.split(',').map((range) => {
    const [from = 0, until = from] = range.replace('U+', '').split('-').map((hex) => Number.parseInt(hex, 16));
    return { from, until, slice: name.replace(/[[\]]/g, '') };
  }));
}

/** A family of Noto's that a package ships; its small fonts are read when a character of theirs is needed. */
export class Family {
  private readonly folder: string;
  private readonly ranges: readonly Range[];
  private readonly slices = new Map<string, Promise<Slice>>();

  constructor(private readonly name: 'noto-serif-sc' | 'noto-serif-tc') {
    this.folder = dirname(createRequire(import.meta.url).resolve(`@fontsource-variable/${name}/package.json`));
    this.ranges = readRanges(join(this.folder, 'unicode.json'));
  }

  /**
   * The small font that draws a character; null when the family has no such glyph. The named ones, of letters, stand
   * before the numbered where `isLetters`, so that words are kerned.
   */
  async sliceOf(codePoint: number, isLetters: boolean): Promise<Slice | null> {
    const found = this.ranges.filter(({ from, until }) => codePoint >= from && codePoint <= until).map(({ slice }) => slice);
    const isNamed = (slice: string): boolean => /^[a-z]/.test(slice);
    for (const name of found.sort((a, b) => (isNamed(a) === isLetters ? 0 : 1) - (isNamed(b) === isLetters ? 0 : 1))) {
      const slice = await this.load(name);
      if (slice.has(codePoint)) return slice;
    }
    return null;
  }

  private load(name: string): Promise<Slice> {
    const known = this.slices.get(name);
    if (known) return known;
    const reading = readFile(join(this.folder, `files/${this.name}-${name}-wght-normal.woff2`)).then(decompress).then((sfnt) => new Slice(sfnt));
    this.slices.set(name, reading);
    return reading;
  }
}
