const DEFINITION = /^ {0,3}\[((?:[^[\]\\\n]|\\.){1,300})\]:[ \t]*(.+)$/gm;
const LABEL = /\[([^[\]\n]{1,300})\]/g;

/** Link and footnote definitions of a document: normalised label → a line that defines it. */
export type Definitions = ReadonlyMap<string, string>;

/** Finds the definitions of a document; footnotes are defined by a stub, since only their existence matters. */
export function definitionsOf(markdown: string): Definitions {
  const found = new Map<string, string>();
  if (!markdown.includes(']:')) return found;
  for (const [line, label = ''] of markdown.matchAll(DEFINITION)) {
    const key = normalise(label);
    if (!found.has(key)) found.set(key, label.startsWith('^') ? `[${label}]: -` : line);
  }
  return found;
}

/** Lines to put before a piece of the document so that its references are recognised; '' when it has none. */
export function definitionsFor(text: string, definitions: Definitions): string {
  if (definitions.size === 0) return '';
  const used = new Set<string>();
  for (const [, label = ''] of text.matchAll(LABEL)) {
    const line = definitions.get(normalise(label));
    if (line) used.add(line);
  }
  return used.size > 0 ? `${[...used].join('\n\n')}\n\n` : '';
}

function normalise(label: string): string {
  return label.replace(/\s+/g, ' ').trim().toLowerCase().toUpperCase();
}
