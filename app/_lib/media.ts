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

/** A picture under CONTENT_DIR; its validators are the edge's part. Never anything outside of it, hidden files or other types. */
export async function mediaResponse(segments: readonly string[]): Promise<Response> {
  const names = decodeSegments(segments);
  if (!names || names.some((name) => name.startsWith('.') || /[/\\\0]/.test(name))) return plain(404);
  const type = TYPES[extname(names.at(-1) ?? '').toLowerCase()];
  if (!type) return plain(404);
  try {
    const root = await realpath(readSettings().contentDir);
    const file = await realpath(join(root, ...names));
    const info = await stat(file);
    if (!file.startsWith(root + sep) || !info.isFile() || info.size > MAX_BYTES) return plain(404);
    const common = { 'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400', 'Last-Modified': info.mtime.toUTCString(), 'X-Content-Type-Options': 'nosniff' };
    // An SVG opened on its own must not run scripts in the site's name.
    const policy: Record<string, string> = type === TYPES['.svg'] ? { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox" } : {};
    return new Response(new Uint8Array(await readFile(file)), { headers: { ...common, ...policy, 'Content-Type': type } });
  } catch {
    return plain(404);
  }
}
