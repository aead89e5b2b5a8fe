import { CONVERTED, isSimplified } from '../i18n/editions';
import type { SiteSettings } from '../settings/site-types';
import { ChangeLog } from './changes';
import { countArticle } from './counts';
import { move, returned, withdraw } from './departures';
import type { Driver, Row } from './driver';
import { noteForeign, noteTranslations } from './editions';
import { Files } from './files';
import { NewsLog } from './news';
import { IndexWriter } from './search/store';
import type { StoredArticle, StoredTerm } from './stored';
import type { Author, FreePage, TaxonomyKind, TermNote } from './types';

export type StoredAuthor = Omit<Author, 'kind'> & { locale: string };
export type StoredPage = FreePage & { menus: { menu: string; label: string; weight: number }[] };

const wasShown = (row: Row, now: number): boolean => row.visible_from !== null && Number(row.visible_from) <= now && Number(row.visible_until) > now;
/** What a file says of a term. */
export type StoredTermNote = { kind: TaxonomyKind; id: string; file: string; note: TermNote };

/** Everything the publisher may change. All calls belong inside one `transaction`. */
export class ArchiveWriter {
  /** The pages this publish makes outdated. */
  readonly log = new ChangeLog();
  /** What this publish did to articles, for those who follow the site. */
  readonly news = new NewsLog();
  readonly files: Files;
  private readonly index: IndexWriter;

  constructor(private readonly db: Driver) {
    this.files = new Files(db);
    this.index = new IndexWriter(db);
  }

  transaction<T>(work: () => T): T {
    return this.db.transaction(work);
  }

  begin(): void {
    this.db.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    this.db.exec('COMMIT');
  }

  /** Keeps what is written so far; only for an archive that no site shows yet. */
  commitSoFar(): void {
    this.db.exec('COMMIT; BEGIN IMMEDIATE');
  }

  /** After a full disk SQLite has rolled back by itself. */
  rollback(): void {
    try {
      this.db.exec('ROLLBACK');
    } catch {
      // nothing is open any more
    }
  }

  meta(key: string): string | null {
    const row = this.db.get('SELECT value FROM meta WHERE key = ?', [key]);
    return row ? String(row.value) : null;
  }

