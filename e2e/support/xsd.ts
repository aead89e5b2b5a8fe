import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

xmlRegisterFsInputProviders();

const FOLDER = join(import.meta.dirname, '../contract/schemas');
let validator: XsdValidator | null = null;

/** Checks a sitemap of any kind by the schemas in `schemas/`. @throws with what is wrong and where. */
export function validateSitemap(xml: string): void {
  const path = join(FOLDER, 'sitemap.xsd');
  validator ??= XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(path), { url: path }));
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
  } finally {
    document.dispose();
  }
}
