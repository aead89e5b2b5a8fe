const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;

/** Numbers, and one that goes with each. */
export type Pairs = { keys: Uint32Array; places: Uint32Array };

/** How often each digit stands at each place, for all places in one go. */
function countDigits(keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(3 * DIGITS);
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    counts[key & (DIGITS - 1)]! += 1;
    counts[DIGITS + ((key >>> DIGIT_BITS) & (DIGITS - 1))]! += 1;
    counts[2 * DIGITS + (key >>> (2 * DIGIT_BITS))]! += 1;
  }
  return counts;
}

/** Pairs in ascending order of their keys; those of equal keys keep their order. Moves both, since memory is read quickest from end to end (radix sort). */
export function sorted(pairs: Pairs): Pairs {
  let { keys, places } = pairs;
  const { length } = keys;
  let other: Pairs = { keys: new Uint32Array(length), places: new Uint32Array(length) };
  const counts = countDigits(keys);
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) {
    const ends = counts.subarray((shift / DIGIT_BITS) * DIGITS, (shift / DIGIT_BITS + 1) * DIGITS);
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
