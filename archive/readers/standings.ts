import type { Readers, Window } from './index';

/** More than any list shows, so that articles that were withdrawn leave no gaps. */
const KEPT = 60;
/** Fewer than the front page shows. */
const SHORT = 5;
const WINDOWS: readonly Window[] = ['day', 'week'];

export type Moved = { locale: string; window: Window; /** The first place where another article stands now, from 0. */ from: number };

/**
 * Which articles are read most, as of the last look. Pages show this and not the counts themselves, so that all pages made
 * between two looks agree and it is known when they are outdated.
 */
export class Standings {
  private lists = new Map<string, readonly string[]>();
  /** Grows with every look that found another order. */
  generation = 0;

  constructor(private readonly readers: Readers, private readonly locales: readonly string[]) {}

  /** Looks at the counts; says which lists have another order now. */
  look(): Moved[] {
    return this.lookAt(this.locales);
  }

  /** Looks where hardly anything was listed yet: the first readers of an edition need not wait for their list. */
  lookAtShort(): Moved[] {
    return this.lookAt(this.locales.filter((locale) => this.of(locale, 'day').length < SHORT));
  }

  private lookAt(locales: readonly string[]): Moved[] {
    const moved = locales.flatMap((locale) => WINDOWS.flatMap((window): Moved[] => {
      const key = `${locale} ${window}`;
      const before = this.lists.get(key) ?? [];
      const now = this.readers.mostRead(locale, window, KEPT);
      const from = now.length > before.length ? now.findIndex((slug, i) => slug !== before[i]) : before.findIndex((slug, i) => slug !== now[i]);
      if (from < 0) return [];
      this.lists.set(key, now);
      return [{ locale, window, from }];
    }));
    if (moved.length > 0) this.generation += 1;
    return moved;
  }

  /** Slugs of an edition, most read first. */
  of(locale: string, window: Window): readonly string[] {
    return this.lists.get(`${locale} ${window}`) ?? [];
  }

  /** Those of some articles that were read this week, most first. */
  ofThese(locale: string, slugs: readonly string[], limit: number): string[] {
    return this.readers.ofThese(locale, slugs, limit);
  }
}
