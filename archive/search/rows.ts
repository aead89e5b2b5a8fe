/** Sets of rows as lists that ascend: what both have, what one has and the other has not, in one pass. */
type Rows = ArrayLike<number>;

/** Rows of `ids` that are among `others`, or those that are not. */
function pick(ids: Rows, others: Rows, isThere: boolean): Float64Array {
  const kept = new Float64Array(ids.length);
  let size = 0;
  for (let i = 0, j = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    while (j < others.length && (others[j] as number) < id) j += 1;
    if ((others[j] === id) === isThere) kept[size++] = id;
  }
  return kept.subarray(0, size);
}

export const minus = (ids: Rows, others: Rows): Float64Array => pick(ids, others, false);
export const common = (ids: Rows, others: Rows): Float64Array => pick(ids, others, true);

const BUCKETS = 2048;

/** A bound that at least `needed` of some numbers reach, and not many more; in one pass over them, where sorting takes seventeen. */
export function boundOf(values: Float64Array, needed: number): number {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const width = (most - least) / BUCKETS || 1;
  const counts = new Uint32Array(BUCKETS + 1);
  for (const value of values) counts[Math.floor((value - least) / width)] = (counts[Math.floor((value - least) / width)] as number) + 1;
  let bucket = BUCKETS;
  for (let sum = counts[bucket] as number; sum < needed && bucket > 0; sum += counts[bucket] as number) bucket -= 1;
  // a hair below, since the division above rounds
  return least + (bucket - 1e-6) * width;
}
