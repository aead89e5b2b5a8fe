import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import temml from 'temml';
import { classesOf, element, isElement, rewrite, text } from './hast';
import { classesOfStyles, coloursOfStyles } from './mathStyles';

const LONGEST = 10_000;
const MOST_TOGETHER = 200_000;
const ATTRIBUTES = new Set([
  'accent', 'accentunder', 'columnalign', 'columnlines', 'columnspacing', 'columnspan', 'depth', 'dir', 'display', 'displaystyle', 'fence',
  'form', 'frame', 'height', 'largeop', 'linethickness', 'lspace', 'mathbackground', 'mathcolor', 'mathsize', 'mathvariant', 'maxsize',
  'minsize', 'movablelimits', 'notation', 'rowlines', 'rowspacing', 'rowspan', 'rspace', 'scriptlevel', 'separator', 'stretchy',
  'symmetric', 'voffset', 'width',
]);

/** Replaces the formulas of a sanitised body by MathML, in place; one that is wrong shows its source. */
export function renderMath(root: Root): void {
  let budget = MOST_TOGETHER;
  const formula = (source: string, display: boolean) => {
    budget -= source.length;
    return budget >= 0 && source.length <= LONGEST ? toMathml(source, display) : null;
  };
  rewrite(root, (node) => {
    if (node.tagName === 'pre') {
      const [code, ...others] = node.children;
      if (!isElement(code, 'code') || others.length > 0 || !isMath(code)) return undefined;
      const source = toString(code);
      const math = formula(source, true);
      return [math ? element('div', { className: ['math-display'], tabIndex: 0 }, [math]) : element('pre', { className: ['math-error'], tabIndex: 0 }, [element('code', {}, [text(source)])])];
    }
    if (node.tagName !== 'code' || !classesOf(node).includes('math-inline')) return undefined;
    const source = toString(node);
    return [formula(source, false) ?? element('code', { className: ['math-error'] }, [text(source)])];
  });
}

/** A `$$` block or a fence whose language is `math`. */
function isMath(code: Element): boolean {
  return classesOf(code).some((name) => name === 'math-display' || name === 'language-math');
}

function toMathml(source: string, displayMode: boolean): Element | null {
  try {
    const tree: unknown = temml.__renderToMathMLTree(source, { displayMode, throwOnError: true, trust: false, maxExpand: 500 });
    const [math] = convert(tree);
    return isElement(math, 'math') ? math : null;
  } catch {
    return null;
  }
}

/** Temml's own tree as hast: known attributes only; its inline styles become attributes and classes. */
function convert(node: unknown): ElementContent[] {
  if (typeof node !== 'object' || node === null) return [];
  const { type, text: value, children, attributes, classes, style } = node as Readonly<Record<string, unknown>>;
  if (typeof value === 'string') return [text(value)];
  const content = Array.isArray(children) ? children.flatMap(convert) : [];
  if (typeof type !== 'string' || !/^m[a-z]+$|^annotation$|^semantics$/.test(type)) return content;
  const properties: Element['properties'] = {};
  for (const [name, setting] of Object.entries(attributes ?? {})) {
    if (ATTRIBUTES.has(name) && (typeof setting === 'string' || typeof setting === 'number')) properties[name] = String(setting);
  }
  const styles = typeof style === 'object' && style !== null ? (style as Readonly<Record<string, unknown>>) : {};
  Object.assign(properties, coloursOfStyles(styles));
  const names = Array.isArray(classes) ? classes.filter((name): name is string => typeof name === 'string' && /^[a-z][a-z\d-]*$/.test(name)) : [];
  const all = [...names.map((name) => (name.startsWith('tml-') ? name : `tml-${name}`)), ...classesOfStyles(styles)];
  if (all.length > 0) properties.className = all;
  return [element(type, properties, content)];
}
