import type { Driver } from '../driver';
import { loadSegment, SEGMENT_SETTINGS, takesSegments } from './segment/load';
import type { Segment } from './segment/build';
import type { Postings } from './segment/postings';
import { headWords, indexCodes, indexWords } from './tokens';

/** What FTS5 gathers before it writes a piece of the index. */
const HASH_BYTES = 67_108_864;

/**
 * The index: articles' words and where they stand, without the text itself (ADR 0013). `search` holds everything by pairs
 * of characters, `search_head` headlines, tags and summaries by single characters. Row numbers are those of `articles`;
 * drafts are in neither. `search_touched` names the articles whose facts each publish changed, for those who keep them in memory.
 */
export const SEARCH_TABLES = `
CREATE VIRTUAL TABLE search USING fts5(title, terms, summary, body, content='', contentless_delete=1, detail=full, tokenize="ascii tokenchars '+#'");
CREATE VIRTUAL TABLE search_head USING fts5(title, terms, summary, content='', contentless_delete=1, detail=full, prefix='1 2', tokenize="ascii tokenchars '+#'");
INSERT INTO search (search, rank) VALUES ('hashsize', ${HASH_BYTES});
${SEGMENT_SETTINGS}CREATE VIRTUAL TABLE search_head_words USING fts5vocab(search_head, row);
CREATE TABLE search_touched (version INTEGER NOT NULL, id INTEGER NOT NULL, PRIMARY KEY (version, id)) WITHOUT ROWID;
`;

/** Publishes that a search may have missed before it reads all facts anew. */
const KEPT_VERSIONS = 50;

/** Columns of `search`. */
export const SEARCH_COLUMNS = 4;

/** What of an article can be found, in plain text; a part is one or several lines. */
export type SearchableText = { title: string; terms: string; summary: string; body: string };

type Characters = readonly [string, string, string];

/** An article in the words of the index; of one among many new ones the pairs are in the segment of its batch, under this row number, which becomes the article's. */
export type IndexEntry = { characters: Characters } & ({ pairs: readonly [string, string, string, string] } | { rowid: number });

const charactersOf = ({ title, terms, summary }: SearchableText): Characters => [headWords(title), headWords(terms), headWords(summary)];

/** Done where articles are read, on all cores: the one who writes has enough to do. */
export function indexEntry(text: SearchableText): IndexEntry {
  const { title, terms, summary, body } = text;
  return { pairs: [indexWords(title), indexWords(terms), indexWords(summary), indexWords(body)], characters: charactersOf(text) };
}

/** The same for an article whose row number is known before it is stored; row numbers of a batch ascend. */
export function batchedEntry(text: SearchableText, rowid: number, postings: Postings): IndexEntry {
  const { title, terms, summary, body } = text;
  postings.add(rowid, [indexCodes(title), indexCodes(terms), indexCodes(summary), indexCodes(body)]);
  return { rowid, characters: charactersOf(text) };
}

/** Of a draft among them, which no search finds. */
export const draftEntry = (rowid: number): IndexEntry => ({ rowid, characters: ['', '', ''] });

/** Articles whose words wait to be written, at most: some 50 MB. Fewer and larger pieces of the index have less to be merged. */
const MOST_WAITING = 500;

/**
 * Writes the index; all calls belong into the transaction that changes the article, and `flush` before its end. Entries are
 * written many at a time: every statement between two of them that may fail halfway makes FTS5 write what it has gathered.
 */
export class IndexWriter {
  private readonly waiting = new Map<number, IndexEntry>();

  constructor(private readonly db: Driver) {}

  /** @throws when an entry's words are in a segment under another number. */
  put(id: number, entry: IndexEntry): void {
    if ('rowid' in entry && entry.rowid !== id) throw new Error(`Article ${id} was indexed as ${entry.rowid}.`);
    this.waiting.set(id, entry);
    if (this.waiting.size >= MOST_WAITING) this.flush();
  }

  flush(): void {
    for (const [id, entry] of this.waiting) this.write(id, entry);
    this.waiting.clear();
  }

  /** Forgets what waits, with the transaction that it belonged to. */
  drop(): void {
    this.waiting.clear();
  }

  private write(id: number, entry: IndexEntry): void {
    if ('pairs' in entry) this.db.run('INSERT INTO search (rowid, title, terms, summary, body) VALUES (?, ?, ?, ?, ?)', [id, ...entry.pairs]);
    this.db.run('INSERT INTO search_head (rowid, title, terms, summary) VALUES (?, ?, ?, ?)', [id, ...entry.characters]);
  }

  /** Takes the words of a batch in; its articles are put after it, and those that are not have to be removed. */
  load(segment: Segment): void {
    this.flush();
    loadSegment(this.db, segment);
  }

  /** Removes words that a first publish left without their article when it was killed between a batch's words and the last of its articles. */
  sweep(): void {
    for (const { id } of this.db.all('SELECT id FROM search_docsize d WHERE NOT EXISTS (SELECT 1 FROM articles a WHERE a.id = d.id)')) this.remove(Number(id));
  }

  /** A number from which on new articles can be numbered before they are read; null where they cannot. */
  reserveRows(): number | null {
    if (!takesSegments(this.db)) return null;
    const last = (table: string): number => Number(this.db.get(`SELECT max(id) AS id FROM ${table}`)?.id ?? 0);
    return Math.max(last('articles'), last('search_docsize')) + 1;
  }

  remove(id: number): void {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    if (waiting && 'pairs' in waiting) return;
    this.db.run('DELETE FROM search WHERE rowid = ?', [id]);
    this.db.run('DELETE FROM search_head WHERE rowid = ?', [id]);
  }

  /** `version` is the one that the publish will have. */
  touch(version: number, id: number): void {
    this.db.run('INSERT OR IGNORE INTO search_touched (version, id) VALUES (?, ?)', [version, id]);
  }

  forgetBefore(version: number): void {
    this.db.run('DELETE FROM search_touched WHERE version <= ?', [version - KEPT_VERSIONS]);
  }
}

/** Articles whose facts changed after version `since`, up to `version`; null when they are too many or not known any more. */
export function touchedSince(db: Driver, since: number, version: number, most: number): number[] | null {
  if (since < version - KEPT_VERSIONS) return null;
  const rows = db.all('SELECT DISTINCT id FROM search_touched WHERE version > ? AND version <= ? LIMIT ?', [since, version, most + 1]);
  return rows.length > most ? null : rows.map((row) => Number(row.id));
}
