import { canonicalTermId } from './addresses';
import { articlesOfTerm, countOfTerm } from './articles';
import { ForMachines } from './for-machines';
import { authorOf, listAuthors } from './people';
import { relatedTags } from './related/terms';
import { noteOf } from './term-notes';
import { countTerms, findTerm, termsOfArticle } from './terms';
import type { ArticleSummary, Author, Page, TaxonomyKind, Term, TermCount, TermNote } from './types';

/** Categories, tags, series, authors: what they are called, what they have. */
export class OfTerms extends ForMachines {
  ofTerm(kind: TaxonomyKind, id: string, locale: string, page: number, pageSize: number): Page<ArticleSummary> {
    return articlesOfTerm(this.context(), this.memo, kind, id, locale, page, pageSize);
  }

  /** How many articles `ofTerm` has, without loading any. */
  countOfTerm(kind: TaxonomyKind, id: string, locale: string): number {
    return countOfTerm(this.context(), this.memo, kind, id, locale);
  }

  term(kind: TaxonomyKind, id: string, locale: string): Term | null {
    return findTerm(this.context(), kind, id, locale);
  }

  /** What `content/terms/` says of a term. */
  termNote(kind: TaxonomyKind, id: string): TermNote | null {
    return noteOf(this.context(), kind, id);
  }

  /** Terms with a visible article of the edition, busiest first. */
  terms(kind: TaxonomyKind, locale: string): TermCount[] {
    const context = this.context();
    return this.memo.get(context, `terms ${kind} ${locale}`, () => countTerms(context, kind, locale));
  }

  termsOf(articleId: number, locale: string): Term[] {
    return termsOfArticle(this.context(), articleId, locale);
  }

  /** Tags that often stand beside a term, the closest first. */
  relatedTags(kind: TaxonomyKind, id: string, locale: string, limit: number): Term[] {
    const context = this.context();
    return this.memo.get(context, `beside ${kind} ${locale} ${limit} ${id}`, () => relatedTags(context, kind, id, locale, limit));
  }

  canonicalTerm(kind: TaxonomyKind, candidates: readonly string[]): string | null {
    return canonicalTermId(this.context(), kind, candidates);
  }

  author(term: Term, locale: string): Author {
    return authorOf(this.context(), term, locale);
  }

  authors(locale: string): (Author & { count: number })[] {
    return listAuthors(this.context(), this.terms('author', locale), locale);
  }
}
