import { XMLParser, XMLValidator } from 'fast-xml-parser';

type Tree = Readonly<Record<string, unknown>>;

// numbers stay text, entities are decoded once; lists are made by `children`; full texts in feeds have thousands of &lt;, what a DOCTYPE defines stays bounded
const parser = new XMLParser({
  ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, parseAttributeValue: false, htmlEntities: true, trimValues: true,
  processEntities: { enabled: true, maxTotalExpansions: Infinity, maxExpandedLength: 100_000, maxEntityCount: 100 },
});
/** Characters that no XML 1.0 document may have. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

export type Xml = { tree: Tree; problem: null } | { tree: null; problem: string };

/** A document's tree, or why it is not well-formed. */
export function parseXml(source: string): Xml {
  const bad = FORBIDDEN.exec(source);
  if (bad) return { tree: null, problem: `character U+${(bad[0].codePointAt(0) ?? 0).toString(16).padStart(4, '0')}` };
  try {
    const verdict = XMLValidator.validate(source);
    if (verdict !== true) return { tree: null, problem: `line ${verdict.err.line}: ${verdict.err.msg}` };
    if (/&(?!(?:#\d+|#x[\da-f]+|amp|lt|gt|quot|apos);)/i.test(source.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, ''))) return { tree: null, problem: 'an & that begins no reference' };
    return { tree: parser.parse(source) as Tree, problem: null };
  } catch (error) {
    return { tree: null, problem: error instanceof Error ? error.message : String(error) };
  }
}

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

/** Elements of a name below another, whether there is none, one or many. */
export function children(tree: unknown, name: string): unknown[] {
  const value = isTree(tree) ? tree[name] : undefined;
  return Array.isArray(value) ? value : value === undefined ? [] : [value];
}

/** The text of the first element of a name; null where there is none. */
export function childText(tree: unknown, name: string): string | null {
  const [first] = children(tree, name);
  if (first === undefined) return null;
  return String(isTree(first) ? (first['#text'] ?? '') : first);
}
