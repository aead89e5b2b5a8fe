import { parseJson } from './parse-json';
import { parseToml } from './parse-toml';
import { parseYaml } from './parse-yaml';
import type { FrontMatter, SplitSource } from './types';

/**
 * Parses the front matter of a split file. Never throws: what cannot be read is a blocking diagnostic and no data.
 * Dates stay the text that was typed.
 */
export function parseFrontMatter(split: SplitSource): FrontMatter {
  if (split.kind === 'yaml') return parseYaml(split);
  if (split.kind === 'toml') return parseToml(split);
  if (split.kind === 'json') return parseJson(split);
  return { data: {}, positionOf: () => ({ line: 1, column: 1 }), typedText: () => null, diagnostics: [] };
}
