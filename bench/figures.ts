/** The p-th percentile of measurements, nearest rank. */
export function percentile(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil((p / 100) * sorted.length) - 1))] ?? NaN;
}

export type Figure = { what: string; value: number; unit: string; note?: string };

const digits = (value: number): string => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** Figures as a table for people. */
export function table(figures: readonly Figure[]): string {
  const wide = Math.max(...figures.map(({ what }) => what.length));
  return figures.map(({ what, value, unit, note }) => `${what.padEnd(wide)}  ${digits(value).padStart(8)} ${unit.padEnd(6)} ${note ?? ''}`.trimEnd()).join('\n');
}
