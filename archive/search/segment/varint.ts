const SEVEN_BITS = 0x80;
const TOO_WIDE = 0x10000000;

/** Bytes of an integer ≥ 0 as SQLite writes it: seven bits each, the most significant first. */
export function varintLength(value: number): number {
  let length = 1;
  for (let rest = value; rest >= SEVEN_BITS; rest = Math.floor(rest / SEVEN_BITS)) length += 1;
  return length;
}

/** Writes an integer from 0 to 2^53 at `at`; returns where it ends. */
export function putVarint(out: Uint8Array, at: number, value: number): number {
  if (value < SEVEN_BITS) {
    out[at] = value;
    return at + 1;
  }
  if (value < 0x4000) {
    out[at] = (value >> 7) | SEVEN_BITS;
    out[at + 1] = value & 0x7f;
    return at + 2;
  }
  const end = at + varintLength(value);
  let rest = value;
  for (let i = end - 1; i >= at; i--) {
    // bit operations see 32 bits only
    const low = rest < TOO_WIDE ? rest & 0x7f : rest % SEVEN_BITS;
    out[i] = i === end - 1 ? low : low | SEVEN_BITS;
    rest = Math.floor(rest / SEVEN_BITS);
  }
  return end;
}

/** Integers one after the other, as bytes. */
export function varints(...values: readonly number[]): Uint8Array {
  const out = new Uint8Array(values.reduce((sum, value) => sum + varintLength(value), 0));
  values.reduce((at, value) => putVarint(out, at, value), 0);
  return out;
}

/** Reads integers one after the other. */
export class VarintReader {
  constructor(private readonly bytes: Uint8Array, private at = 0) {}

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  next(): number {
    let value = 0;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error('The record of the index ends too early.');
      value = value * SEVEN_BITS + (byte & 0x7f);
      if (byte < SEVEN_BITS) return value;
    }
  }
}
