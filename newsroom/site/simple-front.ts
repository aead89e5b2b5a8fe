import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Diagnostic, fileProblem, isBlocking } from '../diagnostics';
import { decodeSource, parseFrontMatter, splitFrontMatter } from '../frontmatter';

/** A Markdown file of `authors/` or `pages/`: its fields as typed, unchecked, and its body. */
export type SimpleFile = { path: string; base: string; locale: string | null; data: Record<string, unknown>; body: string };

/** `name.en.md` → base `name`, edition `en`; the edition must be one of the site's. */
export function splitName(path: string, locales: readonly string[]): { base: string; locale: string | null } {
  const name = (path.split('/').pop() ?? '').replace(/\.(md|markdown)$/i, '');
  const suffix = name.match(/^(.+)\.([A-Za-z-]+)$/);
  const locale = locales.find((known) => known.toLowerCase() === suffix?.[2]?.toLowerCase());
  return locale && suffix?.[1] ? { base: suffix[1], locale } : { base: name, locale: null };
}

/** Reads front matter and body; null with its problems when the file cannot be used. */
export function readSimpleFile(root: string, path: string, locales: readonly string[]): { file: SimpleFile | null; diagnostics: Diagnostic[] } {
  try {
    const decoded = decodeSource(readFileSync(join(root, path)), path);
    const split = splitFrontMatter(decoded.text, path);
    const front = parseFrontMatter(split);
    const diagnostics = [...decoded.diagnostics, ...split.diagnostics, ...front.diagnostics];
    if (diagnostics.some(isBlocking)) return { file: null, diagnostics };
    return { file: { path, ...splitName(path, locales), data: front.data, body: split.body }, diagnostics };
  } catch (error) {
    return { file: null, diagnostics: [fileProblem(path, 'file-unreadable', String(error), 'This file cannot be read.')] };
  }
}

export const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : typeof value === 'number' ? String(value) : null;
