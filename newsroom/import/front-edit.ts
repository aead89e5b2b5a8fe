import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'yaml';
import { isBlocking } from '../diagnostics';
import { parseFrontMatter } from '../frontmatter';
import type { FrontMatter, SplitSource } from '../frontmatter/types';
import { setInYaml, type Value } from './yaml-edit';

export type Edits = Readonly<Record<string, Value>>;

type Data = Record<string, unknown>;

const keyIn = (data: Data, name: string): string => Object.keys(data).findLast((key) => key.trim().toLowerCase() === name.toLowerCase()) ?? name;

/** Top-level fields of TOML come before its tables; JSON's strings are TOML's. */
function setInToml(raw: string, data: Data, name: string, value: Value): string | null {
  return keyIn(data, name) in data ? null : `${name} = ${JSON.stringify(value)}\n${raw}`;
}

function setInJson(raw: string, data: Data, name: string, value: Value): string | null {
  if (keyIn(data, name) in data) return null;
  return raw.replace('{', () => `{\n  ${JSON.stringify(name)}: ${JSON.stringify(value)}${Object.keys(data).length > 0 ? ',' : '\n'}`);
}

const SETTERS = { yaml: (raw: string, _: Data, name: string, value: Value) => setInYaml(raw, name, value), toml: setInToml, json: setInJson } as const;

function dataOf(split: SplitSource, raw: string): Data | null {
  const front = parseFrontMatter({ ...split, raw });
  return front.diagnostics.some(isBlocking) ? null : front.data;
}

/** Where the front matter stands in the text. */
function cut(text: string, { raw, rawStartLine, body }: SplitSource): { before: string; after: string } {
  const start = text.split('\n', rawStartLine - 1).reduce((length, line) => length + line.length + 1, 0);
  return { before: text.slice(0, start), after: text.slice(start + raw.length, text.length - body.length) };
}

/**
 * The text up to its body with these fields set. The rest of the front matter stays as typed; where that cannot be done
 * (a field of TOML or JSON that is there already) it is written anew as YAML. Every result is read back and must hold
 * what was there and what was set.
 * @throws when neither can be done.
 */
export function editFront(text: string, split: SplitSource, { data }: FrontMatter, edits: Edits): { head: string; isRewritten: boolean } {
  const wanted = { ...data };
  for (const [name, value] of Object.entries(edits)) wanted[keyIn(wanted, name)] = value;
  const rewritten = (): string => `---\n${stringify(wanted, { lineWidth: 0 })}---\n`;
  if (split.kind === 'none') return { head: Object.keys(edits).length === 0 ? '' : `${rewritten()}\n`, isRewritten: false };
  const { before, after } = cut(text, split);
  const setter = SETTERS[split.kind];
  let raw: string | null = split.raw;
  let held: Data | null = data;
  for (const [name, value] of Object.entries(edits)) {
    raw = raw === null || held === null ? null : setter(raw, held, name, value);
    held = raw === null ? null : dataOf(split, raw);
  }
  if (raw !== null && held !== null && isDeepStrictEqual(held, wanted)) {
    const gap = after.startsWith('\n') || split.kind === 'json' || raw === '' || raw.endsWith('\n') ? '' : '\n';
    return { head: before + raw + gap + after, isRewritten: false };
  }
  const head = rewritten();
  const check = dataOf({ ...split, kind: 'yaml' }, head.slice(4, -4));
  if (check === null || !isDeepStrictEqual(JSON.parse(JSON.stringify(check)), JSON.parse(JSON.stringify(wanted)))) {
    throw new Error(`The front matter cannot be given ${Object.keys(edits).join(', ')} without changing something else.`);
  }
  return { head, isRewritten: true };
}
