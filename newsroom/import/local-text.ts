import type { HugoSite } from './hugo-site';
import { type Fields, textOf } from './maps';

/** A text of the site in each edition that has one, as `site.yml` takes it; null when none has. */
export function localText(site: HugoSite, read: (config: Fields) => unknown): string | Record<string, string> | null {
  const texts = site.languages.flatMap(({ edition, config }) => {
    const text = textOf(read(config));
    return edition === null || text === null ? [] : [[edition, text] as const];
  });
  const [first] = texts;
  if (!first) return null;
  return texts.every(([, text]) => text === first[1]) ? first[1] : Object.fromEntries(texts.toReversed());
}
