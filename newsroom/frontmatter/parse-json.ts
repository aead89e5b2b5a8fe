import { LineCounter, parseDocument } from 'yaml';
import { fileDiagnostic } from './report';
import { shown } from './text';
import type { FrontMatter, SplitSource } from './types';
import { yamlLookup } from './yaml-lookup';

/** Parses JSON strictly; its positions come from reading it once more as YAML, of which JSON is a part. */
export function parseJson({ raw, rawStartLine, file }: SplitSource): FrontMatter {
  const start = { line: rawStartLine, column: 1 };
  const nowhere: FrontMatter = { data: {}, positionOf: () => start, typedText: () => null, diagnostics: [] };
  let data: Record<string, unknown>;
  try {
    data = JSON.parse(raw) as Record<string, unknown>;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const offset = Number(message.match(/position (\d+)/)?.[1] ?? 0);
    const before = raw.slice(0, offset).split('\n');
    const place = { line: rawStartLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
    return { ...nowhere, diagnostics: [fileDiagnostic(file, place, 'json', shown(message), 'The front matter is not valid JSON.')] };
  }
  try {
    const lines = new LineCounter();
    const document = parseDocument(raw, { lineCounter: lines, uniqueKeys: false, schema: 'json', prettyErrors: false, logLevel: 'silent' });
    const { positionOf, typedText } = yamlLookup(document, lines, rawStartLine);
    return { data, positionOf, typedText, diagnostics: [] };
  } catch {
    return { ...nowhere, data };
  }
}
