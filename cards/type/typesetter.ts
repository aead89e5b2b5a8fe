import { Buffer as Shaping, Feature, shape } from 'harfbuzzjs';
import { Family, type Slice } from './slices';

/** An outline at its place in a text; thousandths of an em, y upwards. */
export type Glyph = { path: string; x: number; y: number };
/** A text in glyphs; `width` in ems. */
export type Setting = { glyphs: Glyph[]; width: number };
/** Punctuation as it stands in Chinese: in a full square, in half of one; or as wide as it is. */
export type Spacing = 'full' | 'half' | 'proportional';

const FEATURES: Readonly<Record<Spacing, readonly Feature[]>> = { full: [], half: [new Feature('halt', 1)], proportional: [new Feature('palt', 1)] };
const UNITS = 1000;
/** What printers set where they had no such character. */
const GETA = '〓';
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Mn}\ufe00-\ufe0f]$/u;
const IS_LETTER = /^[\p{L}\p{N}]/u;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const codePointOf = (character: string): number => character.codePointAt(0) ?? 0;
const isTraditional = (language: string): boolean => /^zh-(?:hant|tw|hk|mo)\b/i.test(language);
/** Whether a language is written in squares, its punctuation too. */
export const isInSquares = (language: string): boolean => /^(?:zh|yue|ja)\b/i.test(language);

type Run = { text: string; slice: Slice };

/** Sets text of one language in Noto Serif: regional forms by the language, missing characters from the other family. */
export class Typesetter {
  private readonly simplified = new Family('noto-serif-sc');
  private readonly traditional = new Family('noto-serif-tc');
  private readonly sources = new Map<string, Promise<Slice | null>>();
  private readonly known = new Map<string, Slice>();

  private source(character: string, language: string): Promise<Slice | null> {
    const key = `${isTraditional(language)} ${isInSquares(language)} ${character}`;
    const asked = this.sources.get(key) ?? this.find(key, character, language);
    this.sources.set(key, asked);
    return asked;
  }

  private async find(key: string, character: string, language: string): Promise<Slice | null> {
    const families = isTraditional(language) ? [this.traditional, this.simplified] : [this.simplified, this.traditional];
    const codePoint = codePointOf(character);
    const isLetters = codePoint < 0x2000 || (!isInSquares(language) && codePoint < 0x2100);
    for (const family of families) {
      const slice = await family.sliceOf(codePoint, isLetters);
      if (!slice) continue;
      this.known.set(key, slice);
      return slice;
    }
    return null;
  }

  /**
   * A text with only what can be drawn, its fonts read: emoji are left out, a letter or character that no font here has
   * becomes 〓, white space is one space.
   */
  async legible(text: string, language: string): Promise<string> {
    let legible = '';
    for (const { segment } of graphemes.segment(text.normalize('NFC').replace(/\s+/gu, ' '))) {
      const characters = [...segment].filter((character) => character === ' ' || !INVISIBLE.test(character));
      const sources = await Promise.all(characters.map((character) => this.source(character, language)));
      if (sources.every((source) => source !== null)) legible += characters.join('');
      else if (IS_LETTER.test(segment)) legible += GETA;
    }
    if (legible.includes(GETA)) await this.source(GETA, language);
    return legible.replace(/ +/g, ' ').trim();
  }

  /** Glyphs of a text that `legible` has seen. */
  set(text: string, language: string, weight: number, spacing: Spacing): Setting {
    const glyphs: Glyph[] = [];
    let x = 0;
    for (const { text: part, slice } of this.runs(text, language)) {
      const shaping = new Shaping();
      shaping.addText(part);
      shaping.guessSegmentProperties();
      shaping.setLanguage(language);
      shape(slice.font(weight), shaping, [...FEATURES[spacing]]);
      for (const { codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 } of shaping.getGlyphInfosAndPositions()) {
        const path = slice.path(weight, glyph);
        if (path !== '') glyphs.push({ path, x: x + xOffset, y: yOffset });
        x += xAdvance;
      }
    }
    return { glyphs, width: x / UNITS };
  }

  /** Neighbours in the same small font are shaped together. */
  private runs(text: string, language: string): Run[] {
    const runs: Run[] = [];
    for (const character of text) {
      const own = this.known.get(`${isTraditional(language)} ${isInSquares(language)} ${character}`);
      const last = runs.at(-1);
      if (last && (last.slice === own || last.slice.has(codePointOf(character)))) last.text += character;
      else if (own) runs.push({ text: character, slice: own });
    }
    return runs;
  }
}
