import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { TestLocale } from './messages';

type LocalText = Record<TestLocale, string>;
type Site = { name: LocalText; categories: { id: string; label: LocalText }[] };

/** What the demonstration's editors named: the site and its sections. */
export const site = parse(readFileSync('content/site.yml', 'utf8')) as Site;

export function section(id: string, locale: TestLocale): string {
  const found = site.categories.find((category) => category.id === id);
  if (!found) throw new Error(`site.yml has no section ${id}`);
  return found.label[locale];
}
