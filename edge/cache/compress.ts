import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gunzip, gzip } from 'node:zlib';
import type { Coding } from './coding';

const { BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = constants;
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const unbrotli = promisify(brotliDecompress);
const unzip = promisify(gunzip);

/** `quick` while a reader waits, `best` when nobody does: a tenth to a fifth smaller, at fifty times the work. */
export type Effort = 'quick' | 'best';

const QUALITY: Readonly<Record<Effort, { br: number; gzip: number }>> = { quick: { br: 4, gzip: 6 }, best: { br: 11, gzip: 9 } };

/** Text in a content coding, made on a thread of its own. */
export async function encode(plain: Buffer, coding: Coding, effort: Effort): Promise<Buffer> {
  if (coding === 'identity') return plain;
  if (coding === 'gzip') return zip(plain, { level: QUALITY[effort].gzip });
  return brotli(plain, { params: { [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT, [BROTLI_PARAM_QUALITY]: QUALITY[effort].br, [BROTLI_PARAM_SIZE_HINT]: plain.byteLength } });
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
