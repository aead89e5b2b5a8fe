import { AsOfNow } from './as-of-now';
import { changesBetween, changesSince, type PageRef } from './changes';
import { type Departure, departures } from './departures';
import { firstAddress } from './first-address';
import { type News, newsBetween, newsSince } from './news';

/** What happened to the archive: for whoever keeps pages, tells others, or leads from old addresses to new ones. */
export class WhatChanged extends AsOfNow {
  /** Former addresses of articles and where they lead. */
  departures(): Departure[] {
    return departures(this.db);
  }

  /** Pages outdated by the publishes after version `since`; null for all of them. */
  changesSince(since: number): PageRef[] | null {
    return changesSince(this.db, since, this.version());
  }

  /** Pages outdated because articles appeared or expired in (from, until], epoch ms; null for all of them. */
  changesBetween(from: number, until: number): PageRef[] | null {
    return changesBetween(this.db, from, until);
  }

  /** The first address an article of ours had, as far as is known: its own, or one that leads to it now. */
  firstAddress(locale: string, slug: string): { locale: string; path: string } {
    return firstAddress(this.db, locale, slug);
  }

  /** Tells one archive from another that was built anew in its place. */
  birth(): string {
    return String(this.db.get("SELECT value FROM meta WHERE key = 'birth'")?.value ?? '');
  }

  /** What the publishes after version `since` did to articles, oldest first; null when that is too much to name. */
  newsSince(since: number): News[] | null {
    return newsSince(this.db, since, this.version());
  }

  /** Articles that appeared or expired in (from, until], epoch ms. */
  newsBetween(from: number, until: number, limit: number): News[] {
    return newsBetween(this.db, from, until, limit);
  }
}
