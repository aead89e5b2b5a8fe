import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { CACHE_CONTROL } from '../../edge/headers/cache-control';
import { doc, PIXEL, plain } from './fixtures';

/** One answer as it came over the wire; field names in lower case, in their order. */
export type Reply = { status: number; fields: (readonly [string, string])[]; body: Buffer };
/** Everything one connection said, in order, and whether the server closed it. */
export type Exchange = { replies: Reply[]; isClosed: boolean; isReset: boolean };

export const all = ({ fields }: Reply, name: string): string[] => fields.filter(([key]) => key === name).map(([, value]) => value);
export const field = (reply: Reply, name: string): string | undefined => all(reply, name)[0];

/** Content in the chunked transfer coding (RFC 9112 §7.1); null while its end is missing. */
function unchunk(bytes: Buffer): { body: Buffer; length: number } | null {
  const parts: Buffer[] = [];
  let at = 0;
  for (;;) {
    const end = bytes.indexOf('\r\n', at);
    if (end < 0) return null;
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16);
    if (bytes.byteLength < end + 2 + size + 2) return null;
    parts.push(bytes.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
    if (size === 0) return { body: Buffer.concat(parts), length: at };
  }
}

/** Reads answers strictly (RFC 9112 §4, §6.3): a byte too many or too few is an error. `methods` are those of the requests. */
export function parseReplies(bytes: Buffer, methods: readonly string[]): Reply[] {
  const replies: Reply[] = [];
  let rest = bytes;
  for (let asked = 0; rest.byteLength > 0;) {
    const end = rest.indexOf('\r\n\r\n');
    const [line = '', ...lines] = rest.toString('latin1', 0, Math.max(end, 0)).split('\r\n');
    const status = Number(/^HTTP\/1\.1 (\d{3}) [\x20-\x7e]*$/.exec(line)?.[1]);
    if (!status) throw new Error(`no status line: ${JSON.stringify(rest.toString('latin1', 0, 200))}`);
    const fields = lines.map((text) => {
      const [, name, value] = /^([!#$%&'*+.^`|~\w-]+):[ \t]*(.*?)[ \t]*$/.exec(text) ?? [];
      if (name === undefined || value === undefined) throw new Error(`no field line: ${JSON.stringify(text)}`);
      return [name.toLowerCase(), value] as const;
    });
    const reply: Reply = { status, fields, body: Buffer.alloc(0) };
    rest = rest.subarray(end + 4);
    const isInterim = status < 200;
    const hasContent = !isInterim && status !== 204 && status !== 304 && methods[asked] !== 'HEAD';
    if (hasContent && /chunked/i.test(field(reply, 'transfer-encoding') ?? '')) {
      const content = unchunk(rest);
      if (!content) throw new Error('chunks break off');
      reply.body = content.body;
      rest = rest.subarray(content.length);
    } else if (hasContent) {
      const length = Number(field(reply, 'content-length') ?? rest.byteLength);
      if (rest.byteLength < length) throw new Error(`content of ${rest.byteLength} bytes instead of ${length}`);
      reply.body = rest.subarray(0, length);
      rest = rest.subarray(length);
    }
    if (!isInterim) asked += 1;
    replies.push(reply);
  }
  return replies;
}

const PATIENCE_MS = 40_000;

/** Writes bytes to a connection of its own and reads until the server closes it; pieces are written one after another. */
export function exchange(origin: string, pieces: string | readonly string[], methods: readonly string[] = [], patienceMs = PATIENCE_MS): Promise<Exchange> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    const chunks: Buffer[] = [];
    let isReset = false;
    const finish = (isClosed: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      try {
        resolve({ replies: parseReplies(Buffer.concat(chunks), methods), isClosed, isReset });
      } catch (error) {
        reject(error as Error);
      }
    };
    const timer = setTimeout(() => finish(false), patienceMs);
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => (isReset = true));
    socket.on('close', () => finish(true));
    socket.on('connect', async () => {
      for (const piece of [pieces].flat()) {
        socket.write(piece, 'latin1');
        await new Promise((done) => setTimeout(done, 20));
      }
    });
  });
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

/** A request as it is written; `Host` is the origin's unless it is given, and the connection is the last one's. */
export function written(origin: string, path: string, fields: Fields = {}, method = 'GET', content = ''): string {
  const own: Fields = { Host: new URL(origin).host, Connection: 'close', ...fields };
  const lines = Object.entries(own).flatMap(([name, value]) => [value].flat().map((one) => `${name}: ${one}`));
  return [`${method} ${path} HTTP/1.1`, ...lines, '', content].join('\r\n');
}

/** One request on a connection of its own. */
export async function get(origin: string, path: string, fields: Fields = {}, method = 'GET'): Promise<Reply> {
  const { replies: [reply, ...others] } = await exchange(origin, written(origin, path, fields, method), [method]);
  if (!reply || others.length > 0) throw new Error(`${method} ${path}: ${others.length + (reply ? 1 : 0)} answers`);
  return reply;
}

/** Content without its coding (RFC 9110 §8.4). */
export function decoded(reply: Reply): Buffer {
  const coding = field(reply, 'content-encoding');
  if (coding === undefined) return reply.body;
  if (coding === 'br') return brotliDecompressSync(reply.body);
  if (coding === 'gzip') return gunzipSync(reply.body);
  throw new Error(`an unknown coding: ${coding}`);
}

const built = (folder: string, name: RegExp): string => readdirSync(folder).find((file) => name.test(file)) ?? `no-${name.source}`;

