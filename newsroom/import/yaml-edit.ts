import { isMap, isNode, isScalar, type Pair, parseDocument } from 'yaml';

/** A field to set in front matter. */
export type Value = string | string[];

const quoted = (text: string): string => JSON.stringify(text);

/** JSON's quotes are YAML's. */
function lines(name: string, value: Value, indent: string): string {
  if (typeof value === 'string') return `${indent}${name}: ${quoted(value)}`;
  return [`${indent}${name}:`, ...value.map((item) => `${indent}  - ${quoted(item)}`)].join('\n');
}

/** The last field of this name, whatever its case: the one that counts. */
function pairOf(items: readonly Pair[], name: string): Pair | undefined {
  return items.findLast(({ key }) => isScalar(key) && String(key.value).trim().toLowerCase() === name.toLowerCase());
}

/** Sets a field of a block of YAML; everything else keeps its text, comments and quotes included. Null when it is no block. */
export function setInYaml(raw: string, name: string, value: Value): string | null {
  const document = parseDocument(raw, { uniqueKeys: false, version: '1.2', schema: 'core', logLevel: 'silent' });
  const { contents } = document;
  const ended = raw === '' || raw.endsWith('\n') ? raw : `${raw}\n`;
  if (contents === null || (isScalar(contents) && contents.value === null)) return ended + lines(name, value, '');
  if (!isMap(contents)) return null;
  if (contents.flow) {
    document.set(pairOf(contents.items, name)?.key ?? name, value);
    return document.toString({ lineWidth: 0 }).replace(/\n$/, '');
  }
  const start = contents.range?.[0] ?? 0;
  const indent = raw.slice(raw.lastIndexOf('\n', start - 1) + 1, start);
  if (indent.trim() !== '') return null;
  const pair = pairOf(contents.items, name);
  if (!pair) return ended + lines(name, value, indent);
  if (!isNode(pair.key) || !pair.key.range) return null;
  const [from, keyEnd] = pair.key.range;
  const to = isNode(pair.value) && pair.value.range ? pair.value.range[1] : raw.indexOf(':', keyEnd) + 1;
  const after = raw.slice(to);
  const typed = isScalar(pair.key) ? String(pair.key.value) : name;
  return raw.slice(0, from) + lines(typed, value, indent).slice(indent.length) + (after === '' || /^[ \t]*(?:#|\r?\n)/.test(after) ? after : `\n${after}`);
}
