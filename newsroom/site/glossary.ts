import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Glossary, NO_GLOSSARY } from '../../settings/site-types';
import { type Diagnostic, fileProblem } from '../diagnostics';

export const GLOSSARY_FILE = 'glossary.yml';

/** As long as the converter can look for (`i18n/hant/phrases.ts`). */
const LONGEST = 32;
const FORM = 'a map with `protect` (a list of words) and `replace` (a map of words to words)';

export type GlossaryReading = { glossary: Glossary; diagnostics: Diagnostic[] };

/**
 * Reads `glossary.yml`: `protect`, words that keep their script in the traditional edition, and `replace`, words and what
 * they are called there; both as the simplified text has them. An entry that makes no sense is an error and left out, the
 * rest works. Null when the file is no YAML: the caller keeps what was published last.
 */
export function readGlossary(root: string): GlossaryReading | { glossary: null; diagnostics: Diagnostic[] } {
  const path = join(root, GLOSSARY_FILE);
  if (!existsSync(path)) return { glossary: NO_GLOSSARY, diagnostics: [] };
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''), { lineCounter: lines, uniqueKeys: true });
  const diagnostics: Diagnostic[] = [];
  const problem = (offset: number, field: string | null, found: unknown, message: string, code = 'glossary'): void => {
    const { line, col } = lines.linePos(offset);
    diagnostics.push({ ...fileProblem(GLOSSARY_FILE, code, typeof found === 'string' ? found.slice(0, 80) : JSON.stringify(found ?? null).slice(0, 80), message), line, column: col, field });
  };
  for (const error of document.errors) problem(error.pos[0], null, '', error.message.split('\n')[0] ?? error.message, 'yaml');
  if (diagnostics.length > 0) return { glossary: null, diagnostics };
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) return { glossary: NO_GLOSSARY, diagnostics };
  if (!isMap(contents)) {
    problem(offsetOf(contents), null, contents.toJSON(), `The glossary must be ${FORM}.`);
    return { glossary: NO_GLOSSARY, diagnostics };
  }
  const words = (node: unknown, field: string): string | null => {
    const text = isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number') ? String(node.source ?? node.value).trim() : '';
    if (text !== '' && text.length <= LONGEST) return text.normalize('NFC');
    problem(offsetOf(node), field, toJson(node), `An entry must be a text of 1 to ${LONGEST} characters.`);
    return null;
  };
  const protect: string[] = [];
  const replace: Record<string, string> = {};
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (isScalar(value) && value.value === null) continue;
    if (name === 'protect' && isSeq(value)) for (const [index, item] of value.items.entries()) protect.push(...asList(words(item, `protect.${index}`)));
    else if (name === 'replace' && isMap(value)) {
      for (const pair of value.items) {
        const from = words(pair.key, 'replace');
        const to = from === null ? null : words(pair.value, `replace.${from}`);
        if (from !== null && to !== null) replace[from] = to;
      }
    } else if (name === 'protect') problem(offsetOf(value), name, toJson(value), '`protect` must be a list of words.');
    else if (name === 'replace') problem(offsetOf(value), name, toJson(value), '`replace` must be a map of words to words.');
    else problem(offsetOf(key), name, name, 'There is no such key; allowed are `protect` and `replace`.');
  }
  return { glossary: { protect, replace }, diagnostics };
}

const asList = (word: string | null): string[] => (word === null ? [] : [word]);
const offsetOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0;
const toJson = (node: unknown): unknown => (node as Node | null)?.toJSON() ?? null;
