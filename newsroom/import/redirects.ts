import { routing } from '../../i18n/routing';
import { asWritten, lookedUp } from './addresses';
import { formerAddresses } from './compose';
import type { Moved } from './report';
import { isReserved } from './reserved';
import type { PlannedPage } from './survey';

const withoutEnd = (path: string): string => path.replace(/(.)\/+$/, '$1');

/** Whether an address, as the site looks it up, is one of its own pages or another free page now: no redirect may cover it. */
export type IsTaken = (path: string, page: PlannedPage) => boolean;

export function takenAddresses(pages: readonly PlannedPage[]): IsTaken {
  const live = new Map(pages.filter(({ kind }) => kind === 'page').map((page) => [lookedUp(page.address) ?? '/', page]));
  return (path, page) => (live.has(path) && live.get(path)?.address !== page.address) || (path.lastIndexOf('/') === 0 && isReserved(path.slice(1)));
}

/** Every page whose address changes, and what leads to the new one. */
export function movedPages(pages: readonly PlannedPage[], isTaken: IsTaken): Moved[] {
  const articles = pages.filter(({ kind }) => kind === 'article');
  const moved = pages.flatMap((page) => {
    const { file, old, address, kind } = page;
    const own = lookedUp(address);
    const needed = new Set(formerAddresses(page, isTaken));
    const from = kind === 'article' ? old.paths.slice(0, 1) : [...old.paths, ...old.aliases];
    return from.filter((path) => ![own, null].includes(lookedUp(path))).map((path): Moved => {
      const by = !needed.has(lookedUp(path) ?? '') ? 'none' : kind === 'article' ? 'aliases' : 'redirects.yml';
      return { file: file.source, from: path, to: address, by };
    });
  });
  return [...moved, ...movedSections(articles)];
}

/** Hugo's section lists; the site sends them to the archive as long as an article was below them. */
function movedSections(articles: readonly PlannedPage[]): Moved[] {
  const lists = new Map<string, Moved>();
  for (const { file, old, locale } of articles) {
    const [own = '/'] = old.paths;
    const parts = withoutEnd(own).split('/').slice(1, -1);
    if (file.folders.length === 0 || parts.length < file.folders.length) continue;
    const from = `/${parts.join('/')}/`;
    const to = locale === routing.defaultLocale ? '/archive' : `/${locale}/archive`;
    if (lookedUp(from) !== null && !/^\/\d{4}(?:\/|$)/.test(from)) lists.set(from, { file: file.folders.join('/'), from, to, by: 'the site itself' });
  }
  return [...lists.values()];
}

/** `redirects.yml`: one line an old address, the first one counts; null when none is needed. */
export function redirectsFile(moved: readonly Pick<Moved, 'from' | 'to'>[]): string | null {
  const lines = new Map<string, string>();
  for (const { from, to } of moved) {
    const key = asWritten(withoutEnd(from));
    if (key !== '/' && key !== asWritten(to) && !lines.has(key)) lines.set(key, asWritten(to));
  }
  return lines.size === 0 ? null : [...lines].map(([from, to]) => `${JSON.stringify(from)}: ${JSON.stringify(to)}\n`).join('');
}
