import { readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Kept } from './cache/kept';
import { CACHE_CONTROL } from './headers/cache-control';
import { filePolicies } from './headers/policies';
import { SPECULATION_RULES, SPECULATION_RULES_PATH } from './speculation';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.json': 'application/json', '.map': 'application/json', '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png', '.ico': 'image/x-icon', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.avif': 'image/avif', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json',
};
/** Their names carry a hash of their content. */
const HASHED = /^\/(?:_next\/static|_client)\//;

function* filesUnder(folder: string, prefix: string): Generator<[string, string]> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) yield* filesUnder(join(folder, entry.name), `${prefix}/${entry.name}`);
    else if (entry.isFile()) yield [`${prefix}/${entry.name}`, join(folder, entry.name)];
  }
}

/** The build's files and those of `public/`: known by name from the start, so that no address can lead anywhere else. */
export class Files {
  private readonly paths: ReadonlyMap<string, string>;
  private readonly read = new Map<string, Promise<Kept>>();

  /** @param texts files that are settings, by address */
  constructor(root: string, private readonly siteUrl: string, private readonly texts: ReadonlyMap<string, string> = new Map()) {
    this.paths = new Map([...filesUnder(join(root, '.next/static'), '/_next/static'), ...filesUnder(join(root, 'public'), '')]);
  }

  /** The file of an address; null when there is none. */
  get(path: string): Promise<Kept> | null {
    const known = this.read.get(path);
    if (known) return known;
    const reading = this.make(path);
    if (reading === null) return null;
    this.read.set(path, reading);
    reading.catch(() => this.read.delete(path));
    return reading;
  }

  private make(path: string): Promise<Kept> | null {
    if (path === SPECULATION_RULES_PATH) return Promise.resolve(this.rules());
    const text = this.texts.get(path);
    if (text !== undefined) return Promise.resolve(this.keep(Buffer.from(text), TYPES['.txt'] ?? '', CACHE_CONTROL.file));
    const file = this.paths.get(path);
    return file === undefined ? null : this.load(path, file);
  }

  private async load(path: string, file: string): Promise<Kept> {
    const [body, { mtime }] = await Promise.all([readFile(file), stat(file)]);
    return this.keep(body, TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream', HASHED.test(path) ? CACHE_CONTROL.immutable : CACHE_CONTROL.file, mtime);
  }

  private keep(body: Buffer, type: string, cacheControl: string, modified?: Date): Kept {
    const headers = { 'content-type': type, ...filePolicies(this.siteUrl), 'cache-control': cacheControl };
    return new Kept({ status: 200, kind: 'file', body, headers, lastModified: modified?.toUTCString() });
  }

  private rules(): Kept {
    return this.keep(Buffer.from(SPECULATION_RULES), 'application/speculationrules+json', CACHE_CONTROL.file);
  }
}
