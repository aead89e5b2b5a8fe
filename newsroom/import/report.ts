import type { Diagnostic } from '../diagnostics';

/**
 * A page whose address in Hugo was another one, and what leads readers of the old one to the new one: `none` where the old
 * address is another page's now, or where the file that should have said so was not written.
 */
export type Moved = { file: string; from: string; to: string; by: 'aliases' | 'redirects.yml' | 'the site itself' | 'none' };

/** What an import did or, in a dry run, would do. Sources are relative to the Hugo site, targets to the content folder. */
export type ImportReport = {
  site: string;
  to: string;
  /** False for a dry run. */
  written: boolean;
  created: string[];
  /** Already there with the same bytes, as after an earlier run. */
  unchanged: string[];
  /** Already there with other bytes: left alone. */
  conflicts: { file: string; source: string }[];
  moved: Moved[];
  /** What has no counterpart here and was not meant to be imported. */
  skipped: { file: string; reason: string }[];
  errors: Diagnostic[];
  warnings: Diagnostic[];
};

/** Collects what is to be said of an import. */
export class Findings {
  readonly diagnostics: Diagnostic[] = [];
  readonly skipped: { file: string; reason: string }[] = [];
  readonly moved: Moved[] = [];

  add(...problems: Diagnostic[]): void {
    this.diagnostics.push(...problems);
  }

  skip(file: string, reason: string): void {
    this.skipped.push({ file, reason });
  }

  /** The import goes on, with a repair or without this detail. */
  warn(file: string, message: string, place: Partial<Pick<Diagnostic, 'line' | 'column' | 'field' | 'found' | 'hint' | 'code'>> = {}): void {
    this.add({ severity: 'warning', blocking: false, file, line: 1, column: 1, field: null, code: 'import', found: '', message, ...place });
  }

  /** The file is not imported. */
  fail(file: string, message: string, place: Partial<Pick<Diagnostic, 'line' | 'column' | 'field' | 'found' | 'hint' | 'code'>> = {}): void {
    this.add({ severity: 'error', blocking: true, file, line: 1, column: 1, field: null, code: 'import', found: '', message, ...place });
  }
}
