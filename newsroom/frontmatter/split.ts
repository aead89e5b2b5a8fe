import { jsonEnd } from './json-end';
import { fileDiagnostic } from './report';
import type { Diagnostic, SplitSource } from './types';

type Fence = { kind: 'yaml' | 'toml'; mark: string; close: RegExp; field: RegExp };

const YAML: Fence = { kind: 'yaml', mark: '---', close: /^(?:---|\.\.\.)\s*$/, field: /^\s*["']?[^\s#"'[(*-][^:]*:(?:\s|$)/ };
const TOML: Fence = { kind: 'toml', mark: '+++', close: /^\+\+\+\s*$/, field: /^\s*["']?[\w.-]+["']?\s*=|^\s*\[/ };
const LANGUAGES: Readonly<Record<string, Fence>> = { yaml: YAML, yml: YAML, toml: { ...TOML, mark: '---', close: /^---\s*$/ } };

const joined = (lines: readonly string[], from: number, to?: number): string => lines.slice(from, to).join('\n');

/** A thematic break that opens the text is not front matter: what follows it has no field before the first blank line. */
function isLeadingRule(lines: readonly string[], open: number, field: RegExp): boolean {
  const following = lines.slice(open + 1);
  const start = following.findIndex((line) => line.trim() !== '');
  if (start < 0) return false;
  const blank = following.findIndex((line, at) => at > start && line.trim() === '');
  return !following.slice(start, blank < 0 ? undefined : blank).some((line) => field.test(line));
}

/**
 * Cuts a text into front matter and body: YAML between `---` (also after blank lines), TOML between `+++`, or a JSON
 * object. Front matter in a language that would have to be run (`---js`) or that is never closed is refused.
 */
export function splitFrontMatter(text: string, file: string): SplitSource {
  const none = (diagnostics: Diagnostic[] = []): SplitSource =>
    ({ kind: 'none', raw: '', rawStartLine: 1, body: diagnostics.length > 0 ? '' : text, bodyStartLine: 1, file, diagnostics });
  const lines = text.split('\n');
  const open = lines.findIndex((line) => line.trim() !== '');
  const first = lines[open];
  if (first === undefined) return none();
  const refuse = (code: string, found: string, message: string, hint: string): SplitSource =>
    none([{ ...fileDiagnostic(file, { line: open + 1, column: 1 }, code, found, message), hint }]);

  const language = first.match(/^---[ \t]*([A-Za-z][\w-]*)\s*$/)?.[1]?.toLowerCase();
  if (language !== undefined && !(language in LANGUAGES)) {
    return refuse('front-matter-language', language, `Front matter in ${language} is not read.`, 'Write it as YAML between two lines of ---.');
  }
  const fence = language !== undefined ? LANGUAGES[language] : /^---\s*$/.test(first) ? YAML : /^\+\+\+\s*$/.test(first) ? TOML : undefined;
  if (fence) {
    const close = lines.findIndex((line, at) => at > open && fence.close.test(line));
    if (close >= 0) {
      const raw = joined(lines, open + 1, close);
      return { kind: fence.kind, raw, rawStartLine: open + 2, body: joined(lines, close + 1), bodyStartLine: close + 2, file, diagnostics: [] };
    }
    if (language === undefined && isLeadingRule(lines, open, fence.field)) return none();
    return refuse('front-matter-unclosed', first.trim(), 'The front matter is never closed.', `Add a line of ${fence.mark} after the last field.`);
  }

  // `{{` and `{%` are a shortcode's, not an object's
  if (!/^\{\s*(?:$|["}])/.test(first)) return none();
  const rest = joined(lines, open);
  const end = jsonEnd(rest);
  if (end < 0) return refuse('front-matter-unclosed', '{', 'The JSON front matter is never closed.', 'Add the closing }.');
  const raw = rest.slice(0, end);
  const closeLine = open + raw.split('\n').length;
  const after = rest.slice(end).match(/^[ \t]*\n?/)?.[0] ?? '';
  const bodyStartLine = closeLine + (after.endsWith('\n') || end + after.length === rest.length ? 1 : 0);
  return { kind: 'json', raw, rawStartLine: open + 1, body: rest.slice(end + after.length), bodyStartLine, file, diagnostics: [] };
}
