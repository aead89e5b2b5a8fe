/** Route parameters arrive percent-encoded; null for one that is not UTF-8 once decoded. */
export function decodeSegments(segments: readonly string[]): string[] | null {
  try {
    return segments.map((segment) => decodeURIComponent(segment).normalize('NFC'));
  } catch {
    return null;
  }
}

/** A trailing `page/N`, cut off; null when N is no page number above 1 written plainly. */
export function splitPage(segments: readonly string[]): { rest: string[]; page: number } | null {
  const [marker, number] = segments.slice(-2);
  if (marker !== 'page' || number === undefined || segments.length < 3) return { rest: [...segments], page: 1 };
  if (!/^[1-9]\d{0,6}$/.test(number) || number === '1') return null;
  return { rest: segments.slice(0, -2), page: Number(number) };
}
