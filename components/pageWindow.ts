/** Page numbers to show, `null` for a gap: first, last, and two around the current one. A gap never hides one page only. */
export function pageWindow(current: number, total: number, reach = 2): (number | null)[] {
  const wanted = new Set([1, total]);
  for (let page = current - reach; page <= current + reach; page++) if (page >= 1 && page <= total) wanted.add(page);
  const shown: (number | null)[] = [];
  let before = 0;
  for (const page of [...wanted].sort((a, b) => a - b)) {
    if (page - before === 2) shown.push(page - 1);
    else if (page - before > 2) shown.push(null);
    shown.push(page);
    before = page;
  }
  return shown;
}
