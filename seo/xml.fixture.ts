import assert from 'node:assert/strict';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u;

/** Once, unlike the parser's own decoding; only the references that the writer makes are expected. */
const decode = (text: string): string => text.replace(/&#x([0-9A-F]+);/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

/** The tree of a document that must be well-formed and hold legal characters only. */
export function parseXml(xml: string, lists: readonly string[]): unknown {
  assert.equal(XMLValidator.validate(xml), true);
  assert.doesNotMatch(xml, FORBIDDEN);
  assert.doesNotMatch(xml, /\]\]>|&(?!#x[0-9A-F]+;)/);
  return new XMLParser({
    ignoreAttributes: false, attributeNamePrefix: '@', parseTagValue: false, processEntities: false,
    tagValueProcessor: (_name, value) => decode(value), attributeValueProcessor: (_name, value) => decode(value),
    isArray: (name) => lists.includes(name),
  }).parse(xml);
}
