import { parse, TomlDate, TomlError } from 'smol-toml';
import { isModest } from './bounds';
import { fileDiagnostic } from './report';
import { shown } from './text';
import type { FrontMatter, Position, SplitSource } from './types';

type Line = Position & { typed: string };

/** Where each `key = value` line is. smol-toml keeps no positions, and these serve messages and numbers only. */
function keyLines(raw: string, startLine: number): Map<string, Line> {
  const found = new Map<string, Line>();
  let table = '';
  raw.split('\n').forEach((text, at) => {
    const header = text.match(/^\s*\[([^[\]]+)\]/)?.[1];
    if (header !== undefined) table = `${header.trim().replace(/["']/g, '')}.`;
    const pair = text.match(/^(\s*)["']?([\w.\p{L}-]+)["']?\s*=\s*(.*)$/u);
    const [, indent = '', key, rest = ''] = pair ?? [];
    if (key === undefined || found.has(`${table}${key}`)) return;
    const comment = rest.search(/\s#/);
    found.set(`${table}${key}`, { line: startLine + at, column: indent.length + 1, typed: (comment < 0 ? rest : rest.slice(0, comment)).trim() });
  });
  return found;
}

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
  return value;
}

/** Parses TOML; its dates become their text again, so that one reader decides on every date. */
export function parseToml({ raw, rawStartLine, file }: SplitSource): FrontMatter {
  const start = { line: rawStartLine, column: 1 };
  const lines = keyLines(raw, rawStartLine);
  const positionOf = (field: string): Position => {
    const found = lines.get(field) ?? lines.get(field.split('.')[0] ?? '');
    return found ? { line: found.line, column: found.column } : start;
  };
  const typedText = (field: string): string | null => lines.get(field)?.typed ?? null;
  try {
    const parsed = parse(raw, { integersAsBigInt: 'asNeeded' });
    // what is too deep is not walked through here but refused by the caller
    const data = (isModest(parsed) ? plain(parsed) : parsed) as Record<string, unknown>;
    return { data, positionOf, typedText, diagnostics: [] };
  } catch (error) {
    const place = error instanceof TomlError ? { line: rawStartLine + error.line - 1, column: error.column } : start;
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
    const found = shown(raw.split('\n')[place.line - rawStartLine] ?? '');
    return { data: {}, positionOf, typedText, diagnostics: [fileDiagnostic(file, place, 'toml', found, `The front matter is not valid TOML: ${message}`)] };
  }
}
