import type { Fields } from './fields';
import type { Report } from './report';
import type { FrontMatter } from './types';

/** What every field reader needs. */
export type Context = { fields: Fields; front: FrontMatter; report: Report };

/** The text typed for a number or boolean; null for anything else. */
export function typedScalar({ front }: Context, path: string, value: unknown): string | null {
  if (typeof value !== 'number' && typeof value !== 'boolean' && typeof value !== 'bigint') return null;
  return front.typedText(path) ?? String(value);
}

/** The one value of a list of one, with its path; other values stay. */
export function unwrapped(key: string, value: unknown): { path: string; value: unknown } {
  return Array.isArray(value) && value.length === 1 ? { path: `${key}.0`, value: value[0] as unknown } : { path: key, value };
}
