/** Longest front matter that is parsed: a hundred real ones. The parsers take seconds for a megabyte. */
export const MAX_FRONT_MATTER = 256 * 1024;

/** Far beyond any real front matter, far below what a parser's recursion can take. */
const MAX_BRACKETS = 100;
const MAX_LEAD = 400;
const MAX_MARKS = 1_000;
const MAX_DEPTH = 40;
const MAX_VALUES = 100_000;

const LEAD = /^(?:[ \t]|[-?:](?=[ \t]|$)|[&!][^ \t]{0,50}(?=[ \t]|$))*/;

/**
 * The line (from 0) where a front matter nests too deeply to be handed to a parser; -1 when none does. Asked before
 * parsing, since near the end of the stack V8 can abort the process instead of throwing.
 */
export function tooDeepAt(raw: string): number {
  let depth = 0;
  return raw.split('\n').findIndex((line) => {
    for (const char of line) {
      if (char === '[' || char === '{') depth += 1;
      else if ((char === ']' || char === '}') && depth > 0) depth -= 1;
      if (depth > MAX_BRACKETS) return true;
    }
    return (line.match(LEAD)?.[0].length ?? 0) > MAX_LEAD || (line.length > MAX_MARKS && (line.match(/[-?:][ \t]/g)?.length ?? 0) > MAX_MARKS);
  });
}

/** Whether parsed data has no loop and is small enough to be walked through freely. */
export function isModest(data: unknown): boolean {
  let values = 0;
  const walk = (value: unknown, depth: number): boolean => {
    values += 1;
    if (depth > MAX_DEPTH || values > MAX_VALUES) return false;
    return typeof value !== 'object' || value === null || Object.values(value).every((item) => walk(item, depth + 1));
  };
  return walk(data, 0);
}
