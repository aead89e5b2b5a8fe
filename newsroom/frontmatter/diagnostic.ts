/** Something an editor should know about a file, with its place in the original file (1-based). */
export type Diagnostic = {
  severity: 'error' | 'warning';
  /** Keeps the file off the site; an error that does not block (an unknown widget) is for the check only. */
  blocking: boolean;
  file: string;
  line: number;
  column: number;
  field: string | null;
  /** Stable name of the kind of problem. */
  code: string;
  found: string;
  /** A whole sentence that says what is allowed. */
  message: string;
  hint?: string;
};

type Place = { file: string; line: number; column?: number; field?: string | null };

export const problem = (place: Place, code: string, found: string, message: string): Diagnostic =>
  ({ severity: 'error', blocking: true, column: 1, field: null, ...place, code, found: found.slice(0, 120), message });

export const notice = (place: Place, code: string, found: string, message: string): Diagnostic =>
  ({ ...problem(place, code, found, message), severity: 'warning', blocking: false });

/** `file:line:column: error: field: message (found …) hint` */
export function formatDiagnostic({ file, line, column, severity, field, message, found, hint }: Diagnostic): string {
  const what = `${field === null ? '' : `${field}: `}${message}${found === '' ? '' : ` (found ${found})`}${hint === undefined ? '' : ` ${hint}`}`;
  return `${file}:${line}:${column}: ${severity}: ${what}`;
}
