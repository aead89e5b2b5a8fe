/** Parsed configuration or data. */
export type Fields = Record<string, unknown>;

export const isMap = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

export const mapOf = (value: unknown): Fields => (isMap(value) ? value : {});

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : null;

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value == null || value === '' ? [] : [value]);

export const textsOf = (value: unknown): string[] => listOf(value).flatMap((item) => textOf(item) ?? []);

/** The value at a path of keys; undefined where a key is missing. */
export const at = (value: unknown, ...keys: string[]): unknown => keys.reduce<unknown>((held, key) => mapOf(held)[key], value);

/** Hugo reads the keys of its configuration in any case. The depth is bounded by the parser (`isModest`). */
export function withLowerKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withLowerKeys);
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key.toLowerCase(), withLowerKeys(item)]));
}

/** `over` laid on `under`: maps key by key, everything else replaced (Hugo's merging of configuration files). */
export function merged(under: Fields, over: Fields): Fields {
  const result: Fields = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const before = result[key];
    result[key] = isMap(before) && isMap(value) ? merged(before, value) : value;
  }
  return result;
}
