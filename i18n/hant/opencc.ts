import { createRequire } from 'node:module';
import { Phrases } from './phrases';

export type Conversion = (text: string) => string;

/** A dictionary as opencc-js writes it: `from to|from to`. */
type Dictionary = string;
type Config = { segmentation?: readonly Dictionary[]; conversionChain: readonly (readonly Dictionary[])[] };
type Package = { Locale: { configs: Readonly<Record<string, Config>> } };

function* entriesOf(dictionaries: readonly Dictionary[]): Generator<readonly [string, string]> {
  for (const dictionary of dictionaries) {
    for (let at = 0; at < dictionary.length;) {
      const bar = dictionary.indexOf('|', at);
      const end = bar < 0 ? dictionary.length : bar;
      const gap = dictionary.indexOf(' ', at);
      if (gap > at && gap < end) yield [dictionary.slice(at, gap), dictionary.slice(gap + 1, end)];
      at = end + 1;
    }
  }
}

/**
 * OpenCC's way: the text is cut at phrases, and the steps see one piece at a time, so that none joins the halves of two
 * phrases. The result is that of the package's own `Converter` (tested).
 */
function conversionOf({ segmentation = [], conversionChain }: Config): Conversion {
  const phrases = new Phrases(entriesOf(segmentation));
  // where the cutting phrases are the first step's own, a piece brings its conversion along, and they are held once
  const isOwn = segmentation.every((dictionary) => conversionChain[0]?.includes(dictionary));
  const [first, ...later] = conversionChain.map((dictionaries, step) =>
    new Phrases(entriesOf(isOwn && step === 0 ? dictionaries.filter((dictionary) => !segmentation.includes(dictionary)) : dictionaries)));
  const begin = (piece: string): string => first?.replace(piece) ?? piece;
  const finish = (piece: string): string => later.reduce((done, step) => step.replace(done), piece);
  return (text) => phrases.cut(text.normalize('NFC')).map(({ from, to }) => finish(isOwn ? (to ?? begin(from)) : begin(from))).join('');
}

/** From the project's own folder, where every program runs: a bundle does not know where it stands. */
const requireHere = createRequire(`${process.cwd()}/package.json`);
const made = new Map<string, Conversion>();

/** Read when first needed and never again: 30 ms and 8 MB that a site pays only when somebody reads it in the other script. */
function load(file: 'cn2t' | 't2cn', config: string): Conversion {
  const known = made.get(config);
  if (known) return known;
  const { Locale } = requireHere(`opencc-js/${file}`) as Package;
  const found = Locale.configs[config];
  if (!found) throw new Error(`opencc-js has no configuration ${config}.`);
  const conversion = conversionOf(found);
  made.set(config, conversion);
  return conversion;
}

/** Simplified Chinese of the mainland → traditional Chinese with the words of Taiwan (OpenCC `s2twp`). */
export const toTaiwan: Conversion = (text) => load('cn2t', 's2twp')(text);

/** The way back, words included (OpenCC `tw2sp`). */
export const fromTaiwan: Conversion = (text) => load('t2cn', 'tw2sp')(text);
