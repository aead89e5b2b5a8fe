import type { SiteSettings } from '../settings/site-types';
import type { Context } from './context';
import type { TaxonomyKind, TermNote } from './types';

/** By the settings, which are read anew with every version: a site has a few hundred notes, and every label asks. */
const NOTES = new WeakMap<SiteSettings, ReadonlyMap<string, TermNote>>();

/** What `content/terms/` says of a term; null for nearly all of them. */
export function noteOf({ db, site }: Context, kind: TaxonomyKind, id: string): TermNote | null {
  let notes = NOTES.get(site);
  if (!notes) {
    const rows = db.all('SELECT kind, path, record FROM term_notes');
    notes = new Map(rows.map((row) => [`${String(row.kind)} ${String(row.path)}`, JSON.parse(String(row.record)) as TermNote]));
    NOTES.set(site, notes);
  }
  return notes.get(`${kind} ${id}`) ?? null;
}
