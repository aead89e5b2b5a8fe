import type { Element, Root } from 'hast';
import { decodeAddress, encodeAddress, isExternal, isLinkable } from './addresses';
import { find, rewrite, stringProperty, textOf } from './hast';
import type { RenderOptions } from './types';

type Options = Pick<RenderOptions, 'resolveLink' | 'siteOrigin'>;

/**
 * Settles the links of a sanitised body in place: addresses resolved, `rel` for other hosts, a name
 * for links around a picture. A link that leads nowhere sensible becomes its text.
 */
export function settleLinks(root: Root, { resolveLink, siteOrigin }: Options): void {
  rewrite(root, (node) => {
    if (node.tagName !== 'a') return undefined;
    const written = stringProperty(node, 'href')?.trim() ?? '';
    const href = written.startsWith('#') ? written : resolve(written, resolveLink);
    if (!isLinkable(href) || href === '#') {
      delete node.properties.href;
      return node.properties.id === undefined ? node.children : undefined;
    }
    node.properties.href = href.startsWith('#') ? href : encodeAddress(href);
    if (isExternal(href, siteOrigin)) node.properties.rel = ['noopener'];
    nameLink(node, href);
    return undefined;
  });
}

/** The parser percent-encodes addresses; what was written is tried first. */
function resolve(href: string, resolveLink: RenderOptions['resolveLink']): string {
  const written = decodeAddress(href);
  return resolveLink(written) ?? (written === href ? null : resolveLink(href)) ?? href;
}

/** A link that holds nothing but a picture without alternative text is named by its target. */
function nameLink(link: Element, href: string): void {
  const images = find(link, 'img');
  if (images.length === 0 || textOf(link) !== '' || images.some((image) => image.properties.alt)) return;
  link.properties.ariaLabel = decodeAddress(href).replace(/^https?:\/\//, '');
}
