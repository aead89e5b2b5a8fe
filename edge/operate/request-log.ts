import { randomBytes } from 'node:crypto';
import type { Logger } from './log';

export type RequestFacts = { requestId: string; client: string; method: string; path: string; status: number; kind: string; ms: number };

/** Longer than a page may take, queue included, on a busy day. */
const SLOW_MS = 1000;

/** What is logged of requests: failed and slow ones, or all. */
export class RequestLog {
  private readonly prefix = randomBytes(5).toString('hex');
  private count = 0;

  constructor(private readonly log: Logger, readonly isAll: boolean) {}

  /** Unique among all processes' requests. */
  newId(): string {
    this.count += 1;
    return `${this.prefix}-${this.count.toString(36)}`;
  }

  note(facts: RequestFacts): void {
    const isFailed = facts.status >= 500;
    const isSlow = facts.ms > SLOW_MS;
    if (!this.isAll && !isFailed && !isSlow) return;
    const line = { ...facts, ms: Math.round(facts.ms * 10) / 10 };
    if (isFailed) this.log.error(line, 'request failed');
    else if (isSlow) this.log.warn(line, 'slow request');
    else this.log.info(line, 'request');
  }

  failed(error: unknown, facts: Pick<RequestFacts, 'requestId' | 'method' | 'path'>): void {
    this.log.error({ err: error, ...facts }, 'A request could not be answered.');
  }
}
