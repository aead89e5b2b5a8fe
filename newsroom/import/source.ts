import { isBlocking } from '../diagnostics';
import { decodeSource, parseFrontMatter, splitFrontMatter } from '../frontmatter';
import type { FrontMatter, SplitSource } from '../frontmatter/types';
import type { Findings } from './report';
import type { SiteFolder } from './site-folder';

const MAX_BYTES = 5_000_000;

/** A Markdown file of the site, read. `text` has `\n` line ends; `crlf` says that the file had others. */
export type Source = { text: string; crlf: boolean; split: SplitSource; front: FrontMatter };

/** Null, with the problem named, when the file cannot be used. */
export function readSource(folder: SiteFolder, path: string, findings: Findings): Source | null {
  let bytes: Buffer;
  try {
    bytes = folder.read(path, MAX_BYTES);
  } catch (error) {
    findings.fail(path, 'This file cannot be read.', { found: error instanceof Error ? error.message : String(error) });
    return null;
  }
  const decoded = decodeSource(bytes, path);
  const split = splitFrontMatter(decoded.text, path);
  const front = parseFrontMatter(split);
  const problems = [...decoded.diagnostics, ...split.diagnostics, ...front.diagnostics].filter(isBlocking);
  findings.add(...problems);
  return problems.length > 0 ? null : { text: decoded.text, crlf: bytes.includes('\r\n'), split, front };
}
