import type { Finding } from '../types';
import { facts, totals } from './lines';
import type { Report } from './summary';

/** Findings shown of one rule; the rest is in `--json`. */
const MOST_SHOWN = 20;

/** One line whatever a page said: no control characters reach a terminal. */
const plain = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, ' ');

const entry = ({ address, found, expected, count = 1 }: Finding): string => `  ${plain(address)}${count > 1 ? ` and ${count - 1} more` : ''}\n    found ${plain(found)}\n    expected ${plain(expected)}`;

/** The report for a terminal: findings by rule, errors first, then a table of the rules and what was looked at. */
export function tableReport(report: Report): string {
  const groups = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    const key = `${finding.level} ${finding.rule} ${finding.side}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const blocks: string[] = [];
  for (const list of groups.values()) {
    const [{ level, rule, side } = { level: 'note', rule: 'left-out', side: 'site' }] = list;
    const all = report.rules.find((tally) => tally.rule === rule && tally.level === level && tally.side === side)?.count ?? list.length;
    const more = all - Math.min(all, MOST_SHOWN, list.length);
    blocks.push([`${level}: ${rule} (${side}) × ${all}`, ...list.slice(0, MOST_SHOWN).map(entry), ...(more > 0 ? [`  … and ${more} more: --json or --html lists them`] : [])].join('\n'));
  }
  const rows = [['level', 'rule', 'whose', 'findings'], ...[...groups.values()].flatMap((list) => {
    const [first] = list;
    const tally = report.rules.find(({ rule, level, side }) => rule === first?.rule && level === first.level && side === first.side);
    return tally ? [[tally.level, tally.rule, tally.side, String(tally.count)]] : [];
  })];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  const table = rows.length > 1 ? [rows.map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  ').trimEnd()).join('\n')] : [];
  const known = facts(report);
  const wide = Math.max(...known.map(([name]) => name.length));
  return `${[...blocks, ...table, known.map(([name, value]) => `${name.padEnd(wide)}  ${plain(value)}`).join('\n'), totals(report)].join('\n\n')}\n`;
}
