import { createHash } from 'node:crypto';
import { fileNew, slugNew } from '../hugo';
import type { Context } from './context';
import type { PathParts } from './paths';
import { readLine } from './read-text';

/** File systems and caches limit names to 255 bytes; suffixes need room. */
const MAX_BYTES = 240;

/** A slug is one path segment that needs no care in links. */
export function asSegment(path: string): string {
  const segment = path.split('/').filter((part) => part !== '').join('-')
    .replace(/[#?%\\\u0000-\u001f\u007f]/g, '').replace(/\p{Surrogate}/gu, '').trim();
  return /^\.*$/.test(segment) ? '' : segment;
}

/** Cut at a code point so that it is at most `max` bytes of UTF-8. */
export function cutToBytes(text: string, max: number): string {
  let size = 0;
  let cut = '';
  for (const char of text) {
    size += Buffer.byteLength(char);
    if (size > max) break;
    cut += char;
  }
  return cut;
}

/** The article's slug: the `slug` field, else the file's name (a bundle's folder) by Hugo's rules. */
export function readSlug(context: Context, file: string, { base, folder }: PathParts): string {
  const { report } = context;
  const typed = readLine(context, 'slug');
  const name = base.toLowerCase() === 'index' && folder !== null ? folder : base;
  const own = typed === undefined ? '' : asSegment(slugNew(typed));
  const slug = own === '' ? asSegment(fileNew(name)) : own;
  if (slug === '') {
    const made = `a-${createHash('sha256').update(file).digest('hex').slice(0, 8)}`;
    report.warn('slug', 'slug-made-up', typed ?? name, `No address can be made of this; ${made} is used.`, 'Add a slug.');
    return made;
  }
  if (typed !== undefined && own === '') report.warn('slug', 'slug-unusable', typed, `No address can be made of this; ${slug} is used.`);
  if (Buffer.byteLength(slug) <= MAX_BYTES) return slug;
  const cut = cutToBytes(slug, MAX_BYTES).replace(/[-\s]+$/, '');
  report.warn('slug', 'slug-cut', slug, `The address is longer than ${MAX_BYTES} bytes and is cut.`, 'Add a shorter slug.');
  return cut;
}
