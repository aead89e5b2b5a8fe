import { ChangeLog } from './changes';
import type { Driver } from './driver';
import { Files } from './files';
import { NewsLog } from './news';
import { IndexWriter } from './search/store';

/** One publish as a transaction of the store, with what it has to say when it is done. */
export class WriteTransaction {
  /** The pages this publish makes outdated. */
  readonly log = new ChangeLog();
  /** What this publish did to articles, for those who follow the site. */
  readonly news = new NewsLog();
  readonly files: Files;
  protected readonly index: IndexWriter;

  constructor(protected readonly db: Driver) {
    this.files = new Files(db);
    this.index = new IndexWriter(db);
  }

  transaction<T>(work: () => T): T {
    try {
      return this.db.transaction(() => {
        const result = work();
        this.index.flush();
        return result;
      });
    } finally {
      this.forget();
    }
  }

  /** Drops what was remembered for the transaction that ends. */
  protected forget(): void {
    this.index.drop();
  }

  begin(): void {
    this.db.exec('BEGIN IMMEDIATE');
  }

  commit(): void {
    this.index.flush();
    this.db.exec('COMMIT');
  }

  /** Keeps what is written so far; only for an archive that no site shows yet. */
  commitSoFar(): void {
    this.index.flush();
    this.db.exec('COMMIT; BEGIN IMMEDIATE');
  }

  /** After a full disk SQLite has rolled back by itself. */
  rollback(): void {
    this.forget();
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
