import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import type { Position } from './types';

type Located = { offset: number; value: Node | null };

/** '' for a key that is a map or list, which no field is. */
const keyText = (key: unknown): string => (isScalar(key) ? String(key.value) : '');

function locate(document: Document.Parsed, node: unknown, path: string): Located | null {
  const target = isAlias(node) ? node.resolve(document) : node;
  if (isMap(target)) {
    // from the end: of duplicate keys the last one counts
    for (const { key, value } of [...target.items].reverse()) {
      const name = keyText(key);
      const offset = isNode(key) ? key.range?.[0] : undefined;
      if (offset === undefined || (name !== path && !path.startsWith(`${name}.`))) continue;
      const found = name === path ? null : locate(document, value, path.slice(name.length + 1));
      if (found) return found;
      if (name === path) return { offset, value: isNode(value) ? value : null };
    }
    return null;
  }
  if (isSeq(target)) {
    const [index = '', ...rest] = path.split('.');
    const item = target.items[Number(index)];
    if (!isNode(item)) return null;
    return rest.length > 0 ? locate(document, item, rest.join('.')) : { offset: item.range?.[0] ?? 0, value: item };
  }
  return null;
}

/** Position and typed text of the fields of a YAML (or JSON) document whose first line is `startLine` of the file. */
export function yamlLookup(document: Document.Parsed, lines: LineCounter, startLine: number) {
  const placeOf = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1) + startLine - 1, column: Math.max(col, 1) };
  };
  const parent = (field: string): string => field.slice(0, Math.max(field.lastIndexOf('.'), 0));
  const positionOf = (field: string): Position => {
    for (let path = field; path !== ''; path = parent(path)) {
      const found = locate(document, document.contents, path);
      if (found) return placeOf(found.offset);
    }
    return { line: startLine, column: 1 };
  };
  const typedText = (field: string): string | null => {
    const value = locate(document, document.contents, field)?.value;
    const node = isAlias(value) ? value.resolve(document) : value;
    if (!isScalar(node)) return null;
    return node.source ?? (node.value == null ? null : String(node.value));
  };
  return { placeOf, positionOf, typedText };
}
