import { Memo } from './context';
import { freePages, latestListed, latestOfTerm, type Listing, listingMonths, listingsBetween, listingsSince, type MonthOfListings } from './listings';
import { indexingOf } from './news';
import type { ArticleSummary, Indexing, TaxonomyKind } from './types';
import { WhatChanged } from './what-changed';

/** What feeds, sitemaps and engines are shown of the archive. */
export class ForMachines extends WhatChanged {
  protected readonly memo = new Memo();

  /** The newest articles that lists for machines may name. */
  latestListed(locale: string, limit: number): ArticleSummary[] {
    return latestListed(this.context(), locale, limit);
  }

  latestOfTerm(kind: TaxonomyKind, id: string, locale: string, limit: number): ArticleSummary[] {
    return latestOfTerm(this.context(), kind, id, locale, limit);
  }

  /** Months with articles and the newest change in each, newest first: what an index of sitemaps lists. */
  listingMonths(locale: string): MonthOfListings[] {
    const context = this.context();
    return this.memo.get(context, `months ${locale}`, () => listingMonths(context, locale));
  }

  /** A part of the articles dated in [from, until), oldest first. */
  listingsBetween(locale: string, from: number, until: number, offset: number, limit: number): Listing[] {
    return listingsBetween(this.context(), locale, from, until, offset, limit);
  }

  listingsSince(locale: string, since: number, limit: number): Listing[] {
    return listingsSince(this.context(), locale, since, limit);
  }

  freePages(locale: string): { slug: string; modified: number | null }[] {
    return freePages(this.context(), locale);
  }

  /** How engines may take an article that readers see now; null when they see none there. */
  indexing(locale: string, slug: string): Indexing | null {
    return indexingOf(this.context(), locale, slug);
  }
}
