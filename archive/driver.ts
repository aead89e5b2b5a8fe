import Database from 'libsql';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type Row = Record<string, SqlValue>;

const CACHE_KB = 16_384;
const SMALL_CACHE_KB = 512;

/** The seven calls the archive needs of a driver, so that `node:sqlite` can replace libsql (ADR 0005). */
export interface Driver {
  exec(sql: string): void;
  run(sql: string, params?: readonly SqlValue[]): { changes: number; lastId: number };
  get(sql: string, params?: readonly SqlValue[]): Row | undefined;
  all(sql: string, params?: readonly SqlValue[]): Row[];
  transaction<T>(work: () => T): T;
  /** For reading a whole table once: to keep its pages costs more than to read them. */
  withoutCache<T>(work: () => T): T;
  close(): void;
}

type Statement = {
  run(...params: SqlValue[]): { changes: number; lastInsertRowid: number | bigint };
  get(...params: SqlValue[]): Row | undefined;
  all(...params: SqlValue[]): Row[];
};

/**
 * Opens a SQLite file; a reader never creates or writes one.
 * @throws when the file cannot be opened, with SQLite's message.
 */
export function openDriver(path: string, mode: 'read' | 'write' | 'lock'): Driver {
  const db = new Database(path, mode === 'read' ? { readonly: true, fileMustExist: true } : {});
  const statements = new Map<string, Statement>();
  const prepare = (sql: string): Statement => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = db.prepare(sql) as unknown as Statement;
      statements.set(sql, statement);
    }
    return statement;
  };
  db.exec('PRAGMA busy_timeout = 5000');
  if (mode === 'write') db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
  const keepPages = (kilobytes: number): void => void db.exec(`PRAGMA cache_size = -${kilobytes}`);
  keepPages(CACHE_KB);
  db.exec('PRAGMA temp_store = MEMORY');
  return {
    exec: (sql) => void db.exec(sql),
    run: (sql, params = []) => {
      const { changes, lastInsertRowid } = prepare(sql).run(...params);
      return { changes, lastId: Number(lastInsertRowid) };
    },
    get: (sql, params = []) => prepare(sql).get(...params),
    all: (sql, params = []) => prepare(sql).all(...params),
    transaction: (work) => {
      db.exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        db.exec('COMMIT');
        return result;
      } catch (error) {
        db.exec('ROLLBACK');
        throw error;
      }
    },
    withoutCache: (work) => {
      keepPages(SMALL_CACHE_KB);
      try {
        return work();
      } finally {
        keepPages(CACHE_KB);
      }
    },
    close: () => void db.close(),
  };
}
