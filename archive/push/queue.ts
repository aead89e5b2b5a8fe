import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Driver, openDriver } from '../driver';
import { isDamage } from '../store';
import { PUSH_SCHEMA, PUSH_TABLES } from './schema';

export type Waiting = { url: string; stamp: string; tries: number };
export type ReceiverState = { paused: number; failures: number; note: string; day: string; remain: number | null };
export type ReceiverCount = ReceiverState & { name: string; waiting: number; refused: number; failed: number; sent: number; sentTotal: number; failedTotal: number; oldest: number | null };

const FRESH: ReceiverState = { paused: 0, failures: 0, note: '', day: '', remain: null };
/** How long it is remembered that an address was sent. */
const REMEMBERED_MS = 30 * 86_400_000;

/** Where the queue lives under a data folder; a rehearsal has its own, so that it takes nothing from the real one. */
export const pushPath = (dataDir: string, isRehearsal: boolean): string => join(dataDir, isRehearsal ? 'push-dry-run.sqlite' : 'push.sqlite');

/** What is to be told to whom, kept across restarts and rebuilds of the archive. Synchronous; every call is one short transaction. */
export class PushQueue {
  constructor(private readonly db: Driver) {}

  state(key: string): string | null {
    const row = this.db.get('SELECT value FROM state WHERE key = ?', [key]);
    return row ? String(row.value) : null;
  }

  setState(key: string, value: string): void {
    this.db.run('INSERT INTO state (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value', [key, value]);
  }

  /** Several calls at once: all of them or none. */
  together(work: () => void): void {
    this.db.transaction(work);
  }

  /**
   * Puts addresses in the queue. One that was sent with the same stamp is not sent again, one that waits is not sent twice, and no
   * address is repeated within `repeatMs`.
   */
  add(receiver: string, messages: readonly { url: string; stamp: string }[], now: number, repeatMs: number): void {
    for (const { url, stamp } of messages) {
      this.db.run(
        `INSERT INTO messages (receiver, url, stamp, state, since, due) VALUES (?, ?, ?, 'waiting', ?, ?)
         ON CONFLICT (receiver, url) DO UPDATE SET state = 'waiting', stamp = excluded.stamp, since = excluded.since, tries = 0, note = '',
           due = max(excluded.due, coalesce(messages.sent, 0) + ?)
         WHERE messages.stamp <> excluded.stamp`, [receiver, url, stamp, now, now, repeatMs]);
    }
  }

  /** Whether the address was ever put in the queue for the receiver, as far as is remembered. */
  knows(receiver: string, url: string): boolean {
    return this.db.get('SELECT 1 AS n FROM messages WHERE receiver = ? AND url = ?', [receiver, url]) !== undefined;
  }

  /** What is due, the longest waiting first. */
  due(receiver: string, now: number, limit: number): Waiting[] {
    return this.db.all("SELECT url, stamp, tries FROM messages WHERE receiver = ? AND state = 'waiting' AND due <= ? ORDER BY since, url LIMIT ?", [receiver, now, limit])
      .map((row) => ({ url: String(row.url), stamp: String(row.stamp), tries: Number(row.tries) }));
  }

  /** An answer for these addresses; what changed again while it was under way goes on waiting. */
  settle(receiver: string, messages: readonly Waiting[], state: 'sent' | 'refused', note: string, now: number): void {
    for (const { url, stamp } of messages) {
      this.db.run('UPDATE messages SET state = ?, note = ?, sent = ? WHERE receiver = ? AND url = ? AND stamp = ?', [state, note, now, receiver, url, stamp]);
    }
    const column = state === 'sent' ? 'sent_total' : 'failed_total';
    this.db.run(`INSERT INTO receivers (name, ${column}) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET ${column} = ${column} + excluded.${column}`, [receiver, messages.length]);
  }

  /** No usable answer: they go on waiting, and those tried `most` times are given up. */
  delay(receiver: string, messages: readonly Waiting[], note: string, most: number): void {
    for (const { url, stamp } of messages) {
      this.db.run(
        "UPDATE messages SET tries = tries + 1, note = ?, state = CASE WHEN tries + 1 >= ? THEN 'failed' ELSE state END WHERE receiver = ? AND url = ? AND stamp = ?",
        [note, most, receiver, url, stamp]);
    }
    const given = messages.filter(({ tries }) => tries + 1 >= most).length;
    this.db.run('INSERT INTO receivers (name, failed_total) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET failed_total = failed_total + excluded.failed_total', [receiver, given]);
  }

