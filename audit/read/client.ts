import { Agent as HttpAgent, type IncomingMessage, request as askHttp } from 'node:http';
import { Agent as HttpsAgent, request as askHttps } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';

/** robots.txt may name it; "bot" keeps it out of the counts of readers. */
export const ROBOT = 'BroadsheetAuditBot';

export type Answer = {
  status: number;
  headers: IncomingMessage['headers'];
  body: string;
  /** Bytes of the body as sent and after decompression. */
  wire: number;
  bytes: number;
  /** Why there is no whole answer. */
  failure: string | null;
};

type Limits = { timeoutMs: number; maxBytes: number; connections: number };

const decoders: Readonly<Record<string, (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>> = {
  br: promisify(brotliDecompress), gzip: promisify(gunzip), deflate: promisify(inflate),
};

async function decoded(body: Buffer, coding: string, maxOutputLength: number): Promise<Buffer> {
  const decode = decoders[coding];
  return decode && body.length > 0 ? decode(body, { maxOutputLength }) : body;
}

/** Asks one host, and no other; never follows a redirect, never takes more than `maxBytes` or longer than `timeoutMs`. */
export class Client {
  private readonly agent: HttpAgent;
  private readonly secure: boolean;

  constructor(private readonly origin: string, private readonly limits: Limits) {
    this.secure = origin.startsWith('https:');
    this.agent = new (this.secure ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: limits.connections });
  }

  close(): void {
    this.agent.destroy();
  }

  /** An answer of any status; `failure` says what went wrong on the way, it never throws. */
  async get(path: string, { method = 'GET', text = true }: { method?: 'GET' | 'HEAD'; text?: boolean } = {}): Promise<Answer> {
    let failed: Answer = { status: 0, headers: {}, body: '', wire: 0, bytes: 0, failure: null };
    try {
      const { status, headers, raw } = await this.raw(path, method);
      failed = { ...failed, status, headers, wire: raw.length };
      const body = await decoded(raw, String(headers['content-encoding'] ?? ''), this.limits.maxBytes);
      return { ...failed, body: text ? body.toString('utf8') : '', bytes: body.length };
    } catch (error) {
      return { ...failed, failure: error instanceof Error ? error.message : String(error) };
    }
  }

  private raw(path: string, method: string): Promise<{ status: number; headers: IncomingMessage['headers']; raw: Buffer }> {
    const { timeoutMs, maxBytes } = this.limits;
    return new Promise((resolve, reject) => {
      const ask = this.secure ? askHttps : askHttp;
      const headers = { 'user-agent': `Mozilla/5.0 (compatible; ${ROBOT}/1.0)`, 'accept-encoding': 'br, gzip', accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
      const outgoing = ask(this.origin + path, { method, headers, agent: this.agent }, (response) => {
        const chunks: Buffer[] = [];
        let size = 0;
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxBytes) outgoing.destroy(new Error(`more than ${maxBytes} bytes`));
          else chunks.push(chunk);
        });
        response.on('end', () => {
          clearTimeout(timer);
          resolve({ status: response.statusCode ?? 0, headers: response.headers, raw: Buffer.concat(chunks) });
        });
        response.on('error', reject);
      });
      const timer = setTimeout(() => outgoing.destroy(new Error(`no whole answer in ${timeoutMs} ms`)), timeoutMs);
      outgoing.on('error', (error) => {
        clearTimeout(timer);
        reject(error);
      });
      outgoing.end();
    });
  }
}
