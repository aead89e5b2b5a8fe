import type { Diagnostic } from './types';

/** One line for terminals and editors: `file:line:column  error  field  message (found …) hint`. */
export function formatDiagnostic({ file, line, column, severity, field, message, found, hint }: Diagnostic): string {
  const tail = `${message}${found === '' ? '' : ` (found ${found})`}${hint === undefined ? '' : ` ${hint}`}`;
  const whole = [`${file}:${line}:${column}`, severity, ...(field === null ? [] : [field]), tail].join('  ');
  // names of files and fields may hold line feeds and terminal codes
  return whole.replace(/\p{Cc}+/gu, ' ');
}
