import { isBlocking } from '../diagnostics';
import { decodeSource, parseFrontMatter } from '../frontmatter';
import { type Fields, withLowerKeys } from './maps';
import type { Findings } from './report';
import type { SiteFolder } from './site-folder';

const KINDS = { toml: 'toml', yaml: 'yaml', yml: 'yaml', json: 'json' } as const;
const MAX_BYTES = 1_000_000;

export const DATA_FILE = /^(.*)\.(toml|ya?ml|json)$/i;

/**
 * A TOML, YAML or JSON file of the site as a map with keys in lower case; null, with its problem named, when it cannot
 * be read. The parsers and their bounds are those of front matter.
 */
export function readDataFile(folder: SiteFolder, path: string, findings: Findings): Fields | null {
  const kind = KINDS[(DATA_FILE.exec(path)?.[2] ?? '').toLowerCase() as keyof typeof KINDS];
  try {
    const decoded = decodeSource(folder.read(path, MAX_BYTES), path);
    const front = parseFrontMatter({ kind, raw: decoded.text, rawStartLine: 1, body: '', bodyStartLine: 1, file: path, diagnostics: [] });
    const problems = [...decoded.diagnostics, ...front.diagnostics].map((problem) => ({ ...problem, message: problem.message.replace('front matter', 'file') }));
    findings.add(...problems);
    return problems.some(isBlocking) ? null : (withLowerKeys(front.data) as Fields);
  } catch (error) {
    findings.fail(path, 'This file cannot be read.', { found: error instanceof Error ? error.message : String(error) });
    return null;
  }
}
