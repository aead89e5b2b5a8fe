import { setTimeout } from 'node:timers/promises';
import type { Archive } from '../archive';
import { sourceOfEdition } from '../i18n/editions';
import type { Address } from './address';
import type { Newsstand } from './newsstand';

/** Also as many as it takes until V8 has compiled what renders them: the first two hundred take twice as long (docs/performance.md). */
const NEWEST = 400;
const BUSIEST = 20;

/** The pages most readers ask for first: fronts, first pages of lists, the newest articles. */
export function warmAddresses(archive: Archive): Address[] {
  // the converted edition is made when somebody reads it: its dictionaries cost memory that most sites never need
  return archive.editions().filter((locale) => sourceOfEdition(locale) === null).flatMap((locale) => [
    '/',
    ...archive.terms('category', locale).slice(0, BUSIEST).map(({ id }) => `/categories/${id}`),
    '/categories', '/tags', '/archive',
    ...archive.latest(locale, NEWEST).map(({ slug }) => `/articles/${slug}`),
  ].map((path) => ({ locale, path })));
}

/** Renders them one after the other, resting as long as each took, so that readers always go first. */
export async function warm(newsstand: Pick<Newsstand, 'warm'>, addresses: readonly Address[]): Promise<number> {
  let rendered = 0;
  for (const address of addresses) {
    const started = performance.now();
    if (await newsstand.warm(address)) rendered += 1;
    await setTimeout(performance.now() - started);
  }
  return rendered;
}
