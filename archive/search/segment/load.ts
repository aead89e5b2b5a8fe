import type { Driver } from '../../driver';
import type { Segment } from './build';
import { freeSegmentId, nextOrigin, readStructure, withSegment, writeStructure } from './structure';
import { VarintReader, varints } from './varint';

/** FTS5_CURRENT_VERSION. */
const FORM = 4;
const AVERAGES = 1;
const STRUCTURE = 10;
/** Row numbers of a segment's pages begin here (FTS5_SEGMENT_ROWID). */
const PAGES_PER_SEGMENT = 2n ** 37n;
/** Pieces of one size that are merged into one: more of them and a search has more to look through, fewer and every word is written more often. */
const MERGED_TOGETHER = 32;
const ALL_PAGES = 2_147_483_647;

/** FTS5 merges on command where there are as many pieces as it allows to ask for, and by itself, all at once, only where something went wrong. */
export const SEGMENT_SETTINGS = `
INSERT INTO search (search, rank) VALUES ('usermerge', 16);
INSERT INTO search (search, rank) VALUES ('crisismerge', ${2 * MERGED_TOGETHER});
`;

const bytesOf = (db: Driver, id: number): Uint8Array => (db.get('SELECT block FROM search_data WHERE id = ?', [id])?.block as Uint8Array | undefined) ?? new Uint8Array(0);

function addToAverages(db: Driver, rows: number, totals: readonly number[]): void {
  const reader = new VarintReader(new Uint8Array(bytesOf(db, AVERAGES)));
  const known = [rows, ...totals].map(() => (reader.isAtEnd ? 0 : reader.next()));
  db.run('REPLACE INTO search_data (id, block) VALUES (?, ?)', [AVERAGES, varints(...[rows, ...totals].map((value, i) => value + (known[i] ?? 0)))]);
}

/** Whether FTS5 keeps its index as this program writes it: a later one may not, and then inserts every article itself. */
export function takesSegments(db: Driver): boolean {
  if (Number(db.get("SELECT v FROM search_config WHERE k = 'version'")?.v) !== FORM) return false;
  try {
    readStructure(new Uint8Array(bytesOf(db, STRUCTURE)));
    return true;
  } catch {
    return false;
  }
}

/**
 * Puts a segment into the index, as FTS5 itself would have after its articles were inserted one by one. Belongs into the
 * transaction that stores those articles.
 * @throws when the index is of another form than this program writes.
 */
export function loadSegment(db: Driver, segment: Segment): void {
  if (segment.rowids.length === 0) return;
  // what FTS5 has gathered itself is to be numbered before this one
  db.run("INSERT INTO search (search) VALUES ('flush')");
  const structure = readStructure(new Uint8Array(bytesOf(db, STRUCTURE)));
  const id = freeSegmentId(structure);
  const origin = nextOrigin(structure);
  const pages = segment.ends.length;
  let start = 0;
  segment.ends.forEach((end, page) => {
    db.run('INSERT INTO search_data (id, block) VALUES (?, ?)', [BigInt(id) * PAGES_PER_SEGMENT + BigInt(page + 1), segment.bytes.subarray(start, end)]);
    start = end;
  });
  // the last bit would say that a term has an index of its own documents; those merged by FTS5 get one
  for (const { term, page } of pages === 0 ? [] : segment.separators) db.run('INSERT INTO search_idx (segid, term, pgno) VALUES (?, ?, ?)', [BigInt(id), term, BigInt(2 * page)]);
  segment.rowids.forEach((rowid, i) => db.run('INSERT INTO search_docsize (id, sz, origin) VALUES (?, ?, ?)', [rowid, segment.sizes[i] ?? null, origin]));
  addToAverages(db, segment.rowids.length, segment.totals);
  // FTS5 knows no segment without a page
  const next = pages === 0 ? structure : withSegment(structure, id, pages, segment.rowids.length);
  db.run('REPLACE INTO search_data (id, block) VALUES (?, ?)', [STRUCTURE, writeStructure(next)]);
  // even of no pages, a merge makes FTS5 read the structure anew
  db.run("INSERT INTO search (search, rank) VALUES ('merge', ?)", [(next.levels[0]?.segments.length ?? 0) >= MERGED_TOGETHER ? ALL_PAGES : 0]);
}
