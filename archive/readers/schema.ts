import type { Driver } from '../driver';

export const SCHEMA_VERSION = 1;

/**
 * `recent`: reads by hour, of the last day; `older`: by day, of the last week; `totals`: the sums that lists are made of,
 * so that no list adds up a day of hours. `seen`: who has been counted today, see marks.ts. Times in hours and days since 1970.
 */
const TABLES = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE recent (hour INTEGER NOT NULL, locale TEXT NOT NULL, slug TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (hour, locale, slug)) WITHOUT ROWID;
CREATE TABLE older (day INTEGER NOT NULL, locale TEXT NOT NULL, slug TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (day, locale, slug)) WITHOUT ROWID;
CREATE TABLE totals (locale TEXT NOT NULL, slug TEXT NOT NULL, day_n INTEGER NOT NULL, week_n INTEGER NOT NULL, PRIMARY KEY (locale, slug)) WITHOUT ROWID;
CREATE INDEX totals_day ON totals (locale, day_n DESC, slug) WHERE day_n > 0;
CREATE INDEX totals_week ON totals (locale, week_n DESC, slug);
CREATE TABLE seen (mark INTEGER PRIMARY KEY);
`;

/** Creates the tables in a new file; false for a file that is not of this version. */
export function prepareSchema(db: Driver): boolean {
  return db.transaction(() => {
    const tables = Number(db.get("SELECT count(*) AS n FROM sqlite_master WHERE type = 'table'")?.n ?? 0);
    if (tables > 0) return Number(db.get("SELECT value FROM meta WHERE key = 'schema'")?.value ?? -1) === SCHEMA_VERSION;
    db.exec(TABLES);
    db.run("INSERT INTO meta (key, value) VALUES ('schema', ?)", [String(SCHEMA_VERSION)]);
    return true;
  });
}
