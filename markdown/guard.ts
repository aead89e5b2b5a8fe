const MOST_MARKS = 500;
const MARK = /[*_[\]~`<&$\\|]/g;
const NEW_TEXT = /^[\s>]*(?:$|[-+*][ \t]|\d{1,9}[.)][ \t]|\||#{1,6}[ \t])/;

/**
 * Escapes the marks of paragraphs that hold more than `MOST_MARKS` of them: no writer does that,
 * and matching them up costs the parser quadratic time.
 */
export function calmMarks(markdown: string): string {
  if (!hasMany(markdown)) return markdown;
  const lines = markdown.split('\n');
  let from = 0;
  lines.forEach((line, index) => {
    if (index > from && NEW_TEXT.test(line)) {
      calm(lines, from, index);
      from = index;
    }
  });
  calm(lines, from, lines.length);
  return lines.join('\n');
}

function calm(lines: string[], from: number, to: number): void {
  if (!hasMany(lines.slice(from, to).join('\n'))) return;
  for (let index = from; index < to; index++) {
    lines[index] = (lines[index] ?? '').replace(MARK, '\\$&');
  }
}

function hasMany(text: string): boolean {
  let count = 0;
  for (const _ of text.matchAll(MARK)) if (++count > MOST_MARKS) return true;
  return false;
}
