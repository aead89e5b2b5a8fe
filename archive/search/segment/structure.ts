import { VarintReader, varints } from './varint';

/** One segment as FTS5's structure record lists it. */
type Listed = { id: number; firstPage: number; lastPage: number; firstOrigin: number; lastOrigin: number; tombstonePages: number; deletedRows: number; rows: number };
type Level = { merging: number; segments: Listed[] };

/** FTS5's list of segments: the record with row number 10 of its data table. */
export type Structure = { cookie: Uint8Array; writes: number; levels: Level[] };

/** Says that segments know which rows they hold, as those of tables with `contentless_delete` do. */
const WITH_ORIGINS = [0xff, 0x00, 0x00, 0x01];
const COOKIE_BYTES = 4;

/** @throws when the record is not of the form this program knows. */
export function readStructure(record: Uint8Array): Structure {
  const isKnown = WITH_ORIGINS.every((byte, i) => record[COOKIE_BYTES + i] === byte);
  if (!isKnown) throw new Error('The index is of another form than this program writes.');
  const reader = new VarintReader(record, COOKIE_BYTES + WITH_ORIGINS.length);
  const count = reader.next();
  reader.next();
  const writes = reader.next();
  const levels = Array.from({ length: count }, (): Level => {
    const merging = reader.next();
    const segments = Array.from({ length: reader.next() }, (): Listed => {
      const [id, firstPage, lastPage, firstOrigin] = [reader.next(), reader.next(), reader.next(), reader.next()];
      const [lastOrigin, tombstonePages, deletedRows, rows] = [reader.next(), reader.next(), reader.next(), reader.next()];
      return { id, firstPage, lastPage, firstOrigin, lastOrigin, tombstonePages, deletedRows, rows };
    });
    return { merging, segments };
  });
  return { cookie: record.slice(0, COOKIE_BYTES), writes, levels };
}

export function writeStructure({ cookie, writes, levels }: Structure): Uint8Array {
  const segments = levels.flatMap((level) => level.segments);
  const body = varints(levels.length, segments.length, writes, ...levels.flatMap((level) => [
    level.merging, level.segments.length,
    ...level.segments.flatMap((one) => [one.id, one.firstPage, one.lastPage, one.firstOrigin, one.lastOrigin, one.tombstonePages, one.deletedRows, one.rows]),
  ]));
  const record = new Uint8Array(COOKIE_BYTES + WITH_ORIGINS.length + body.length);
  record.set(cookie);
  record.set(WITH_ORIGINS, COOKIE_BYTES);
  record.set(body, COOKIE_BYTES + WITH_ORIGINS.length);
  return record;
}

/** The lowest number no segment has. */
export function freeSegmentId({ levels }: Structure): number {
  const taken = new Set(levels.flatMap((level) => level.segments.map(({ id }) => id)));
  let id = 1;
  while (taken.has(id)) id += 1;
  return id;
}

/** The number that rows written next belong to, by which a deletion finds their segment. */
export const nextOrigin = ({ levels }: Structure): number => Math.max(0, ...levels.flatMap((level) => level.segments.map(({ lastOrigin }) => lastOrigin))) + 1;

/** The structure with a new segment at the end of its first level, where FTS5 puts those it writes. */
export function withSegment(structure: Structure, id: number, pages: number, rows: number): Structure {
  const origin = nextOrigin(structure);
  const [first = { merging: 0, segments: [] }, ...others] = structure.levels;
  const segment = { id, firstPage: 1, lastPage: pages, firstOrigin: origin, lastOrigin: origin, tombstonePages: 0, deletedRows: 0, rows };
  return { ...structure, writes: structure.writes + pages, levels: [{ ...first, segments: [...first.segments, segment] }, ...others] };
}
