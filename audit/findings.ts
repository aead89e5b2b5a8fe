import type { Finding, Level, Side } from './types';

/** Findings kept of one rule; all are counted. */
const MOST_KEPT = 500;
const ORDER: readonly Level[] = ['error', 'warning', 'note'];

export type Tally = Pick<Finding, 'rule' | 'level' | 'side'> & { count: number };

const order = (a: Finding, b: Finding): number => ORDER.indexOf(a.level) - ORDER.indexOf(b.level)
  || (a.side === b.side ? 0 : a.side === 'site' ? -1 : 1)
  || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  || (a.address < b.address ? -1 : 1);

/** Collects findings in bounded memory: of a kind that is everywhere only the first are kept, all are counted. */
export class Findings {
  private readonly kept: Finding[] = [];
  private readonly tallies = new Map<string, Tally & { kept: number }>();

  add(finding: Finding): void {
    const { rule, level, side } = finding;
    const key = `${rule} ${level} ${side}`;
    const tally = this.tallies.get(key) ?? { rule, level, side, count: 0, kept: 0 };
    this.tallies.set(key, tally);
    tally.count += 1;
    if (tally.kept >= MOST_KEPT) return;
    tally.kept += 1;
    this.kept.push(finding);
  }

  addAll(findings: Iterable<Finding>): void {
    for (const finding of findings) this.add(finding);
  }

  /** Errors first, of the site before those of the content, then by rule and address. */
  list(): Finding[] {
    return [...this.kept].sort(order);
  }

  /** How many findings of each rule there were, kept or not. */
  counts(): Tally[] {
    return [...this.tallies.values()].map(({ rule, level, side, count }) => ({ rule, level, side, count }));
  }

  total(level: Level, side?: Side): number {
    return this.counts().filter((tally) => tally.level === level && (side === undefined || tally.side === side)).reduce((sum, { count }) => sum + count, 0);
  }
}
