import type { Problem } from '../publish/report';

/** `file:line:column: error: field: message (found …). hint`, the form editors and terminals turn into links. */
export function problemLine(severity: 'error' | 'warning', { file, line, column, field, found, message, hint }: Problem): string {
  const place = `${file}:${line}:${column}: ${severity}: ${field === null ? '' : `${field}: `}`;
  return `${place}${message}${found === '' ? '' : ` (found ${found})`}${hint === undefined ? '' : ` ${hint}`}`;
}
