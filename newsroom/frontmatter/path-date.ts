const FORMS: readonly RegExp[] = [
  /(?:^|\D)(\d{4})[-_.](\d{1,2})[-_.](\d{1,2})(?!\d)/,
  /(?:^|\D)(\d{4})(\d{2})(\d{2})(?!\d)/,
  /(?:^|\D)(\d{4})年(\d{1,2})月(\d{1,2})日/,
];

function valid(found: RegExpMatchArray | null): string | null {
  const [, year, month, day] = (found ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined || year < 1900 || year > 2200) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}

/** The date a file's name or folders hold, nearest to the file first: `2024-05-06-x.md`, `20240506.md`, `2024/05/06/x.md`. */
export function dateOfPath(path: string): string | null {
  for (const segment of path.split('/').reverse()) {
    for (const form of FORMS) {
      const date = valid(segment.match(form));
      if (date !== null) return date;
    }
  }
  for (const match of path.matchAll(/(?<=^|\/)(\d{4})\/(\d{1,2})\/(\d{1,2})(?=\/|[^\d/])/g)) {
    const date = valid(match);
    if (date !== null) return date;
  }
  return null;
}
