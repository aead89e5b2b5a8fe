import type { Root } from 'hast';
import { decodeAddress } from './addresses';
import { classesOf, find, isFootnotes, rewrite, stringProperty } from './hast';

const PREFIX = 'user-content-';

/** Ids that are in use in a sanitised body, `<a name>` made an id; in place. A repeated id is dropped. */
export function settleIds(root: Root): Set<string> {
  const ids = new Set<string>();
  rewrite(root, ({ tagName, properties }) => {
    if (tagName === 'a' && properties.name !== undefined) {
      properties.id ??= properties.name;
      delete properties.name;
    }
    const { id } = properties;
    if (id === undefined) return;
    if (/^h[1-6]$/.test(tagName) || ids.has(String(id))) delete properties.id;
    else ids.add(String(id));
  });
  return ids;
}

/** Points the links within a page (`#…`, footnotes) to the ids as they are after prefixing; in place. */
export function settleFragments(root: Root): void {
  const ids = new Set<string>();
  rewrite(root, ({ properties }) => void (typeof properties.id === 'string' && ids.add(properties.id)));
  for (const link of find(root, 'a')) {
    const href = stringProperty(link, 'href');
    if (!href?.startsWith('#') || href === '#') continue;
    const isNote = link.properties.dataFootnoteRef !== undefined || link.properties.dataFootnoteBackref !== undefined;
    const name = href.slice(1);
    const candidates = [name, decodeAddress(name)].flatMap((id) => (isNote ? [PREFIX + id, id] : [id, PREFIX + id]));
    const target = candidates.find((id) => ids.has(id));
    if (target) link.properties.href = `#${target}`;
  }
}

/** Puts the reader's words into the footnotes section and its links back; in place. */
export function labelFootnotes(root: Root, title: string, backToReference: (n: string) => string): void {
  const notes = root.children.find(isFootnotes);
  if (notes?.type !== 'element') return;
  const [heading] = find(notes, 'h2');
  if (heading) {
    heading.children = [{ type: 'text', value: title }];
    heading.properties = { id: `${PREFIX}footnote-label` };
    notes.properties.ariaLabelledBy = [`${PREFIX}footnote-label`];
  }
  for (const link of find(notes, 'a')) {
    if (classesOf(link).includes('data-footnote-backref')) link.properties.ariaLabel = backToReference(stringProperty(link, 'ariaLabel') ?? '');
  }
}
