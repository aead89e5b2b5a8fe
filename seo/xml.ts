import { legalText } from './text';

/** Finished XML; plain strings are text and are escaped, so nothing can be forgotten. */
export type Xml = { readonly xml: string };
export type XmlChild = Xml | string | null | readonly XmlChild[];
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/**
 * Hexadecimal references are what feed readers of all ages understand (rssboard.org/rss-profile, character data); `>`
 * too, so that no `]]>` appears.
 */
function escapeXml(value: string): string {
  return legalText(value).replace(/[&<>"\r]/g, (char) => `&#x${char.charCodeAt(0).toString(16).toUpperCase()};`);
}

function attributesXml(attributes: XmlAttributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}="${escapeXml(String(value)).replace(/\s/g, ' ')}"`))
    .join('');
}

function childXml(child: XmlChild): string {
  if (child === null) return '';
  if (typeof child === 'string') return escapeXml(child);
  return 'xml' in child ? child.xml : child.map(childXml).join('');
}

/** The opening tag alone, for documents that are written piece by piece. */
export function openTag(name: string, attributes: XmlAttributes = {}): string {
  return `<${name}${attributesXml(attributes)}>`;
}

/** An element; its name and attribute names are ours, all else may be anything. */
export function element(name: string, attributes: XmlAttributes = {}, ...children: XmlChild[]): Xml {
  const inside = children.map(childXml).join('');
  const start = `<${name}${attributesXml(attributes)}`;
  return { xml: inside === '' ? `${start}/>` : `${start}>${inside}</${name}>` };
}

/** An element of text, left out when the text is empty. */
export function textElement(name: string, value: string | undefined): Xml | null {
  return value ? element(name, {}, value) : null;
}
