import { problemLine } from '../commands/problem-line';
import type { ImportReport } from './report';

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

/** The report as lines: what is wrong first, then every address that changes, then the totals. */
export function reportLines(report: ImportReport): string[] {
  const { written, created, unchanged, conflicts, moved, skipped, errors, warnings, to } = report;
  const kind = (folder: string): number => created.filter((file) => file.startsWith(`${folder}/`)).length;
  const lines = [
    ...errors.map((problem) => problemLine('error', problem)),
    ...warnings.map((problem) => problemLine('warning', problem)),
    ...conflicts.map(({ file, source }) => `${source}: conflict: ${file} is there already with another content; it was left alone.`),
    ...skipped.map(({ file, reason }) => `${file}: skipped: ${reason}`),
    ...moved.map(({ from, to: address, by, file }) => `${from} → ${address}  (${by === 'none' ? 'no redirect' : by}; ${file})`),
  ].map((line) => line.replace(/\p{Cc}+/gu, ' '));
  const parts = [counted(kind('articles'), 'file'), counted(kind('pages'), 'file'), counted(kind('authors'), 'file'), counted(kind('static'), 'picture')];
  lines.push(
    `${written ? 'Wrote' : 'Would write'} ${counted(created.length, 'file')} into ${to} (articles/ ${parts[0]}, pages/ ${parts[1]}, authors/ ${parts[2]}, static/ ${parts[3]}).`,
    `${counted(unchanged.length, 'file')} already there, ${counted(conflicts.length, 'conflict')}, ${counted(errors.length, 'error')}, ${counted(warnings.length, 'warning')}, ${skipped.length} skipped; ${counted(moved.length, 'address', 'addresses')} changed.`,
  );
  lines.push(written ? 'Next: npm run content:check' : 'Nothing was written; add --write to do it.');
  return lines;
}
