import { CACHE_KB, type Driver } from './driver';
import type { StoredFile } from './stored';

/** Between two stamps in one text: no path has it, and to split there takes half as long as JSON. */
const BETWEEN = '//';
const ONE_PASS_KB = 512;
const RECORD = "json_object('path', path, 'size', size, 'mtime', mtime, 'hash', hash, 'state', state, 'report', report)";

/** What tells whether a file is as it was: equal to that of `Files.overview` as long as nobody touched it. */
export const stampOf = ({ path, size, mtime }: Pick<StoredFile, 'path' | 'size' | 'mtime'>): string => `${size} ${mtime} ${path}`;

/** The path in a stamp. */
export const pathOfStamp = (stamp: string): string => stamp.slice(stamp.indexOf(' ', stamp.indexOf(' ') + 1) + 1);

/** What the archive remembers of the files of the content folder. Many rows come as one text: through the driver, one by one, they take ten times as long. */
export class Files {
  constructor(private readonly db: Driver) {}

  /** A stamp of every file, and the whole record of those that have something to say: the others are articles without a fault. */
  overview(): { stamps: string[]; notable: StoredFile[] } {
    const row = this.readOnce(() => this.db.get(
      `SELECT group_concat(size || ' ' || mtime || ' ' || path, '${BETWEEN}') AS stamps,
         json_group_array(${RECORD}) FILTER (WHERE report <> '[]' OR state <> 'published') AS notable FROM files`));
    const stamps = String(row?.stamps ?? '');
    return { stamps: stamps === '' ? [] : stamps.split(BETWEEN), notable: JSON.parse(String(row?.notable ?? '[]')) as StoredFile[] };
  }

  /** For a pass over the whole table: to keep its pages takes longer than to read them. */
  private readOnce<T>(work: () => T): T {
    this.db.exec(`PRAGMA cache_size = -${ONE_PASS_KB}`);
    try {
      return work();
    } finally {
      this.db.exec(`PRAGMA cache_size = -${CACHE_KB}`);
    }
  }

  /** What is known of some files; those never seen are left out. */
  named(paths: readonly string[]): StoredFile[] {
    const row = this.db.get(`SELECT json_group_array(${RECORD}) AS records FROM files WHERE path IN (SELECT value FROM json_each(?))`, [JSON.stringify(paths)]);
    return JSON.parse(String(row?.records ?? '[]')) as StoredFile[];
  }

  publishedCount(): number {
    return Number(this.db.get("SELECT count(*) AS n FROM files WHERE state = 'published'")?.n ?? 0);
  }

  put(file: StoredFile): void {
    this.db.run(
      `INSERT INTO files (path, size, mtime, hash, state, report) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (path) DO UPDATE SET size = excluded.size, mtime = excluded.mtime, hash = excluded.hash, state = excluded.state, report = excluded.report`,
      [file.path, file.size, file.mtime, file.hash, file.state, file.report],
    );
  }

  forget(path: string): void {
    this.db.run('DELETE FROM files WHERE path = ?', [path]);
  }
}
