import { randomUUID } from 'node:crypto';
import type { Driver } from './driver';
import { SEARCH_TABLES } from './search/store';

/** Raised with every change below; an older file is dropped and rebuilt from content (DESIGN §3). */
export const SCHEMA_VERSION = 7;

/** `visible_until` of an article that never expires. */
export const FOREVER = 9_007_199_254_740_991;
/** `sort_weight` of an article without a weight: after all that have one (Hugo's default page sort). */
export const UNWEIGHTED = 1_000_000_000;

const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row per file seen, whatever became of it.
CREATE TABLE files (
  path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime INTEGER NOT NULL, hash TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('published','rejected','skipped')),
  report TEXT NOT NULL DEFAULT '[]'
) WITHOUT ROWID;

-- visible_from is NULL for a draft, so that no time comparison ever shows it.
CREATE TABLE articles (
  id INTEGER PRIMARY KEY,
  path TEXT NOT NULL UNIQUE, locale TEXT NOT NULL, slug TEXT NOT NULL, translation_key TEXT NOT NULL,
  title TEXT NOT NULL, date INTEGER NOT NULL, day INTEGER NOT NULL, modified INTEGER NOT NULL,
  visible_from INTEGER, visible_until INTEGER NOT NULL, sort_weight INTEGER NOT NULL, indexing TEXT NOT NULL,
  card TEXT NOT NULL, record TEXT NOT NULL,
  UNIQUE (locale, slug)
);
CREATE TABLE bodies (article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE, markdown TEXT NOT NULL);
CREATE INDEX articles_order ON articles (locale, sort_weight, date DESC, id DESC, visible_from, visible_until);
CREATE INDEX articles_latest ON articles (locale, date DESC, id DESC, visible_from, visible_until);
CREATE INDEX articles_day ON articles (locale, day, visible_from, visible_until, modified, indexing);
CREATE INDEX articles_translation ON articles (translation_key);
CREATE INDEX articles_appear ON articles (visible_from);
CREATE INDEX articles_expire ON articles (visible_until) WHERE visible_until < ${FOREVER};

-- Articles of the edition that another one converts, which that one does not show, and when: a translation made by hand stands there, or they are in another language.
CREATE TABLE unconverted (article_id INTEGER PRIMARY KEY REFERENCES articles(id) ON DELETE CASCADE, visible_from INTEGER NOT NULL, visible_until INTEGER NOT NULL);

CREATE TABLE terms (id INTEGER PRIMARY KEY, kind TEXT NOT NULL, path TEXT NOT NULL, UNIQUE (kind, path));
CREATE TABLE term_labels (
  term_id INTEGER NOT NULL REFERENCES terms(id) ON DELETE CASCADE, label TEXT NOT NULL, uses INTEGER NOT NULL,
  PRIMARY KEY (term_id, label)
) WITHOUT ROWID;
CREATE TABLE article_terms (
  term_id INTEGER NOT NULL REFERENCES terms(id), locale TEXT NOT NULL, sort_weight INTEGER NOT NULL, date INTEGER NOT NULL,
  article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE,
  visible_from INTEGER, visible_until INTEGER NOT NULL, label TEXT NOT NULL, position INTEGER NOT NULL,
  PRIMARY KEY (term_id, article_id)
) WITHOUT ROWID;
CREATE INDEX article_terms_order ON article_terms (term_id, locale, sort_weight, date DESC, article_id DESC, visible_from, visible_until);
CREATE INDEX article_terms_date ON article_terms (term_id, locale, date, article_id, visible_from, visible_until);
CREATE INDEX article_terms_article ON article_terms (article_id);

-- How many articles that are no drafts a term and a day have, whether they show now or not: counting them anew for every page would read the whole archive.
CREATE TABLE term_counts (term_id INTEGER NOT NULL REFERENCES terms(id) ON DELETE CASCADE, locale TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (term_id, locale)) WITHOUT ROWID;
CREATE TABLE day_counts (locale TEXT NOT NULL, day INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (locale, day)) WITHOUT ROWID;