/** What is answered at an address: one row for every kind of answer there is. */
export type Kind = {
  name: string; path: string; status: number; type: string; cache: string;
  /** Which security headers it has. */
  policies: 'page' | 'machine' | 'file' | 'plain';
  /** Sent in a coding where the client likes one. */
  isCoded?: true;
  /** Has a validator and may be answered with 304. */
  isValidated?: true;
};

const HTML = 'text/html; charset=utf-8';
const XML = 'application/xml; charset=utf-8';
const TEXT = 'text/plain; charset=utf-8';
const { page, machine, personal, never, absent, moved, immutable, file } = CACHE_CONTROL;
const isPage = { type: HTML, policies: 'page', isCoded: true } as const;
const isKept = { status: 200, isCoded: true, isValidated: true } as const;

export const KINDS: readonly Kind[] = [
  { name: 'front page', path: '/', cache: page, ...isPage, ...isKept },
  { name: 'front page of another edition', path: '/en', cache: page, ...isPage, ...isKept },
  { name: 'article', path: '/articles/bo-1', cache: page, ...isPage, ...isKept },
  { name: 'list', path: '/categories/tech', cache: page, ...isPage, ...isKept },
  { name: 'later page of a list', path: '/tags/%E6%B3%A2/page/2', cache: page, ...isPage, ...isKept },
  { name: 'archive', path: '/archive/2025/03', cache: page, ...isPage, ...isKept },
  { name: 'free page', path: '/about', cache: page, ...isPage, ...isKept },
  { name: 'search', path: '/search?q=%E6%B3%A2', cache: personal, ...isPage, ...isKept },
  { name: 'RSS', path: '/feed.xml', type: 'application/rss+xml; charset=utf-8', cache: machine, policies: 'machine', ...isKept },
  { name: 'Atom of a list', path: '/categories/tech/atom.xml', type: 'application/atom+xml; charset=utf-8', cache: machine, policies: 'machine', ...isKept },
  { name: 'JSON Feed', path: '/en/feed.json', type: 'application/feed+json; charset=utf-8', cache: machine, policies: 'machine', ...isKept },
  { name: 'sitemap', path: '/sitemap.xml', type: XML, cache: machine, policies: 'machine', ...isKept },
  { name: 'sitemap of articles', path: '/sitemaps/articles.zh-CN.2025-03.xml', type: XML, cache: machine, policies: 'machine', ...isKept },
  { name: 'robots.txt', path: '/robots.txt', type: TEXT, cache: machine, policies: 'machine', ...isKept },
  { name: 'Markdown copy', path: '/articles/bo-1.md', type: 'text/markdown; charset=utf-8', cache: machine, policies: 'machine', ...isKept },
  { name: 'style sheet', path: `/_next/static/chunks/${built('.next/static/chunks', /\.css$/)}`, type: 'text/css; charset=utf-8', cache: immutable, policies: 'file', ...isKept },
  { name: 'script', path: `/_client/${built('public/_client', /^main-.*\.js$/)}`, type: 'text/javascript; charset=utf-8', cache: immutable, policies: 'file', ...isKept },
  { name: 'speculation rules', path: '/_client/speculation-rules.json', type: 'application/speculationrules+json', cache: file, policies: 'file', ...isKept },
  { name: 'icon of strokes', path: '/icon.svg', type: 'image/svg+xml', cache: file, policies: 'file', ...isKept },
  { name: 'icon of dots', path: '/favicon.ico', status: 200, type: 'image/x-icon', cache: file, policies: 'file', isValidated: true },
  { name: 'picture', path: '/media/images/bo.png', status: 200, type: 'image/png', cache: file, policies: 'file', isValidated: true },
  { name: 'nothing there', path: '/nope', status: 404, cache: absent, ...isPage },
  { name: 'no such article', path: '/en/articles/nope', status: 404, cache: absent, ...isPage },
  { name: 'withdrawn article', path: '/articles/guo-qi', status: 410, cache: absent, ...isPage },
  { name: 'no such file', path: '/_next/static/chunks/nope.js', status: 404, type: TEXT, cache: absent, policies: 'plain' },
  { name: 'no such trigger', path: '/api/nope', status: 404, type: TEXT, cache: absent, policies: 'plain' },
  { name: 'no such picture', path: '/media/images/nope.png', status: 404, type: TEXT, cache: absent, policies: 'plain' },
  { name: 'redirect', path: '/articles/bo-1/', status: 308, type: TEXT, cache: moved, policies: 'plain' },
  { name: 'malformed address', path: '/%zz', status: 400, type: TEXT, cache: never, policies: 'plain' },
  { name: 'health', path: '/api/health', status: 200, type: 'application/json', cache: never, policies: 'plain' },
];

const LONG = '水波一圈一圈地散开，岸边的人看了很久。'.repeat(30);

/** A small site with one of everything. */
export const HTTP_FILES: Readonly<Record<string, string | Uint8Array>> = {
  'site.yml': 'name: {zh-CN: 水波报, en: Ripple}\npageSize: 2\naiCrawlers: {training: false}\ncategories: [{id: tech, label: {zh-CN: 科技, en: Technology}}]\n',
  ...Object.fromEntries([1, 2, 3, 4, 5].map((n) => [`articles/bo-${n}.md`, plain(`水波第${n}圈`, `2025-03-0${n} 08:00:00`, 'categories: [tech]\ntags: [波]', LONG)])),
  'articles/bo-1.en.md': plain('First ripple', '2025-03-01 08:00:00', 'categories: [tech]', 'It widened. '.repeat(60)),
  'articles/guo-qi.md': plain('过期的一篇', '2025-01-01 08:00:00', 'expiryDate: "2025-02-01 08:00:00"'),
  'pages/about.md': doc('title: 关于水波'),
  'images/bo.png': PIXEL,
  'images/xian.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>alert(1)</script></svg>',
};
