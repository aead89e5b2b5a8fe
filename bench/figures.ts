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

/** The figures of a run, told as they come and printed at the end. */
export class Notebook {
  readonly figures: Figure[] = [];

  readonly note = (what: string, value: number, unit = '', more?: string): void => {
    this.figures.push({ what, value, unit, ...(more ? { note: more } : {}) });
    process.stderr.write(`${what}: ${value.toFixed(2)} ${unit} ${more ?? ''}`.trimEnd() + '\n');
  };

  /** Prints all as a table, or as JSON with what else belongs to them. */
  print(asJson: boolean | undefined, more: Readonly<Record<string, unknown>> = {}): void {
    process.stdout.write(asJson ? `${JSON.stringify({ ...more, figures: this.figures })}\n` : `${table(this.figures)}\n`);
  }
}
