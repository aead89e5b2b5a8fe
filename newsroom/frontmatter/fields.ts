import { cleanText } from './text';

export type Found = { key: string; value: unknown };

/** A file's fields by name, whatever their case; remembers which have been asked for. */
export type Fields = {
  /** The fields under these names that hold something, in the order of the names. */
  all(...names: string[]): Found[];
  /** The first field under these names that holds something. */
  first(...names: string[]): Found | null;
  /** The fields nobody asked for. */
  rest(): Found[];
};

/** Nothing was meant by it: null, empty text, an empty list. */
export const isAbsent = (value: unknown): boolean =>
  value == null || (typeof value === 'string' && cleanText(value) === '') || (Array.isArray(value) && value.every(isAbsent));

export function createFields(data: Record<string, unknown>): Fields {
  const asked = new Set<string>();
  const byName = new Map<string, Found[]>();
  for (const [key, value] of Object.entries(data)) {
    const name = key.trim().toLowerCase();
    byName.set(name, [...(byName.get(name) ?? []), { key, value }]);
  }
  const all = (...names: string[]): Found[] => names.flatMap((typed) => {
    const name = typed.toLowerCase();
    asked.add(name);
    return (byName.get(name) ?? []).filter(({ value }) => !isAbsent(value));
  });
  return {
    all,
    first: (...names) => all(...names)[0] ?? null,
    rest: () => [...byName].filter(([name]) => !asked.has(name)).flatMap(([, found]) => found),
  };
}
