import { CONVERTED, isSimplified } from '../i18n/editions';
import { countArticle } from './counts';
import { move, returned, withdraw } from './departures';
import type { Row } from './driver';
import { noteForeign, noteTranslations } from './editions';
import type { Segment } from './search/segment/build';
import type { StoredArticle, StoredTerm } from './stored';
import { FrameWriter } from './write-frame';

export type { StoredAuthor, StoredPage, StoredTermNote } from './write-frame';

const wasShown = (row: Row, now: number): boolean => row.visible_from !== null && Number(row.visible_from) <= now && Number(row.visible_until) > now;

/** Terms remembered while articles are written. */
const MOST_TERMS = 50_000;

/** Everything the publisher may change. All calls belong inside one `transaction`. */
export class ArchiveWriter extends FrameWriter {
  /** Terms met in this transaction and their numbers. */
  private readonly terms = new Map<string, number>();

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
    const id = this.insert(article, before ? Number(before.id) : 'rowid' in article.index ? article.index.rowid : null);
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
    const termId = this.rowOfTerm(term);
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
  }

  /** The number of a term, which is written with its old paths when it is met for the first time. */
  private rowOfTerm({ kind, id, legacy }: StoredTerm): number {
    const key = [kind, id, ...legacy].join('\0');
    const known = this.terms.get(key);
    if (known !== undefined) return known;
    this.db.run('INSERT OR IGNORE INTO terms (kind, path) VALUES (?, ?)', [kind, id]);
    const row = Number(this.db.get('SELECT id FROM terms WHERE kind = ? AND path = ?', [kind, id])?.id);
    for (const path of legacy) this.db.run('INSERT OR IGNORE INTO term_paths (kind, path, term_id) VALUES (?, ?, ?)', [kind, path, row]);
    if (this.terms.size >= MOST_TERMS) this.terms.clear();
    this.terms.set(key, row);
    return row;
  }

  protected override forget(): void {
    super.forget();
    this.terms.clear();
  }

  /** Takes in the words of a batch of articles that are going to be put. */
  loadWords(segment: Segment): void {
    this.index.load(segment);
  }

  /** As `IndexWriter.sweep`. */
  sweepWords(): void {
    this.index.sweep();
  }

  /** As `IndexWriter.reserveRows`. */
  reserveRows(): number | null {
    return this.index.reserveRows();
  }

  /** The words of an article that is not put after all. */
  dropWords({ index }: StoredArticle): void {
    if ('rowid' in index) this.index.remove(index.rowid);
  }

  /** Terms that no article uses any more lose their page and their old addresses. */
  sweepTerms(): void {
    this.terms.clear();
    this.db.run('DELETE FROM term_labels WHERE uses <= 0');
    this.db.run('DELETE FROM terms WHERE NOT EXISTS (SELECT 1 FROM article_terms t WHERE t.term_id = terms.id)');
  }
}
