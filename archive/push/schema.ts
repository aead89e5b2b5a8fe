/** Raised with every change below; an older file is dropped: what was not sent yet is looked for anew. */
export const PUSH_SCHEMA = 1;

/** Its own file, so that a rebuilt archive does not send again what was sent. Times are epoch ms. */
export const PUSH_TABLES = `
CREATE TABLE IF NOT EXISTS state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

-- One row for an address and a receiver. state: waiting, sent, refused (by the receiver), failed (given up).
CREATE TABLE IF NOT EXISTS messages (
  receiver TEXT NOT NULL, url TEXT NOT NULL, stamp TEXT NOT NULL, state TEXT NOT NULL,
  since INTEGER NOT NULL, due INTEGER NOT NULL, tries INTEGER NOT NULL DEFAULT 0, sent INTEGER, note TEXT NOT NULL DEFAULT '',
  PRIMARY KEY (receiver, url)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS messages_due ON messages (receiver, state, due);

-- What a receiver last said: until when it is left alone, failures in a row, and how many addresses it takes on a day.
CREATE TABLE IF NOT EXISTS receivers (
  name TEXT PRIMARY KEY, paused INTEGER NOT NULL DEFAULT 0, failures INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '',
  day TEXT NOT NULL DEFAULT '', remain INTEGER, sent_total INTEGER NOT NULL DEFAULT 0, failed_total INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- Who sends: of several processes on one folder only one does.
CREATE TABLE IF NOT EXISTS lease (name TEXT PRIMARY KEY, owner TEXT NOT NULL, until INTEGER NOT NULL) WITHOUT ROWID;
`;
