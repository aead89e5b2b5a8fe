import type { Element, Root } from 'hast';
import { isElement, type Parent, stringProperty } from './hast';
import type { RenderedBody } from './types';

/** Writes text in another script; must leave alone what is not in the script it comes from. */
export type Convert = (text: string) => string;

/** What is no prose: programs, keys to press, formulas. */
const NO_PROSE = new Set(['code', 'pre', 'kbd', 'samp', 'var', 'math']);
/** Attributes that readers see or hear. */
const SPOKEN = ['alt', 'title', 'ariaLabel'];
const SIMPLIFIED = /^zh(?:$|-(?:hans|cn|sg|my))/i;

/** Converts the text of a finished tree in place: no code, no addresses, no ids, nothing that is marked as another language. */
export function convertTree(root: Root, convert: Convert): void {
  walk(root, convert);
}

function walk(parent: Parent, convert: Convert): void {
  for (const child of parent.children) {
    if (child.type === 'text') child.value = convert(child.value);
    else if (isElement(child) && isOfScript(child)) {
      for (const name of SPOKEN) {
        const spoken = stringProperty(child, name);
        if (spoken !== undefined) child.properties[name] = convert(spoken);
      }
      if (!NO_PROSE.has(child.tagName)) walk(child, convert);
    }
  }
}

/** An element that says it is in the script that is converted will not be any more. */
function isOfScript(element: Element): boolean {
  const lang = stringProperty(element, 'lang');
  if (lang === undefined) return true;
  if (SIMPLIFIED.test(lang)) delete element.properties.lang;
  return SIMPLIFIED.test(lang);
}

/** What a page shows around the body, converted; ids stay, so that links to a heading lead there in either script. */
export function convertAround(body: Omit<RenderedBody, 'html'>, convert: Convert): Omit<RenderedBody, 'html'> {
  const heading = (node: RenderedBody['headings'][number]): RenderedBody['headings'][number] => ({ ...node, text: convert(node.text), children: node.children.map(heading) });
  return {
    ...body,
    headings: body.headings.map(heading),
    credits: body.credits.map(({ role, names }) => ({ role: convert(role), names: names.map(convert) })),
    source: body.source && { ...body.source, name: convert(body.source.name) },
  };
}
