import type { Context, Memo } from './context';
import { relatedTags } from './related/terms';
import { noteOf } from './term-notes';
import type { TaxonomyKind, Term, TermNote } from './types';

/** What stands on the page of a tag, category or series beside its articles. */
export class Topics {
  constructor(private readonly context: () => Context, private readonly memo: Memo) {}

  /** What `content/terms/` says of a term. */
  note(kind: TaxonomyKind, id: string): TermNote | null {
    return noteOf(this.context(), kind, id);
  }

  /** Tags that often stand beside a term, the closest first. */
  beside(kind: TaxonomyKind, id: string, locale: string, limit: number): Term[] {
    const context = this.context();
    return this.memo.get(context, `beside ${kind} ${locale} ${limit} ${id}`, () => relatedTags(context, kind, id, locale, limit));
  }
}
