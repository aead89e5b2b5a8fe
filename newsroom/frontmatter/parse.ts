import { isModest, tooDeepAt } from './bounds';
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
  const tooDeep = (line: number): FrontMatter => ({
    ...empty,
    diagnostics: [fileDiagnostic(file, { line, column: 1 }, 'front-matter-too-deep', '', 'The front matter is nested too deeply, refers to itself or is too long.')],
  });
  const deepLine = tooDeepAt(raw);
  if (deepLine >= 0) return tooDeep(rawStartLine + deepLine);
  const front = PARSERS[kind](split);
  return isModest(front.data) ? front : tooDeep(rawStartLine);
}
