import { anyFence, closesFence, type Fence } from '../../markdown/lines';
import { expandShortcodes } from '../../markdown/shortcodes';

const OPENING = /^\s*\{\{[<%]\s*highlight\s[^\n]*[>%]\}\}\s*$/;
const CLOSING = /^\s*\{\{[<%]\s*\/\s*highlight\s*[>%]\}\}\s*$/;

/** `highlight` blocks as fenced code, line for line; those in code, and those that are never closed, stay as they are. */
export function convertHighlights(body: string): string {
  if (!body.includes('highlight')) return body;
  const lines = body.split('\n');
  const ends = lines.flatMap((line, at) => (CLOSING.test(line) ? [at] : []));
  const out: string[] = [];
  let fence: Fence | null = null;
  let next = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    while ((ends[next] ?? Infinity) < at) next += 1;
    const end = ends[next];
    if (fence) {
      if (closesFence(line, fence)) fence = null;
      out.push(line);
    } else if (end !== undefined && end > at && OPENING.test(line)) {
      out.push(expandShortcodes(lines.slice(at, end + 1).join('\n')));
      at = end;
    } else {
      fence = anyFence(line);
      out.push(line);
    }
  }
  return out.join('\n');
}
