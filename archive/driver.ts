import Database from 'libsql';

export type SqlValue = string | number | bigint | Uint8Array | null;
export type Row = Record<string, SqlValue>;

export const CACHE_KB = 16_384;

/** The six calls the archive needs of a driver, so that `node:sqlite` can replace libsql (ADR 0005). */
export interface Driver {
  exec(sql: string): void;
  run(sql: string, params?: readonly SqlValue[]): { changes: number; lastId: number };
  get(sql: string, params?: readonly SqlValue[]): Row | undefined;
  all(sql: string, params?: readonly SqlValue[]): Row[];
  transaction<T>(work: () => T): T;
  close(): void;
}

type Statement = {
  run(...params: SqlValue[]): { changes: number; lastInsertRowid: number | bigint };
  get(...params: SqlValue[]): Row | undefined;
  all(...params: SqlValue[]): Row[];
};

/**
 * Opens a SQLite file; a reader never creates or writes one.
 * @param pageBytes size of the pages of a file that does not exist yet; SQLite's own choice without it
 * @throws when the file cannot be opened, with SQLite's message.
 */
export function openDriver(path: string, mode: 'read' | 'write' | 'lock', pageBytes?: number): Driver {
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
  if (mode === 'write' && pageBytes !== undefined) db.exec(`PRAGMA page_size = ${pageBytes}`);
  if (mode === 'write') db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON');
  db.exec(`PRAGMA cache_size = -${CACHE_KB}; PRAGMA temp_store = MEMORY`);
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
    close: () => void db.close(),
  };
}
