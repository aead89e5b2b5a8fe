import type { Archive } from '../archive';
import { articlePath, homePath, indexPath, periodPath, termPath } from '../i18n/paths';
import { routing } from '../i18n/routing';
import { capture, type Handler } from './capture';

const NEWEST = 100;
const BUSIEST = 20;

/** The pages most readers ask for first: fronts, first pages of lists, the newest articles. */
export function warmAddresses(archive: Archive): string[] {
  return routing.locales.flatMap((locale) => [
    homePath(locale),
    ...archive.terms('category', locale).slice(0, BUSIEST).map(({ id }) => termPath(locale, 'category', id)),
    indexPath(locale, 'category'), indexPath(locale, 'tag'), periodPath(locale),
    ...archive.latest(locale, NEWEST).map(({ slug }) => articlePath(locale, slug)),
  ]);
}

/** Renders them one after the other, so that readers always go first. */
export async function warm(next: Handler, addresses: readonly string[], host: string): Promise<number> {
  let rendered = 0;
  for (const address of addresses) {
    const { status } = await capture(next, address, { host }).catch(() => ({ status: 500 }));
    if (status === 200) rendered += 1;
  }
  return rendered;
}
