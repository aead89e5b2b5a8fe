const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Numbers, and one that goes with each. */
export type Pairs = { keys: Uint32Array; places: Uint32Array };

/** Pairs in ascending order of their keys; those of equal keys keep their order. Moves both, since memory is read quickest from end to end (radix sort). */
export function sorted(pairs: Pairs): Pairs {
  let { keys, places } = pairs;
  const { length } = keys;
  let other: Pairs = { keys: new Uint32Array(length), places: new Uint32Array(length) };
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const ends = new Uint32Array(DIGITS);
    for (let i = 0; i < length; i++) ends[((keys[i] as number) >>> shift) & (DIGITS - 1)]! += 1;
    if (ends.includes(length)) continue;
    let start = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const count = ends[digit] as number;
      ends[digit] = start;
      start += count;
    }
    for (let i = 0; i < length; i++) {
      const key = keys[i] as number;
      const to = ends[(key >>> shift) & (DIGITS - 1)]!++;
      other.keys[to] = key;
      other.places[to] = places[i] as number;
    }
    // what was given is left as it is
    const free: Pairs = keys === pairs.keys ? { keys: new Uint32Array(length), places: new Uint32Array(length) } : { keys, places };
    ({ keys, places } = other);
    other = free;
  }
  return { keys, places };
}
