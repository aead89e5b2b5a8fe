import type { StoredFile } from '../../archive/stored';
import { type Diagnostic, isBlocking } from '../diagnostics';
import type { KnownFiles } from './known';
import type { Plan } from './plan';

/** What `content:publish --json` prints (DESIGN §3); the first four are counts of articles. */
export type PublishReport = {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
  rejected: Problem[];
  skipped: { file: string; reason: string }[];
  warnings: Problem[];
  seconds: number;
};

export type Problem = Pick<Diagnostic, 'file' | 'line' | 'column' | 'field' | 'found' | 'message'> & { code: string; hint?: string };

/** The stored report of most files. */
const NOTHING_TO_SAY = '[]';

const toProblem = ({ file, line, column, field, found, message, code, hint }: Diagnostic): Problem =>
  ({ file, line, column, field, found, message, code, ...(hint === undefined ? {} : { hint }) });

/** Keeps the count while a publish runs, and what earlier runs said of files that did not change. */
export class Tally {
  private readonly fresh = new Set<string>();
  private counts = { added: 0, changed: 0, removed: 0 };
  private diagnostics: Diagnostic[] = [];
  private skipped: PublishReport['skipped'] = [];

  note(diagnostics: readonly Diagnostic[]): void {
    this.diagnostics.push(...diagnostics);
  }

  removed(): void {
    this.counts.removed += 1;
  }

  count(state: StoredFile['state'], path: string, existed: boolean, diagnostics: readonly Diagnostic[], reason: string | null): void {
    this.fresh.add(path);
    this.note(diagnostics);
    if (reason !== null) this.skipped.push({ file: path, reason });
    if (state === 'published') this.counts[existed ? 'changed' : 'added'] += 1;
    if (state === 'skipped' && existed) this.counts.removed += 1;
  }

  get changedAnything(): boolean {
    return this.counts.added + this.counts.changed + this.counts.removed > 0;
  }

  /**
   * Files noticed and not read again speak through their stored report. `published`: how many articles the archive has now,
   * when not all files were looked at.
   */
  report({ noticed, quiet }: Plan, known: KnownFiles, started: number, published?: number): PublishReport {
    const diagnostics = [...this.diagnostics];
    const skipped = [...this.skipped];
    let unchanged = quiet;
    for (const path of noticed) {
      const last = known.record(path);
      if (this.fresh.has(path) || !last) continue;
      if (last.state === 'published') unchanged += 1;
      if (last.report === NOTHING_TO_SAY) continue;
      const stored = JSON.parse(last.report) as Diagnostic[] | { reason: string };
      if (Array.isArray(stored)) diagnostics.push(...stored);
      else skipped.push({ file: path, reason: stored.reason });
    }
    return {
      ...this.counts, unchanged: published === undefined ? unchanged : published - this.counts.added - this.counts.changed,
      rejected: diagnostics.filter(isBlocking).map(toProblem),
      skipped,
      warnings: diagnostics.filter((diagnostic) => !isBlocking(diagnostic)).map(toProblem),
      seconds: Math.round((Date.now() - started) / 10) / 100,
    };
  }
}
