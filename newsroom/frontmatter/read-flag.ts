import { type Context, unwrapped } from './context';
import type { Found } from './fields';

const WORDS: Readonly<Record<string, boolean>> = { true: true, yes: true, on: true, 1: true, false: false, no: false, off: false, 0: false };

/** What a boolean word says; null for anything else. */
export const flagWord = (value: unknown): boolean | null =>
  typeof value === 'boolean' ? value : typeof value === 'string' || typeof value === 'number' ? (WORDS[String(value).trim().toLowerCase()] ?? null) : null;

/** A found field as a switch; undefined, with its problem reported, when it is none. */
export function flagOfField({ report }: Context, { key, value: held }: Found): boolean | undefined {
  const { value } = unwrapped(key, held);
  const flag = flagWord(value);
  if (flag === null) {
    report.reject(key, 'wrong-type', value, 'Only true or false is meant here.');
    return undefined;
  }
  if (typeof value !== 'boolean') report.warn(key, 'read-as-boolean', value, `Read as ${flag}.`, `Write ${flag} without quotes.`);
  return flag;
}

/** The first of these fields, as a switch. */
export function readFlag(context: Context, ...names: string[]): boolean | undefined {
  const found = context.fields.first(...names);
  return found ? flagOfField(context, found) : undefined;
}
