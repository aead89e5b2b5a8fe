/** Two texts this alike are one: a reprint, an update, the same words under another address. */
export const SAME = 0.8;

/** Letters and digits only, full-width as half-width, in lower case: punctuation tells nothing of what a text is about. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** What a text is compared by: pairs of Han characters, and words of other scripts. */
export function featuresOf(text: string): Set<string> {
  const features = new Set<string>();
  for (const run of folded(text).matchAll(/\p{Script=Han}+|[^\s\p{Script=Han}]+/gu)) {
    const [word] = run;
    if (!/\p{Script=Han}/u.test(word) || word.length === 1) features.add(word);
    else for (let i = 0; i + 1 < word.length; i++) features.add(word.slice(i, i + 2));
  }
  return features;
}

/** The numbers of a title, in digits or Han characters, one after the other. */
export const numbersOf = (text: string): string => (text.normalize('NFKC').match(/[\p{N}零一二三四五六七八九十百上中下]+/gu) ?? []).join(' ');

/** What two sets share of what either has, 0 to 1 (Jaccard). */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const feature of a) if (b.has(feature)) shared += 1;
  return shared / (a.size + b.size - shared);
}

/**
 * How alike each text is to the first one, 0 to 1: the cosine of their features, each weighing more the fewer of these
 * texts have it, so that words every headline uses count for little.
 */
export function likenesses(own: ReadonlySet<string>, others: readonly ReadonlySet<string>[]): number[] {
  const uses = new Map<string, number>();
  for (const features of others) for (const feature of features) uses.set(feature, (uses.get(feature) ?? 0) + 1);
  const weight = (feature: string): number => Math.log(1 + others.length / (uses.get(feature) ?? 1)) ** 2;
  const length = (features: ReadonlySet<string>): number => Math.sqrt([...features].reduce((sum, feature) => sum + weight(feature), 0));
  const ownLength = length(own);
  return others.map((features) => {
    let shared = 0;
    for (const feature of own) if (features.has(feature)) shared += weight(feature);
    const both = ownLength * length(features);
    return both === 0 ? 0 : shared / both;
  });
}
