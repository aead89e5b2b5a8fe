import { type Context, typedScalar } from './context';
import { isAbsent } from './fields';
import { cleanLine } from './text';

export type ListRules = {
  /** Text with commas is several items: with a warning, or as the usual spelling of this field. */
  commas?: 'warn' | 'usual';
  /** Paths differ by case; terms do not. */
  caseMatters?: boolean;
  /** In an item that is a map, the key that holds the text. */
  mapKeys?: readonly string[];
};

const COMMAS = /[,，、;；\n]/u;
const isMap = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Without empty items and repeats; the first spelling stays. */
export function uniqueItems(items: readonly string[], caseMatters = false): string[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const id = caseMatters ? item : item.normalize('NFC').toLowerCase();
    return item !== '' && !seen.has(id) && Boolean(seen.add(id));
  });
}

/** One for a field: a list of a thousand maps is one mistake. */
function rejectItem({ report }: Context, { path, value }: { path: string; value: unknown }): void {
  report.reject(path, 'wrong-type', value, 'A list of texts is meant here.', 'Put an item that holds ": " in quotes.');
}

/** All of these fields together as one list of texts: lists, one text, comma text, lists in a list. */
export function readList(context: Context, names: readonly string[], { commas, caseMatters = false, mapKeys = [] }: ListRules = {}): string[] {
  const { fields, report } = context;
  const items: string[] = [];
  for (const { key, value: whole } of fields.all(...names)) {
    const retyped: string[] = [];
    let wrong: { path: string; value: unknown } | null = null;
    const collect = (value: unknown, path: string, depth: number): void => {
      if (isAbsent(value)) return;
      const typed = typedScalar(context, path, value);
      const named = isMap(value) ? mapKeys.map((name) => value[name]).find((name) => typeof name === 'string' || typeof name === 'number') : undefined;
      if (typeof value === 'string') {
        const parts = depth === 0 && commas ? value.split(COMMAS).map(cleanLine).filter((part) => part !== '') : [cleanLine(value)];
        if (parts.length > 1 && commas === 'warn') {
          report.warn(key, 'list-from-text', value, `Read as a list of ${parts.length}.`, `Write ${key}: [${parts.slice(0, 3).join(', ')}${parts.length > 3 ? ', …' : ''}].`);
        }
        items.push(...parts);
      } else if (typed !== null) {
        retyped.push(typed);
        items.push(cleanLine(typed));
      } else if (named !== undefined) items.push(cleanLine(String(named)));
      else if (Array.isArray(value) && depth < 2) value.forEach((item: unknown, at) => collect(item, `${path}.${at}`, depth + 1));
      else wrong ??= { path, value };
    };
    collect(whole, key, 0);
    if (wrong) rejectItem(context, wrong);
    if (retyped.length > 0) {
      report.warn(key, 'read-as-text', retyped.join(', '), 'Text is meant here; it is read as typed.', 'Put it in quotes.');
    }
  }
  return uniqueItems(items, caseMatters);
}
