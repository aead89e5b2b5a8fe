import { IncomingMessage, type IncomingHttpHeaders, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A whole answer of Next's, not yet sent to anybody. */
export type Captured = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

class CapturingResponse extends ServerResponse {
  private readonly chunks: Buffer[] = [];

  constructor(request: IncomingMessage, private readonly done: (captured: Captured) => void) {
    super(request);
  }

  private keep(chunk: unknown, encoding: unknown): void {
    if (chunk === undefined || chunk === null || typeof chunk === 'function') return;
    this.chunks.push(typeof chunk === 'string' ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8') : Buffer.from(chunk as Uint8Array));
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((part) => typeof part === 'object' && part !== null) as OutgoingHttpHeaders | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) this.setHeader(name, value);
    return this;
  }

  override flushHeaders(): void {
    // nothing leaves before the whole answer is known
  }

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    this.keep(chunk, encoding);
    const done = typeof encoding === 'function' ? encoding : callback;
    if (typeof done === 'function') process.nextTick(done as () => void);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    this.keep(chunk, encoding);
    const after = [chunk, encoding, callback].find((part) => typeof part === 'function') as (() => void) | undefined;
    this.done({ status: this.statusCode, headers: this.getHeaders(), body: Buffer.concat(this.chunks) });
    this.emit('finish');
    this.emit('close');
    after?.();
    return this;
  }
}

/** Longer than any page takes; an answer that never ends must not hold a place for ever. */
const MOST_MS = 30_000;

/**
 * Asks Next in this process and keeps the answer. `url` is a path with query, as it would be in a request line.
 * @throws when Next throws, or does not end its answer in half a minute.
 */
export function capture(handler: Handler, url: string, headers: IncomingHttpHeaders): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const request = new IncomingMessage(new Socket());
    request.method = 'GET';
    request.url = url;
    Object.assign(request.headers, headers);
    request.push(null);
    const timer = setTimeout(() => reject(new Error(`${url}: no answer in ${MOST_MS / 1000} s`)), MOST_MS);
    const done = (captured: Captured): void => {
      clearTimeout(timer);
      resolve(captured);
    };
    handler(request, new CapturingResponse(request, done)).catch((error: unknown) => {
      clearTimeout(timer);
      reject(error as Error);
    });
  });
}