-- Old addresses, decoded and without a trailing slash, and where they lead.
CREATE TABLE addresses (
  path TEXT NOT NULL, article_id INTEGER NOT NULL REFERENCES articles(id) ON DELETE CASCADE, PRIMARY KEY (path, article_id)
) WITHOUT ROWID;
CREATE INDEX addresses_article ON addresses (article_id);
CREATE TABLE term_paths (kind TEXT NOT NULL, path TEXT NOT NULL, term_id INTEGER NOT NULL REFERENCES terms(id) ON DELETE CASCADE, PRIMARY KEY (kind, path)) WITHOUT ROWID;

-- Addresses that were an article's and are no more: target is another address of ours, or NULL for gone.
CREATE TABLE departed (
  locale TEXT NOT NULL, path TEXT NOT NULL, target_locale TEXT, target TEXT, at INTEGER NOT NULL, PRIMARY KEY (locale, path)
) WITHOUT ROWID;
CREATE INDEX departed_target ON departed (target_locale, target);
-- redirects.yml: decoded paths, each with its edition first; target is an encoded path, a web address, or '' for gone.
CREATE TABLE redirects (path TEXT PRIMARY KEY, target TEXT NOT NULL, position INTEGER NOT NULL) WITHOUT ROWID;
CREATE INDEX redirects_target ON redirects (target);

-- Pages that each publish made outdated; path '*' stands for all of them.
CREATE TABLE changes (version INTEGER NOT NULL, locale TEXT NOT NULL, path TEXT NOT NULL, PRIMARY KEY (version, locale, path)) WITHOUT ROWID;

-- What each publish did to articles that readers see (news.ts); slug '*' stands for too much to name.
CREATE TABLE news (version INTEGER NOT NULL, locale TEXT NOT NULL, slug TEXT NOT NULL, kind TEXT NOT NULL, stamp TEXT NOT NULL, PRIMARY KEY (version, locale, slug)) WITHOUT ROWID;

-- content/terms/: one row for each term a file speaks of.
CREATE TABLE term_notes (kind TEXT NOT NULL, path TEXT NOT NULL, file TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (kind, path)) WITHOUT ROWID;
CREATE TABLE people (id TEXT NOT NULL, locale TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (id, locale)) WITHOUT ROWID;
CREATE TABLE pages (slug TEXT NOT NULL, locale TEXT NOT NULL, record TEXT NOT NULL, PRIMARY KEY (slug, locale)) WITHOUT ROWID;
CREATE TABLE menu_entries (menu TEXT NOT NULL, locale TEXT NOT NULL, weight INTEGER NOT NULL, label TEXT NOT NULL, href TEXT NOT NULL, article_id INTEGER REFERENCES articles(id) ON DELETE CASCADE);
CREATE INDEX menu_entries_menu ON menu_entries (menu, locale, weight);
`;

/** Creates the tables in a new file. */
export function createSchema(db: Driver): void {
  db.transaction(() => {
    db.exec(TABLES + SEARCH_TABLES);
    db.run('INSERT INTO meta (key, value) VALUES (?, ?)', ['schema', String(SCHEMA_VERSION)]);
    // tells a rebuilt archive, whose versions begin again, from the one before
    db.run('INSERT INTO meta (key, value) VALUES (?, ?)', ['birth', randomUUID()]);
  });
}

/** The file's schema version; 0 for an empty file, -1 for something else's database. */
export function schemaVersion(db: Driver): number {
  const tables = db.get("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'");
  if (Number(tables?.n ?? 0) === 0) return 0;
  const meta = db.get("SELECT 1 AS n FROM sqlite_master WHERE type = 'table' AND name = 'meta'");
  if (!meta) return -1;
  return Number(db.get("SELECT value FROM meta WHERE key = 'schema'")?.value ?? -1);
}
