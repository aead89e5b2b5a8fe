import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, brotliDecompress, constants, gunzip, gzip, gzipSync } from 'node:zlib';
import type { Coding } from './coding';

const { BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const unbrotli = promisify(brotliDecompress);
const unzip = promisify(gunzip);

/** `quick` while a reader waits, `best` when nobody does: a tenth to a fifth smaller, at fifty times the work. */
export type Effort = 'quick' | 'best';

const QUALITY: Readonly<Record<Effort, { br: number; gzip: number }>> = { quick: { br: 4, gzip: 6 }, best: { br: 11, gzip: 9 } };

/** Coded in haste, this takes no longer than handing it to another thread and back. */
const AT_ONCE_BYTES = 128 * 1024;

/** Text in a content coding; on a thread of its own where that takes long. */
export async function encode(plain: Buffer, coding: Coding, effort: Effort): Promise<Buffer> {
  if (coding === 'identity') return plain;
  const isQuick = effort === 'quick' && plain.byteLength <= AT_ONCE_BYTES;
  const { br, gzip: level } = QUALITY[effort];
  if (coding === 'gzip') return isQuick ? gzipSync(plain, { level }) : zip(plain, { level });
  const params = { [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT, [BROTLI_PARAM_QUALITY]: br, [BROTLI_PARAM_SIZE_HINT]: plain.byteLength };
  return isQuick ? brotliCompressSync(plain, { params }) : brotli(plain, { params });
}

export async function decode(body: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'identity') return body;
  return coding === 'gzip' ? unzip(body) : unbrotli(body);
}

const TEXT = /^(?:text\/|application\/(?:[\w.+-]*(?:xml|json)|javascript|manifest\+json)|image\/svg\+xml)/i;
/** Below this a coding gains nothing worth its header. */
const LEAST_BYTES = 256;

/** Whether coding an answer is worth it: texts of some length; pictures are coded already. */
export const isCodable = (type: string, bytes: number): boolean => bytes >= LEAST_BYTES && TEXT.test(type);
