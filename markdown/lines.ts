/** An open code fence: its marker and how many of them close it. */
export type Fence = { marker: string; size: number };

const OPENING = /^ {0,3}(`{3,}(?!.*`)|~{3,})/;
const NESTED_OPENING = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)?(`{3,}(?!.*`)|~{3,})/;

/** The fence a line opens at the top level of a document (CommonMark §4.5), or null. */
export function topFence(line: string): Fence | null {
  return fenceOf(OPENING.exec(line));
}

/** The fence a line opens anywhere: also inside quotes and list items. */
export function anyFence(line: string): Fence | null {
  return line.includes('```') || line.includes('~~~') ? fenceOf(NESTED_OPENING.exec(line)) : null;
}

/** Whether a line ends the fence; quote markers and indentation before it are allowed. */
export function closesFence(line: string, fence: Fence): boolean {
  const run = line.replace(/^[\s>]+/, '').trimEnd();
  return run.length >= fence.size && run === fence.marker.repeat(run.length);
}

function fenceOf(match: RegExpExecArray | null): Fence | null {
  const run = match?.[1];
  return run ? { marker: run.charAt(0), size: run.length } : null;
}
