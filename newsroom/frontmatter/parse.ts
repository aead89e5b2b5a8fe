import { isModest, MAX_FRONT_MATTER, tooDeepAt } from './bounds';
import { parseJson } from './parse-json';
import { parseToml } from './parse-toml';
import { parseYaml } from './parse-yaml';
import { fileDiagnostic } from './report';
import type { FrontMatter, SplitSource } from './types';

const PARSERS = { yaml: parseYaml, toml: parseToml, json: parseJson } as const;

/**
 * Parses the front matter of a split file. Never throws: what cannot be read is a blocking diagnostic and no data.
 * Dates stay the text that was typed.
 */
export function parseFrontMatter(split: SplitSource): FrontMatter {
  const { kind, raw, rawStartLine, file } = split;
  const start = { line: rawStartLine, column: 1 };
  const empty: FrontMatter = { data: {}, positionOf: () => start, typedText: () => null, diagnostics: [] };
  if (kind === 'none') return empty;
  const refused = (line: number, code: string, found: string, message: string): FrontMatter =>
    ({ ...empty, diagnostics: [fileDiagnostic(file, { line, column: 1 }, code, found, message)] });
  const tooDeep = (line: number): FrontMatter =>
    refused(line, 'front-matter-too-deep', '', 'The front matter is nested too deeply, refers to itself or holds too many values.');
  if (raw.length > MAX_FRONT_MATTER) {
    return refused(rawStartLine, 'front-matter-too-large', `${raw.length} characters`, `Front matter holds at most ${MAX_FRONT_MATTER} characters.`);
  }
  const deepLine = tooDeepAt(raw);
  if (deepLine >= 0) return tooDeep(rawStartLine + deepLine);
  const front = PARSERS[kind](split);
  return isModest(front.data) ? front : tooDeep(rawStartLine);
}
