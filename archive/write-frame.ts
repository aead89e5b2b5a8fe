import type { SiteSettings } from '../settings/site-types';
import type { Author, FreePage, TaxonomyKind, TermNote } from './types';
import { WriteTransaction } from './write-transaction';

export type StoredAuthor = Omit<Author, 'kind'> & { locale: string };
export type StoredPage = FreePage & { menus: { menu: string; label: string; weight: number }[] };

/** What a file says of a term. */
export type StoredTermNote = { kind: TaxonomyKind; id: string; file: string; note: TermNote };


/** What stands around the articles: settings, authors, free pages, notes on terms, redirects. */
export class FrameWriter extends WriteTransaction {
  putSite(site: SiteSettings): void {
    this.setMeta('site', JSON.stringify(site));
  }

  replaceAuthors(authors: readonly StoredAuthor[]): void {
    this.db.run('DELETE FROM people');
    for (const author of authors) {
      this.db.run('INSERT OR REPLACE INTO people (id, locale, record) VALUES (?, ?, ?)', [author.id, author.locale, JSON.stringify(author)]);
    }
  }

  replacePages(pages: readonly StoredPage[]): void {
    this.db.run('DELETE FROM pages');
    this.db.run('DELETE FROM menu_entries WHERE article_id IS NULL');
    for (const { menus, ...page } of pages) {
      this.db.run('INSERT OR REPLACE INTO pages (slug, locale, record) VALUES (?, ?, ?)', [page.slug, page.locale, JSON.stringify(page)]);
      for (const entry of menus) {
        this.db.run('INSERT INTO menu_entries (menu, locale, weight, label, href, article_id) VALUES (?, ?, ?, ?, ?, NULL)',
          [entry.menu, page.locale, entry.weight, entry.label, `/${page.slug}`]);
      }
    }
  }

  /** `content/terms/` as of now: the pages of terms that are spoken of otherwise are outdated. */
  replaceTermNotes(notes: readonly StoredTermNote[]): void {
    const key = ({ kind, id }: Pick<StoredTermNote, 'kind' | 'id'>): string => `${kind} ${id}`;
    const before = new Map(this.termNotes().map((note) => [key(note), note]));
    const now = new Map(notes.map((note) => [key(note), note]));
    for (const [name, note] of [...before, ...now]) {
      if (JSON.stringify(before.get(name)?.note) !== JSON.stringify(now.get(name)?.note)) this.log.term(note.kind, note.id);
    }
    this.db.run('DELETE FROM term_notes');
    for (const { kind, id, file, note } of now.values()) {
      this.db.run('INSERT INTO term_notes (kind, path, file, record) VALUES (?, ?, ?, ?)', [kind, id, file, JSON.stringify(note)]);
    }
  }

  termNotes(): StoredTermNote[] {
    return this.db.all('SELECT kind, path, file, record FROM term_notes').map((row) => ({
      kind: String(row.kind) as TaxonomyKind, id: String(row.path), file: String(row.file), note: JSON.parse(String(row.record)) as TermNote,
    }));
  }

  /** `redirects.yml` as of now: decoded paths and where they lead. */
  replaceRedirects(redirects: readonly { from: string; to: string }[]): void {
    this.db.run('DELETE FROM redirects');
    redirects.forEach(({ from, to }, position) => this.db.run('INSERT OR REPLACE INTO redirects (path, target, position) VALUES (?, ?, ?)', [from, to, position]));
  }
}
