import type { CountedFinding, Finding, Severity, Side } from './types';

/** Findings kept of one check; all are counted. */
const MOST_KEPT = 500;
const ORDER: readonly Severity[] = ['error', 'warning', 'note'];

export type Tally = { check: string; severity: Severity; side: Side; count: number };

/** Collects findings in bounded memory: the same on many pages is one, and of a kind that is everywhere only the first are kept. */
export class Findings {
  private readonly kept = new Map<string, CountedFinding>();
  private readonly tallies = new Map<string, Tally & { kept: number }>();

  /** `same` names the fault itself where many pages share it, such as a broken link in a footer. */
  add(finding: Finding, same = `${finding.page} ${finding.found}`): void {
    const key = `${finding.check} ${finding.severity} ${finding.side}`;
    const known = this.kept.get(`${key} ${same}`);
    if (known) {
      known.count += 1;
      return;
    }
    const { check, severity, side } = finding;
    const tally = this.tallies.get(key) ?? { check, severity, side, count: 0, kept: 0 };
    this.tallies.set(key, tally);
    tally.count += 1;
    if (tally.kept >= MOST_KEPT) return;
    tally.kept += 1;
    this.kept.set(`${key} ${same}`, { ...finding, count: 1 });
  }

  addAll(findings: readonly Finding[]): void {
    for (const finding of findings) this.add(finding);
  }

  /** Errors first, of the site before those of the content, then by check and page. */
  list(): CountedFinding[] {
    return [...this.kept.values()].sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity)
      || (a.side === b.side ? 0 : a.side === 'site' ? -1 : 1) || (a.check < b.check ? -1 : a.check > b.check ? 1 : 0) || (a.page < b.page ? -1 : 1));
  }

  /** How many findings of each check there were, kept or not. */
  counts(): Tally[] {
    return [...this.tallies.values()].map(({ check, severity, side, count }) => ({ check, severity, side, count }));
  }

  total(severity: Severity, side?: Side): number {
    return this.counts().filter((tally) => tally.severity === severity && (side === undefined || tally.side === side)).reduce((sum, { count }) => sum + count, 0);
  }
}