  setMeta(key: string, value: string): void {
    this.db.run('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [key, value]);
  }

  version(): number {
    return Number(this.meta('version') ?? 0);
  }

  /** Every committed change of content has its own number; the pages it made outdated are kept under it. */
  bumpVersion(now: number): void {
    const version = this.version() + 1;
    this.log.save(this.db, version);
    this.index.forgetBefore(version);
    this.news.save(this.db, version);
    this.setMeta('version', String(version));
    this.setMeta('published_at', String(now));
  }

  hasArticle(path: string): boolean {
    return this.db.get('SELECT 1 AS n FROM articles WHERE path = ?', [path]) !== undefined;
  }

  /** The address of a file's article, or null. */
  addressOf(path: string): { locale: string; slug: string; title: string; date: number } | null {
    const row = this.db.get('SELECT locale, slug, title, date FROM articles WHERE path = ?', [path]);
    return row ? { locale: String(row.locale), slug: String(row.slug), title: String(row.title), date: Number(row.date) } : null;
  }

  /** The file that owns an address of an edition, or null. */
  slugOwner(locale: string, slug: string): string | null {
    const row = this.db.get('SELECT path FROM articles WHERE locale = ? AND slug = ?', [locale, slug]);
    return row ? String(row.path) : null;
  }

  /** Takes an article off the site; its addresses answer 410 from `now` on. */
  withdrawArticle(path: string, now: number): boolean {
    const row = this.db.get('SELECT id, locale, slug, visible_from, visible_until FROM articles WHERE path = ?', [path]);
    if (!row) return false;
    const id = Number(row.id);
    this.log.article(this.db, id);
    const wasPublic = row.visible_from !== null && Number(row.visible_from) <= now;
    if (wasPublic) withdraw(this.db, id, String(row.locale), String(row.slug), now);
    if (wasShown(row, now)) this.news.add({ locale: String(row.locale), slug: String(row.slug), kind: 'gone', stamp: '' });
    this.drop(id);
    return true;
  }

  /** A withdrawn article's former address leads to the one that took its place. */
  moveArticle(from: { locale: string; slug: string }, to: { locale: string; slug: string }, now: number): void {
    move(this.db, from, to, now);
  }

  private drop(id: number): void {
    const { locale, translation_key: key } = this.db.get('SELECT locale, translation_key FROM articles WHERE id = ?', [id]) ?? {};
    noteTranslations(this.db, String(locale), String(key), id);
    countArticle(this.db, id, -1);
    this.db.run(
      `UPDATE term_labels SET uses = uses - 1 WHERE EXISTS (
         SELECT 1 FROM article_terms t WHERE t.article_id = ? AND t.term_id = term_labels.term_id AND t.label = term_labels.label)`,
      [id],
    );
    this.index.remove(id);
    this.index.touch(this.version() + 1, id);
    this.db.run('DELETE FROM articles WHERE id = ?', [id]);
  }

  /**
   * Adds or replaces the article of a file; its number stays, so that lists keep their order.
   * @param stamp of its text, where that is not as it was: then it is news
   */
  putArticle(article: StoredArticle, now: number, stamp: string | null = null): void {
    const before = this.db.get('SELECT id, locale, slug, visible_from, visible_until FROM articles WHERE path = ?', [article.path]);
    if (before) {
      this.log.article(this.db, Number(before.id));
      this.drop(Number(before.id));
    }
    const id = this.insert(article, before ? Number(before.id) : null);
    countArticle(this.db, id, 1);
    const isMoved = before && (before.slug !== article.slug || before.locale !== article.locale);
    if (isMoved) move(this.db, { locale: String(before.locale), slug: String(before.slug) }, article, now);
    else returned(this.db, article.locale, article.slug);
    this.log.article(this.db, id);
    if (stamp !== null) this.tell(article, before && wasShown(before, now) ? { locale: String(before.locale), slug: String(before.slug) } : null, now, stamp);
  }

  private tell({ locale, slug, visibleFrom, visibleUntil }: StoredArticle, before: { locale: string; slug: string } | null, now: number, stamp: string): void {
    const isShown = visibleFrom !== null && visibleFrom <= now && visibleUntil > now;
    if (before && (!isShown || before.slug !== slug || before.locale !== locale)) this.news.add({ ...before, kind: 'gone', stamp: '' });
    if (isShown) this.news.add({ locale, slug, kind: before ? 'changed' : 'new', stamp });
  }

  private insert(article: StoredArticle, known: number | null): number {
    const { lastId: id } = this.db.run(
      `INSERT INTO articles (id, path, locale, slug, translation_key, title, date, day, modified, visible_from, visible_until, sort_weight, indexing, card, record)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [known, article.path, article.locale, article.slug, article.translationKey, article.title, article.date, article.day, article.modified,
        article.visibleFrom, article.visibleUntil, article.sortWeight, article.indexing, JSON.stringify(article.card), JSON.stringify(article.record)],
    );
    noteTranslations(this.db, article.locale, article.translationKey);
    if (article.locale === CONVERTED.source && !isSimplified(article.card.language)) noteForeign(this.db, id);
    if (article.visibleFrom !== null) this.index.put(id, article.index);
    this.index.touch(this.version() + 1, id);
    this.db.run('INSERT INTO bodies (article_id, markdown) VALUES (?, ?)', [id, article.body]);
    article.terms.forEach((term, position) => this.linkTerm(id, article, term, position));
    for (const path of article.oldPaths) this.db.run('INSERT OR IGNORE INTO addresses (path, article_id) VALUES (?, ?)', [path, id]);
    for (const entry of article.menus) {
      this.db.run('INSERT INTO menu_entries (menu, locale, weight, label, href, article_id) VALUES (?, ?, ?, ?, ?, ?)',
        [entry.menu, article.locale, entry.weight, entry.label, `/articles/${article.slug}`, id]);
    }
    return id;
  }

  private linkTerm(articleId: number, article: StoredArticle, term: StoredTerm, position: number): void {
    this.db.run('INSERT OR IGNORE INTO terms (kind, path) VALUES (?, ?)', [term.kind, term.id]);
    const termId = Number(this.db.get('SELECT id FROM terms WHERE kind = ? AND path = ?', [term.kind, term.id])?.id);
    const { changes } = this.db.run(
      `INSERT OR IGNORE INTO article_terms (term_id, locale, sort_weight, date, article_id, visible_from, visible_until, label, position)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [termId, article.locale, article.sortWeight, article.date, articleId, article.visibleFrom, article.visibleUntil, term.label, position],
    );
    if (changes === 0) return;
    this.db.run(
      `INSERT INTO term_labels (term_id, label, uses) VALUES (?, ?, 1) ON CONFLICT (term_id, label) DO UPDATE SET uses = uses + 1`,
      [termId, term.label],
    );
    for (const path of term.legacy) this.db.run('INSERT OR IGNORE INTO term_paths (kind, path, term_id) VALUES (?, ?, ?)', [term.kind, path, termId]);
  }

  /** Terms that no article uses any more lose their page and their old addresses. */
  sweepTerms(): void {
    this.db.run('DELETE FROM term_labels WHERE uses <= 0');
    this.db.run('DELETE FROM terms WHERE NOT EXISTS (SELECT 1 FROM article_terms t WHERE t.term_id = terms.id)');
  }

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

  /** Empties the write-ahead log into the file as far as readers allow, so that it does not grow from publish to publish. */
  close(): void {
    try {
      this.db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // a reader is in the way, or the file is damaged: the next publish tries again
    }
    this.db.close();
  }
}
