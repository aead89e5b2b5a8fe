import type { Stats } from 'node:fs';
import { realpath, readFile, stat } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';
import { readSettings } from '../../settings/env';
import { decodeSegments } from './params';

/** The only kinds of file that leave the content folder. */
const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif', '.gif': 'image/gif', '.jpeg': 'image/jpeg', '.jpg': 'image/jpeg', '.png': 'image/png',
  '.svg': 'image/svg+xml', '.webp': 'image/webp',
};
const MAX_BYTES = 20 * 1024 * 1024;

const plain = (status: number): Response => new Response(null, { status });

type Found = { file: string; type: string; info: Stats };

async function findMedia(segments: readonly string[]): Promise<Found | null> {
  const names = decodeSegments(segments);
  if (!names || names.some((name) => name.startsWith('.') || /[/\\\0]/.test(name))) return null;
  const type = TYPES[extname(names.at(-1) ?? '').toLowerCase()];
  if (!type) return null;
  try {
    const root = await realpath(readSettings().contentDir);
    const file = await realpath(join(root, ...names));
    const info = await stat(file);
    return file.startsWith(root + sep) && info.isFile() && info.size <= MAX_BYTES ? { file, type, info } : null;
  } catch {
    return null;
  }
}

/** Size of the picture at a path of this site, in bytes; null when it is none of the content folder's. */
export async function mediaBytes(path: string): Promise<number | null> {
  const segments = /^\/media\/([^?#]+)$/.exec(path)?.[1]?.split('/');
  return segments ? ((await findMedia(segments))?.info.size ?? null) : null;
}

/** A picture under CONTENT_DIR; its validators are the edge's part. Never anything outside of it, hidden files or other types. */
export async function mediaResponse(segments: readonly string[]): Promise<Response> {
  const found = await findMedia(segments);
  if (!found) return plain(404);
  const { file, info, type } = found;
  try {
    const common = { 'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400', 'Last-Modified': info.mtime.toUTCString(), 'X-Content-Type-Options': 'nosniff' };
    // An SVG opened on its own must not run scripts in the site's name.
    const policy: Record<string, string> = type === TYPES['.svg'] ? { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" } : {};
    return new Response(new Uint8Array(await readFile(file)), { headers: { ...common, ...policy, 'Content-Type': type } });
  } catch {
    return plain(404);
  }
}
