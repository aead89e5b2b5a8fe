import type { Element, Root } from 'hast';
import { creditsInLine } from './creditLine';
import { find, isBlank, isElement, isFootnotes, solidChildren, stringProperty, textOf } from './hast';
import { namedSource } from './namedSource';
import { linesOf } from './textLines';
import type { Credit, SourceLine } from './types';

export type Ending = { credits: Credit[]; source: SourceLine | null };

const MOST_LINES = 30;

/**
 * Takes the credits (`作者 | 豆蔻`) and the source line (`[qq](https://…)`) off the end of a body,
 * in place: paragraph by paragraph upwards until one is neither. What is not recognised stays.
 */
export function takeEnding(root: Root, siteOrigin: string): Ending {
  const credits: Credit[][] = [];
  let source: SourceLine | null = null;
  const notes = root.children.filter(isFootnotes);
  const body = root.children.filter((child) => !isFootnotes(child));
  for (let count = 0; count < MOST_LINES; count++) {
    const index = body.findLastIndex((child) => !isBlank(child) && !isElement(child, 'hr'));
    const block = body[index];
    // A body must not be emptied, and a rule at its end means nothing once the credits are gone.
    if (!isElement(block, 'p') || !body.slice(0, index).some((child) => !isBlank(child))) break;
    const found = creditsOf(block);
    const link: SourceLine | null = source || found ? null : sourceOf(block, siteOrigin);
    if (!found && !link) break;
    if (found) credits.unshift(found);
    source ??= link;
    body.splice(index);
  }
  if (credits.length > 0 || source) {
    body.splice(body.findLastIndex((child) => !isBlank(child) && !isElement(child, 'hr')) + 1);
    root.children = [...body, ...notes];
  }
  return { credits: credits.flat(), source };
}

function creditsOf(paragraph: Element): Credit[] | null {
  if (find(paragraph, 'a', 'img', 'figure', 'sup').length > 0) return null;
  const credits: Credit[] = [];
  for (const line of textLines(paragraph)) {
    const found = creditsInLine(line);
    if (!found) return null;
    credits.push(...found);
  }
  return credits.length > 0 ? credits : null;
}

function textLines(paragraph: Element): string[] {
  const only = solidChildren(paragraph);
  const inner = only.length === 1 && isElement(only[0], 'strong', 'b', 'em', 'i') ? only[0] : paragraph;
  return linesOf(inner).flatMap(({ nodes }) => textOf(nodes).split('\n')).map((line) => line.trim()).filter((line) => line !== '');
}

/** The source that a paragraph names: one short link and nothing else, or `来源：` with one link. */
function sourceOf(paragraph: Element, siteOrigin: string): SourceLine | null {
  const links = find(paragraph, 'a');
  const [anchor] = links;
  const url = anchor && stringProperty(anchor, 'href');
  if (!url || links.length > 1 || find(paragraph, 'img').length > 0) return null;
  return namedSource(textOf(paragraph), textOf(anchor), url, siteOrigin);
}
