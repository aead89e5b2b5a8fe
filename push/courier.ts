import type { PushQueue, ReceiverState, Waiting } from '../archive/push/queue';
import { backoff, retryAfter } from './backoff';
import type { Outcome, Receiver } from './receivers';
import type { PushReply, Transport } from './transport';

/** About a day of tries. */
const MOST_TRIES = 12;
/** A wrong key does not mend itself. */
const CLOSED_MS = 3_600_000;
/** Longer than any request takes: whoever died while sending is followed by another process after this. */
export const LEASE_MS = 60_000;
/** Days of quotas are Beijing's. */
const BEIJING_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

export type CourierOptions = {
  queue: PushQueue; transport: Transport; owner: string;
  clock?: () => number; random?: () => number;
  /** One line for each answer. */
  log?: (receiver: string, outcome: Outcome['kind'], note: string, count: number) => void;
};

const dayOf = (now: number): string => new Date(now + BEIJING_MS).toISOString().slice(0, 10);
const tomorrow = (now: number): number => (Math.floor((now + BEIJING_MS) / DAY_MS) + 1) * DAY_MS - BEIJING_MS;

/** Failures without an answer, in a few words that hold no address: addresses may hold keys. */
function reasonOf(error: unknown): string {
  const { name = '', cause } = error as { name?: string; cause?: { code?: string } };
  return name === 'TimeoutError' ? 'no answer in time' : `no answer${cause?.code ? ` (${cause.code})` : ''}`;
}

/** Sends what waits, receiver by receiver, batch by batch, and writes down what came of it. */
export class Courier {
  private readonly clock: () => number;
  private readonly random: () => number;

  constructor(private readonly options: CourierOptions) {
    this.clock = options.clock ?? Date.now;
    this.random = options.random ?? Math.random;
  }

  /** Sends to one receiver until nothing is due, it asks for a pause, or another process has taken over. */
  async deliver(receiver: Receiver, signal: AbortSignal): Promise<void> {
    const { queue, owner } = this.options;
    while (!signal.aborted && queue.lease(owner, this.clock(), LEASE_MS)) {
      const now = this.clock();
      const state = this.stateToday(receiver, now);
      if (state.paused > now) return;
      const batch = queue.due(receiver.name, now, Math.min(receiver.most, state.remain ?? Infinity));
      if (batch.length === 0) return;
      const { outcome, asked } = await this.send(receiver, batch, signal);
      if (signal.aborted) return;
      queue.together(() => this.note(receiver, batch, state, outcome, asked));
      this.options.log?.(receiver.name, outcome.kind, outcome.note, batch.length);
    }
  }

  /** A quota is good for a day. */
  private stateToday({ name }: Receiver, now: number): ReceiverState {
    const state = this.options.queue.receiver(name);
    return state.day === dayOf(now) ? state : { ...state, day: dayOf(now), remain: null };
  }

  private async send(receiver: Receiver, batch: readonly Waiting[], signal: AbortSignal): Promise<{ outcome: Outcome; asked: number | null }> {
    const urls = batch.map(({ url }) => url);
    let reply: PushReply;
    try {
      reply = await this.options.transport(receiver.request(urls), signal);
    } catch (error) {
      return { outcome: { kind: 'later', note: reasonOf(error) }, asked: null };
    }
    return { outcome: receiver.read(reply, urls), asked: retryAfter(reply.retryAfter, this.clock()) };
  }

  private note(receiver: Receiver, batch: readonly Waiting[], state: ReceiverState, outcome: Outcome, asked: number | null): void {
    const { queue } = this.options;
    const now = this.clock();
    const { name } = receiver;
    const { note } = outcome;
    const put = (change: Partial<ReceiverState>): void => queue.setReceiver(name, { ...state, note, ...change });
    switch (outcome.kind) {
      case 'accepted': {
        const refused = new Set(outcome.refused);
        queue.settle(name, batch.filter(({ url }) => !refused.has(url)), 'sent', note, now);
        if (refused.size > 0) queue.settle(name, batch.filter(({ url }) => refused.has(url)), 'refused', 'not of this site, or no address', now);
        const remain = outcome.remain ?? (state.remain === null ? null : Math.max(0, state.remain - batch.length));
        return put({ failures: 0, remain, paused: remain === 0 ? tomorrow(now) : 0 });
      }
      case 'refused':
        queue.settle(name, batch, 'refused', note, now);
        return put({ failures: 0 });
      case 'quota': {
        // how many are left is not said: half as many are tried, until one is too many
        const remain = Math.floor(batch.length / 2);
        return put({ remain, paused: remain === 0 ? tomorrow(now) : 0 });
      }
      case 'closed':
        return put({ paused: now + CLOSED_MS });
      case 'later':
        queue.delay(name, batch, note, MOST_TRIES);
        return put({ failures: state.failures + 1, paused: now + Math.max(asked ?? 0, backoff(state.failures + 1, this.random)) });
    }
  }
}