  receiver(name: string): ReceiverState {
    const row = this.db.get('SELECT * FROM receivers WHERE name = ?', [name]);
    if (!row) return FRESH;
    return { paused: Number(row.paused), failures: Number(row.failures), note: String(row.note), day: String(row.day), remain: row.remain === null ? null : Number(row.remain) };
  }

  setReceiver(name: string, { paused, failures, note, day, remain }: ReceiverState): void {
    this.db.run(
      `INSERT INTO receivers (name, paused, failures, note, day, remain) VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET paused = excluded.paused, failures = excluded.failures, note = excluded.note, day = excluded.day, remain = excluded.remain`,
      [name, paused, failures, note, day, remain]);
  }

  /** The next moment something of a receiver is due; null when nothing waits. */
  nextDue(receiver: string): number | null {
    const due = this.db.get("SELECT min(due) AS at FROM messages WHERE receiver = ? AND state = 'waiting'", [receiver])?.at;
    return due === null || due === undefined ? null : Number(due);
  }

  /** What was given up or refused waits again, and nobody is left alone any longer. Returns how many. */
  retry(now: number): number {
    this.db.run("UPDATE receivers SET paused = 0, failures = 0, note = '', remain = NULL");
    return this.db.run("UPDATE messages SET state = 'waiting', tries = 0, due = ? WHERE state IN ('failed', 'refused')", [now]).changes;
  }

  /** Every receiver there was, with its figures. */
  counts(): ReceiverCount[] {
    const rows = this.db.all(
      `SELECT receiver AS name, sum(state = 'waiting') AS waiting, sum(state = 'refused') AS refused, sum(state = 'failed') AS failed, sum(state = 'sent') AS sent,
         min(CASE WHEN state = 'waiting' THEN since END) AS oldest FROM messages GROUP BY receiver`);
    const names = new Set([...rows.map((row) => String(row.name)), ...this.db.all('SELECT name FROM receivers').map((row) => String(row.name))]);
    return [...names].sort().map((name) => {
      const row = rows.find((found) => found.name === name);
      const totals = this.db.get('SELECT sent_total, failed_total FROM receivers WHERE name = ?', [name]);
      return {
        name, ...this.receiver(name), waiting: Number(row?.waiting ?? 0), refused: Number(row?.refused ?? 0), failed: Number(row?.failed ?? 0), sent: Number(row?.sent ?? 0),
        oldest: row?.oldest === null || row?.oldest === undefined ? null : Number(row.oldest), sentTotal: Number(totals?.sent_total ?? 0), failedTotal: Number(totals?.failed_total ?? 0),
      };
    });
  }

  /** Takes or keeps the right to send until `now + ms`; false while another process has it. */
  lease(owner: string, now: number, ms: number): boolean {
    this.db.run('DELETE FROM lease WHERE name = ? AND until <= ?', ['send', now]);
    this.db.run("INSERT INTO lease (name, owner, until) VALUES ('send', ?, ?) ON CONFLICT (name) DO UPDATE SET until = excluded.until WHERE owner = excluded.owner", [owner, now + ms]);
    return this.db.get("SELECT owner FROM lease WHERE name = 'send'")?.owner === owner;
  }

  release(owner: string): void {
    this.db.run('DELETE FROM lease WHERE owner = ?', [owner]);
  }

  /** Forgets what was settled long ago. */
  sweep(now: number): void {
    this.db.run("DELETE FROM messages WHERE state <> 'waiting' AND since < ?", [now - REMEMBERED_MS]);
  }

  close(): void {
    this.db.close();
  }
}

function open(path: string): Driver {
  const db = openDriver(path, 'write');
  try {
    db.exec(PUSH_TABLES);
    const found = db.get("SELECT value FROM state WHERE key = 'schema'")?.value;
    if (found !== undefined && Number(found) !== PUSH_SCHEMA) throw new Error('malformed: the queue is of another version');
    db.run("INSERT OR IGNORE INTO state (key, value) VALUES ('schema', ?)", [String(PUSH_SCHEMA)]);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Opens the queue of a data folder, making it where there is none; a damaged one is begun anew.
 * @throws when the folder cannot be written.
 */
export function openPushQueue(dataDir: string, isRehearsal: boolean): PushQueue {
  const path = pushPath(dataDir, isRehearsal);
  mkdirSync(dataDir, { recursive: true });
  try {
    return new PushQueue(open(path));
  } catch (error) {
    if (!isDamage(error) || !existsSync(path)) throw error;
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    return new PushQueue(open(path));
  }
}
