import { shown } from './text';
import type { Diagnostic, Position } from './types';

/** A blocking error at a place of a file. */
export function fileDiagnostic(file: string, { line, column }: Position, code: string, found: string, message: string): Diagnostic {
  return { severity: 'error', blocking: true, file, line, column, field: null, code, found, message };
}

type Add = (field: string | null, code: string, found: unknown, message: string, hint?: string) => void;

/** Collects the problems of one file. `field` may be a path into lists and maps; messages name its first part. */
export type Report = {
  diagnostics: Diagnostic[];
  /** The file is published, with a repair. */
  warn: Add;
  /** The file is published without this value; `check` fails. */
  note: Add;
  /** The file is kept off the site. */
  reject: Add;
};

export function createReport(file: string, positionOf: (field: string) => Position): Report {
  const diagnostics: Diagnostic[] = [];
  const add = (severity: Diagnostic['severity'], blocking: boolean): Add => (field, code, found, message, hint) => {
    diagnostics.push({
      severity, blocking, file, ...positionOf(field ?? ''), field, code, found: shown(found), message, ...(hint === undefined ? {} : { hint }),
    });
  };
  return { diagnostics, warn: add('warning', false), note: add('error', false), reject: add('error', true) };
}
