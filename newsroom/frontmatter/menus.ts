import { cleanLine } from './text';
import type { MenuEntry } from './types';

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const lineOf = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? cleanLine(String(value)) : '');

function entry(menu: string, value: unknown, weight: number): MenuEntry {
  if (!isMap(value)) return { menu, weight };
  const own = typeof value.weight === 'string' && value.weight.trim() !== '' ? Number(value.weight) : value.weight;
  const name = lineOf(value.name);
  const parent = lineOf(value.parent);
  return {
    menu, ...(name === '' ? {} : { name }), weight: typeof own === 'number' && Number.isFinite(own) ? own : weight, ...(parent === '' ? {} : { parent }),
  };
}

function entriesOf(value: unknown, weight: number): MenuEntry[] {
  if (typeof value === 'string') return [entry(cleanLine(value), null, weight)];
  if (isMap(value)) return Object.entries(value).map(([menu, own]) => entry(cleanLine(menu), own, weight));
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => (Array.isArray(item) ? [] : entriesOf(item, weight)));
}

/**
 * The menus a page is in: `main`, `[main, footer]` or `{main: {name, weight, parent}}` (Hugo's forms); anything else is
 * none. `weight` is the page's own, for entries that give none.
 */
export function menusOf(value: unknown, weight: number): MenuEntry[] {
  const seen = new Set<string>();
  return entriesOf(value, weight).filter(({ menu }) => menu !== '' && !seen.has(menu) && Boolean(seen.add(menu)));
}
