import { type Document, isCollection, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { fileDiagnostic } from './report';
import { shown } from './text';
import type { Diagnostic, FrontMatter, Position, SplitSource } from './types';
import { yamlLookup } from './yaml-lookup';

/** Bounds the work of aliases that refer to aliases. */
const MAX_ALIASES = 100;

const HINTS: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'Indent with spaces.',
  BLOCK_AS_IMPLICIT_KEY: 'Put a value that holds ": " in quotes.',
  MULTILINE_IMPLICIT_KEY: 'Each field is `name: value`; text over several lines is indented.',
  MISSING_CHAR: 'A quote or bracket is not closed, or a continued line is not indented.',
  UNEXPECTED_TOKEN: 'Put the value in quotes.',
  BAD_ALIAS: 'Put a value that starts with * or & in quotes.',
};

/** One warning a name, however often it is repeated. */
function duplicateKeys(document: Document.Parsed, placeOf: (offset: number) => Position, file: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  const told = new Set<string>();
  visit(document, {
    Map: (_, map) => {
      const seen = new Set<string>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        const name = String(key.value);
        if (seen.has(name) && name !== '<<' && !told.has(name)) {
          told.add(name);
          found.push({
            ...fileDiagnostic(file, placeOf(key.range?.[0] ?? 0), 'duplicate-key', name, 'This field is given more than once; the last one counts.'),
            severity: 'warning', blocking: false, field: name,
          });
        }
        seen.add(name);
      }
    },
  });
  return found;
}

/** A key that is a map with such a key again: its text doubles with every level. */
function nestedKey(document: Document.Parsed): number | null {
  let offset: number | null = null;
  visit(document, {
    Pair: (_, { key }) => {
      if (!isCollection(key) || !key.items.some((item) => isCollection(item) || (isPair(item) && isCollection(item.key)))) return undefined;
      offset = key.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

/** Parses YAML 1.2 (core schema): `On` and `2024-05-06` stay text, positions come from the document's nodes. */
export function parseYaml({ raw, rawStartLine, file }: SplitSource): FrontMatter {
  const start = { line: rawStartLine, column: 1 };
  const refused = (diagnostic: Diagnostic): FrontMatter =>
    ({ data: {}, positionOf: () => start, typedText: () => null, diagnostics: [diagnostic] });
  try {
    const lines = new LineCounter();
    const document = parseDocument(raw, {
      lineCounter: lines, uniqueKeys: false, version: '1.2', schema: 'core', merge: true, prettyErrors: false, logLevel: 'silent',
    });
    const { placeOf, positionOf, typedText } = yamlLookup(document, lines, rawStartLine);
    const [error] = document.errors;
    if (error) {
      const place = placeOf(error.pos[0]);
      const found = shown(raw.split('\n')[place.line - rawStartLine] ?? '');
      const hint = HINTS[error.code];
      const message = `The front matter is not valid YAML: ${error.message.split('\n')[0] ?? ''}`;
      return refused({ ...fileDiagnostic(file, place, 'yaml', found, message), ...(hint === undefined ? {} : { hint }) });
    }
    const { contents } = document;
    if (contents === null || (isScalar(contents) && contents.value === null)) {
      return { data: {}, positionOf, typedText, diagnostics: [] };
    }
    if (!isMap(contents)) {
      const place = isNode(contents) ? placeOf(contents.range?.[0] ?? 0) : start;
      const found = shown(raw);
      return refused({ ...fileDiagnostic(file, place, 'front-matter-not-map', found, 'The front matter has no fields.'), hint: 'Each field is `name: value`.' });
    }
    const nested = nestedKey(document);
    if (nested !== null) return refused(fileDiagnostic(file, placeOf(nested), 'yaml', '', 'The name of a field must be text.'));
    const data = document.toJS({ maxAliasCount: MAX_ALIASES }) as Record<string, unknown>;
    return { data, positionOf, typedText, diagnostics: duplicateKeys(document, placeOf, file) };
  } catch (error) {
    const found = shown(error instanceof Error ? error.message : String(error));
    return refused(fileDiagnostic(file, start, 'yaml', found, 'The front matter is too deeply nested, or its aliases are, to be read.'));
  }
}
