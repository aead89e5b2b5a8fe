/** x^8 + x^4 + x^3 + x^2 + 1, the polynomial of QR's bytes (ISO/IEC 18004, 7.5.2). */
const FIELD = 0x11d;

/** Multiplies two bytes in that field. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * FIELD) ^ (((b >> bit) & 1) * a);
  return product;
}

/** The factors of (x - 1)(x - 2)(x - 4)…, highest first, without the leading 1. */
function generator(degree: number): number[] {
  const factors = new Array<number>(degree).fill(0);
  factors[degree - 1] = 1;
  let root = 1;
  for (let round = 0; round < degree; round++) {
    for (let at = 0; at < degree; at++) factors[at] = times(factors[at] ?? 0, root) ^ (factors[at + 1] ?? 0);
    root = times(root, 2);
  }
  return factors;
}

/** The `count` bytes by which a reader repairs damage to `data`: what is left of it after division by the generator. */
export function correction(data: readonly number[], count: number): number[] {
  const divisor = generator(count);
  const rest = new Array<number>(count).fill(0);
  for (const byte of data) {
    const lead = byte ^ (rest.shift() ?? 0);
    rest.push(0);
    divisor.forEach((factor, at) => (rest[at] = (rest[at] ?? 0) ^ times(factor, lead)));
  }
  return rest;
}
