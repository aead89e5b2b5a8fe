/**
 * Makes the ids of one page's headings, as Hugo's Goldmark does for GitHub style: letters and
 * digits of every script in lower case, `-` and `_` kept, blanks to `-`, the rest dropped;
 * repeated ones get `-1`, `-2`. An explicit id keeps its case.
 */
export function headingIds(takenIds: ReadonlySet<string>): (text: string, explicit?: boolean) => string {
  const taken = new Set(takenIds);
  const counts = new Map<string, number>();
  return (text, explicit = false) => {
    const base = (explicit ? text : text.toLowerCase()).trim().replace(/\s/g, '-').replace(explicit ? /[^\p{L}\p{M}\p{N}_.:-]/gu : /[^\p{L}\p{M}\p{N}_-]/gu, '') || 'heading';
    let id = base;
    let count = counts.get(base) ?? 0;
    while (taken.has(id)) id = `${base}-${++count}`;
    counts.set(base, count);
    taken.add(id);
    return id;
  };
}
