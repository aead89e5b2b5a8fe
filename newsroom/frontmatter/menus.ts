import { cleanLine } from './text';
import type { MenuEntry } from './types';

const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function entry(menu: string, value: unknown, weight: number): MenuEntry {
  if (!isMap(value)) return { menu, weight };
  const own = typeof value.weight === 'string' && value.weight.trim() !== '' ? Number(value.weight) : value.weight;
  const name = typeof value.name === 'string' || typeof value.name === 'number' ? cleanLine(String(value.name)) : '';
  return { menu, ...(name === '' ? {} : { name }), weight: typeof own === 'number' && Number.isFinite(own) ? own : weight };
}

/**
 * The menus a page is in: `main`, `[main, footer]` or `{main: {name, weight}}`; anything else is none.
 * `weight` is the page's own, for entries that give none.
 */
export function menusOf(value: unknown, weight: number): MenuEntry[] {
  const entries: MenuEntry[] =
    typeof value === 'string' ? [entry(cleanLine(value), null, weight)]
    : Array.isArray(value) ? value.flatMap((item: unknown) => (typeof item === 'string' ? [entry(cleanLine(item), null, weight)] : isMap(item) ? menusOf(item, weight) : []))
    : isMap(value) ? Object.entries(value).map(([menu, own]) => entry(cleanLine(menu), own, weight))
    : [];
  const seen = new Set<string>();
  return entries.filter(({ menu }) => menu !== '' && !seen.has(menu) && Boolean(seen.add(menu)));
}
