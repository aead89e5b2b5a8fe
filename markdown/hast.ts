import type { Element, ElementContent, Nodes, Properties, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';

export type Parent = Root | Element;

/** Whether a node is an element, of one of the names if any are given. */
export function isElement<Name extends string>(node: Nodes | undefined, ...names: Name[]): node is Element & { tagName: Name } {
  return node?.type === 'element' && (names.length === 0 || names.some((name) => name === node.tagName));
}

/** A new element. */
export function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

/** A new text node. */
export function text(value: string): { type: 'text'; value: string } {
  return { type: 'text', value };
}

/** Text content, trimmed. */
export function textOf(node: Nodes | readonly Nodes[]): string {
  return (Array.isArray(node) ? node.map((item: Nodes) => toString(item)).join('') : toString(node as Nodes)).trim();
}

/** Whether a node is text of blanks only. */
export function isBlank(node: Nodes): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** The children that are not blank text. */
export function solidChildren(parent: Parent): RootContent[] {
  return parent.children.filter((child) => !isBlank(child));
}

/** A property as a string; undefined if it is absent or not a string. */
export function stringProperty(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  return typeof value === 'string' ? value : undefined;
}

/** Class names of an element. */
export function classesOf(node: Element): string[] {
  const { className } = node.properties;
  return Array.isArray(className) ? className.map(String) : [];
}

/** Adds a class to an element, in place. */
export function addClass(node: Element, name: string): void {
  node.properties.className = [...classesOf(node), name];
}

/** Whether a node is the footnotes section that the parser appended. */
export function isFootnotes(node: Nodes): boolean {
  return isElement(node, 'section') && node.properties.dataFootnotes !== undefined;
}

/** Calls `change` for every element below `parent`, children first; an array returned takes the element's place. */
export function rewrite(parent: Parent, change: (node: Element, parent: Parent) => ElementContent[] | void): void {
  let changed: RootContent[] | null = null;
  parent.children.forEach((child, index) => {
    if (child.type === 'element') {
      rewrite(child, change);
      const replacement = change(child, parent);
      if (replacement) {
        // Most parents keep all their children: their list is copied only when one changes.
        changed ??= parent.children.slice(0, index);
        for (const node of replacement) changed.push(node);
        return;
      }
    }
    changed?.push(child);
  });
  if (changed) parent.children = changed as Element['children'];
}

/** Elements of the given names below `parent`, in document order. */
export function find(parent: Parent, ...names: string[]): Element[] {
  const found: Element[] = [];
  const search = (node: Parent) => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      if (names.includes(child.tagName)) found.push(child);
      search(child);
    }
  };
  search(parent);
  return found;
}
