const FIRST_MS = 30_000;
const LONGEST_MS = 6 * 3_600_000;
/** What a receiver asks for is believed up to a day. */
const MOST_BELIEVED_MS = 24 * 3_600_000;

/**
 * How long a receiver is left alone after its n-th failure in a row (n ≥ 1): doubled each time, and spread over the upper half
 * so that many sites do not come back at once.
 */
export function backoff(failures: number, random: () => number): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
  return Math.round(full / 2 + random() * (full / 2));
}

/** A `Retry-After` header in milliseconds from now (RFC 9110 §10.2.3); null when it says nothing usable. */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const text = value.trim();
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(ms) ? Math.min(MOST_BELIEVED_MS, Math.max(0, ms)) : null;
}
