import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { common, createLowlight } from 'lowlight';
import { classesOf, find, isElement } from './hast';

const lowlight = createLowlight(common);

const LARGEST = 100_000;
const LARGEST_TOGETHER = 400_000;
const LONGEST_LINE = 5_000;

/** Highlights code blocks by class names, in place; unknown languages and huge blocks stay plain. */
export function highlightCode(root: Root): void {
  let budget = LARGEST_TOGETHER;
  for (const block of find(root, 'pre')) {
    block.properties.tabIndex = 0;
    const code = block.children.find((child) => isElement(child, 'code'));
    if (!isElement(code)) continue;
    const written = classesOf(code).find((name) => name.startsWith('language-'))?.slice('language-'.length);
    const language = /^[\p{L}\p{N}+#_-]+/u.exec(written?.toLowerCase() ?? '')?.[0];
    code.properties.className = language ? ['hljs', `language-${language}`] : ['hljs'];
    const source = toString(code);
    budget -= source.length;
    if (language && lowlight.registered(language) && source.length <= LARGEST && budget >= 0 && !hasLongLine(source)) highlight(code, language, source);
  }
}

/** Minified code: the grammars' expressions can take quadratic time on one line. */
function hasLongLine(source: string): boolean {
  let start = 0;
  for (let end = source.indexOf('\n'); end >= 0; end = source.indexOf('\n', start)) {
    if (end - start > LONGEST_LINE) return true;
    start = end + 1;
  }
  return source.length - start > LONGEST_LINE;
}

function highlight(code: Element, language: string, source: string): void {
  try {
    code.children = lowlight.highlight(language, source).children as Element['children'];
  } catch {
    // A grammar that gives up leaves the code as it was written.
  }
}
