/**
 * First letters for an index: of its pinyin for a Han character, its own for a Latin one. Pinyin comes with the
 * Unicode collation that every build of Node has (CLDR `zh-u-co-pinyin`), so that no dictionary has to be kept in memory.
 */
const PINYIN = new Intl.Collator('zh-Hans-CN-u-co-pinyin');
/** The first character of each letter in the order of pinyin; no syllable begins with I, U or V. */
const FIRST = [...'吖八嚓咑妸发旮哈丌咔垃妈拏喔妑七冄仨他屲夕丫帀'];
const LETTERS = [...'ABCDEFGHJKLMNOPQRSTWXYZ'];
/** Everything else: digits, other scripts, symbols. */
export const OTHER = '#';

/**
 * Words that begin with another reading than the commonest of their first character. What is missing here an editor says
 * in `content/terms/` (`initial`).
 */
const READINGS: readonly (readonly [letter: string, beginnings: RegExp])[] = [
  ['C', /^(长(?!大|辈|老|子|女|官|者|孙|势)|重(?!要|点|大|工|力|量|型|症|伤|病|视|水|金属|心|罪|任))/u],
  ['H', /^行(业|情|列|距)/u],
  ['J', /^(校(对|准|验)|给(水|养|予))/u],
  ['K', /^会(计|稽)/u],
  ['Q', /^茄子/u],
  ['T', /^(调(?!查|研|动|度|兵)|弹(?!道|头|药))/u],
  ['X', /^厦门/u],
  ['Y', /^尉迟/u],
  ['Z', /^(藏(族|语|文|医|历|北|南|东|羚)|朝(阳|霞|夕|气)|传记|曾(?!经))/u],
];

const known = new Map<string, string>();

function letterOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const latin = character.normalize('NFKD').charAt(0).toUpperCase();
  let letter = /[A-Z]/.test(latin) ? latin : OTHER;
  if (/\p{Script=Han}/u.test(character)) {
    const after = FIRST.findIndex((first) => PINYIN.compare(character, first) < 0);
    letter = LETTERS[(after < 0 ? LETTERS.length : Math.max(1, after)) - 1] ?? OTHER;
  }
  known.set(character, letter);
  return letter;
}

/** The letter a name stands under in an index: `A` to `Z`, or `#`. */
export function initialOf(name: string): string {
  const folded = name.normalize('NFKC').replace(/^[^\p{L}\p{N}]+/u, '');
  const reading = READINGS.find(([, beginnings]) => beginnings.test(folded));
  const [first = ''] = folded;
  return reading?.[0] ?? letterOf(first);
}

/** The first letters of all Han characters and Latin words of a name, as people type them to find it: `人工智能` → `rgzn`. */
export function initialsOf(name: string): string {
  const folded = name.normalize('NFKC');
  const letters = [...folded.matchAll(/\p{Script=Han}|[\p{L}\p{N}]+/gu)].map(([part], i) => (i === 0 ? initialOf(folded) : letterOf([...part][0] ?? '')));
  return letters.join('').toLowerCase();
}

const COLLATORS = new Map<string, Intl.Collator>();

/** The order of names in an index of an edition. */
export function compareNames(locale: string, a: string, b: string): number {
  let collator = COLLATORS.get(locale);
  if (!collator) COLLATORS.set(locale, (collator = new Intl.Collator(`${locale}-u-kn`)));
  return collator.compare(a, b);
}
