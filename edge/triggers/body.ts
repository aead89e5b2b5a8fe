import type { IncomingMessage } from 'node:http';

/** Longest body a trigger reads; forges cut long push payloads below this. */
const MAX_BYTES = 5 * 1024 * 1024;
const LONGEST_MS = 10_000;

/** The whole body of a request; null when it is longer than allowed, slower than allowed, or breaks off. */
export function readBody(request: IncomingMessage, mostBytes = MAX_BYTES, longestMs = LONGEST_MS): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const finish = (body: Buffer | null): void => {
      clearTimeout(timer);
      request.off('data', onData);
      resolve(body);
    };
    const timer = setTimeout(() => finish(null), longestMs);
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > mostBytes) return finish(null);
      chunks.push(chunk);
    };
    request.on('data', onData);
    request.once('end', () => finish(Buffer.concat(chunks)));
    request.once('error', () => finish(null));
    request.once('close', () => finish(null));
  });
}
