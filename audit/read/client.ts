import { Agent as HttpAgent, type IncomingMessage, request as askHttp } from 'node:http';
import { Agent as HttpsAgent, request as askHttps } from 'node:https';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { AuditError } from '../errors';

/** robots.txt may name it; "bot" keeps it out of the counts of readers. */
export const ROBOT = 'BroadsheetAuditBot';

/** So many requests in a row without any answer, and the site is taken as gone. */
const GONE = 20;

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

export type ClientLimits = { timeoutMs: number; maxBytes: number; connections: number };
export type Ask = { method?: 'GET' | 'HEAD'; /** Types whose body is read; of others only the head. */ only?: RegExp; maxBytes?: number };

const decoders: Readonly<Record<string, (body: Buffer, options: { maxOutputLength: number }) => Promise<Buffer>>> = {
  br: promisify(brotliDecompress), gzip: promisify(gunzip), deflate: promisify(inflate),
};

type Raw = { status: number; headers: IncomingMessage['headers']; raw: Buffer };

/**
 * Asks one host, and no other; never follows a redirect, never takes more than `maxBytes` or longer than `timeoutMs`.
 * A copy on loopback is asked by the name of `declared`, the site's own address, as a proxy in front of it would.
 */
export class Client {
  private readonly agent: HttpAgent;
  private readonly secure: boolean;
  private readonly headers: Readonly<Record<string, string>>;
  /** Requests so far. */
  asked = 0;
  /** Requests in a row that nobody answered. */
  private unanswered = 0;

  constructor(private readonly origin: string, declared: string, private readonly limits: ClientLimits) {
    this.secure = origin.startsWith('https:');
    this.agent = new (this.secure ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: limits.connections });
    const { host, protocol } = new URL(declared);
    this.headers = {
      'user-agent': `Mozilla/5.0 (compatible; ${ROBOT}/1.0)`, 'accept-encoding': 'br, gzip', accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
      ...(declared === origin ? {} : { host, 'x-forwarded-proto': protocol.slice(0, -1) }),
    };
  }

  close(): void {
    this.agent.destroy();
  }

  /**
   * An answer of any status; `failure` says what went wrong on the way.
   * @throws AuditError when the site is gone: what it would say of the pages then is worth nothing.
   */
  async get(path: string, ask: Ask = {}): Promise<Answer> {
    const answer = await this.try(path, ask);
    this.unanswered = answer.status === 0 ? this.unanswered + 1 : 0;
    if (this.unanswered >= GONE) throw new AuditError(`The site has stopped answering after ${this.asked} requests: ${answer.failure}.`);
    return answer;
  }

  private async try(path: string, { method = 'GET', only, maxBytes = this.limits.maxBytes }: Ask): Promise<Answer> {
    let answer: Answer = { status: 0, headers: {}, body: '', wire: 0, bytes: 0, failure: null };
    this.asked += 1;
    try {
      const { status, headers, raw } = await this.raw(path, method, maxBytes, only);
      answer = { ...answer, status, headers, wire: raw.length };
      const decode = decoders[String(headers['content-encoding'] ?? '').toLowerCase()];
      const body = decode && raw.length > 0 ? await decode(raw, { maxOutputLength: maxBytes }) : raw;
      return { ...answer, body: body.toString('utf8'), bytes: body.length };
    } catch (error) {
      return { ...answer, failure: error instanceof Error ? error.message || error.name : String(error) };
    }
  }

  private raw(path: string, method: string, maxBytes: number, only?: RegExp): Promise<Raw> {
    const { timeoutMs } = this.limits;
    return new Promise<Raw>((resolve, reject) => {
      const outgoing = (this.secure ? askHttps : askHttp)(this.origin + path, { method, headers: this.headers, agent: this.agent }, (response) => {
        const { statusCode: status = 0, headers } = response;
        const chunks: Buffer[] = [];
        let size = 0;
        const done = (): void => {
          clearTimeout(timer);
          resolve({ status, headers, raw: Buffer.concat(chunks) });
        };
        if (only && !only.test(headers['content-type'] ?? '')) {
          done();
          outgoing.destroy();
          return;
        }
        response.on('data', (chunk: Buffer) => {
          size += chunk.length;
          if (size > maxBytes) outgoing.destroy(new Error(`more than ${maxBytes} bytes`));
          else chunks.push(chunk);
        });
        response.on('end', done);
        response.on('error', fail);
        response.on('close', () => fail(new Error('the answer broke off')));
      });
      const fail = (error: Error): void => {
        clearTimeout(timer);
        reject(error);
      };
      const timer = setTimeout(() => outgoing.destroy(new Error(`no whole answer in ${timeoutMs} ms`)), timeoutMs);
      outgoing.on('error', fail);
      outgoing.end();
    });
  }
}
