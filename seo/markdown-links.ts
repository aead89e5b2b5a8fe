import { markdownAddress } from './markdown-text';
import { absoluteUrl } from './urls';

/** A served path or address for one as written; null when it is final already. */
export type ResolveLink = (written: string) => string | null;

const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const DESTINATION = '<[^<>\\n]*>|[^\\s()<>]+(?:\\([^\\s()]*\\)[^\\s()<>]*)*';
/** A code span, or the destination of an inline link or picture (CommonMark §6.1, §6.3). */
const INLINE = new RegExp(`(?<code>(?<!\`)(?<ticks>\`+)(?!\`)[\\s\\S]*?(?<!\`)\\k<ticks>(?!\`))|(?<before>\\]\\(\\s*)(?<target>${DESTINATION})`, 'g');
/** A link reference definition, not a footnote (§4.7). */
const DEFINITION = new RegExp(`^(?<before> {0,3}\\[(?!\\^)[^\\]\\n]+\\]:[ \\t]*)(?<target>${DESTINATION})`, 'gm');

function rewrite(target: string, base: string, resolve: ResolveLink): string {
  const written = target.replace(/^<([\s\S]*)>$/, '$1');
  const url = absoluteUrl(resolve(written) ?? written, base);
  return url ? markdownAddress(url) : target;
}

function rewriteText(text: string, base: string, resolve: ResolveLink): string {
  type Groups = { code?: string; before?: string; target?: string };
  const replace = (whole: string, ...rest: unknown[]): string => {
    const { before, target } = rest.at(-1) as Groups;
    return before === undefined || target === undefined ? whole : before + rewrite(target, base, resolve);
  };
  return text.replace(INLINE, replace).replace(DEFINITION, replace);
}

/** Markdown whose links and pictures lead somewhere from anywhere; code stays as it is. */
export function absoluteMarkdown(markdown: string, base: string, resolve: ResolveLink): string {
  const blocks: { code: boolean; lines: string[] }[] = [];
  let fence: string | null = null;
  for (const line of markdown.split('\n')) {
    const marker = line.match(FENCE)?.[1];
    const code = fence !== null || marker !== undefined;
    const last = blocks.at(-1);
    if (last?.code === code) last.lines.push(line);
    else blocks.push({ code, lines: [line] });
    if (fence === null) fence = marker ?? null;
    else if (marker?.startsWith(fence) && line.trim() === marker) fence = null;
  }
  return blocks.map(({ code, lines }) => (code ? lines.join('\n') : rewriteText(lines.join('\n'), base, resolve))).join('\n');
}
