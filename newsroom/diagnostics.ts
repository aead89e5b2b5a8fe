import type { Diagnostic } from './frontmatter';

export type { Diagnostic } from './frontmatter';

/** A problem of a whole file or folder. */
export function fileProblem(
  file: string, code: string, found: string, message: string, severity: Diagnostic['severity'] = 'error',
): Diagnostic {
  return { severity, blocking: severity === 'error', file, line: 1, column: 1, field: null, code, found, message };
}

export const isBlocking = (diagnostic: Diagnostic): boolean => diagnostic.severity === 'error' && diagnostic.blocking;
