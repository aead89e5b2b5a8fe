import { randomUUID } from 'node:crypto';
import type { Archive } from '../archive';
import { openPushQueue, type PushQueue, type ReceiverCount } from '../archive/push/queue';
import type { PushSettings } from '../settings/env';
import { collect } from './collect';
import { Courier, LEASE_MS } from './courier';
import { isPublicSite } from './public-site';
import { type Outcome, type Receiver, receiversOf } from './receivers';
import { rehearsal } from './rehearsal';
import { overHttp, type Transport } from './transport';

/** A burst of publishes is told in one go. */
const SETTLE_MS = 1000;
/** Looked at in any case: a process that cannot send now takes over when the one that does is gone. */
const LOOK_EVERY_MS = 30_000;

export type PushLog = { info: (line: string, fields?: object) => void; warn: (line: string, fields?: object) => void };
export type PushOptions = {
  settings: PushSettings; siteUrl: string; dataDir: string; archive: () => Archive; log: PushLog;
  transport?: Transport; clock?: () => number; random?: () => number;
};

/**
 * Tells engines and hubs of news, beside the pages: what is to be told waits in a file of its own, is collected after a publish or
 * a turn of the clock and sent by one process at a time. Nothing is opened and nothing sent until somebody is to be told.
 */
export class Push {
  private readonly owner = `${process.pid} ${randomUUID()}`;
  private readonly clock: () => number;
  private queue: PushQueue | null = null;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | null = null;
  private again = false;
  private readonly stopped = new AbortController();
  private hasSaidWhy = false;

  constructor(private readonly options: PushOptions) {
    this.clock = options.clock ?? Date.now;
  }

  /** Whom there is to tell; nobody from a machine that the world cannot reach. */
  receivers(): Receiver[] {
    const { settings, siteUrl, archive } = this.options;
    if (settings.mode === 'off') return [];
    const receivers = receiversOf(settings, archive().site().feeds.hubs, siteUrl);
    if (receivers.length > 0 && !isPublicSite(siteUrl)) {
      if (!this.hasSaidWhy) this.options.log.info(`Nobody is told of news: SITE_URL is ${siteUrl}, which only this network knows.`);
      this.hasSaidWhy = true;
      return [];
    }
    return receivers;
  }

  start(): void {
    this.wake(SETTLE_MS);
  }

  /** Something may have happened. */
  wake(inMs = SETTLE_MS): void {
    if (this.stopped.signal.aborted) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), inMs);
    this.timer.unref();
  }

  /** Collects and sends what is due; one run at a time. */
  run(): Promise<void> {
    if (this.running) {
      this.again = true;
      return this.running;
    }
    this.running = this.once()
      .catch((error: unknown) => this.options.log.warn('News could not be told.', { err: error }))
      .finally(() => {
        this.running = null;
        this.wake(this.again ? SETTLE_MS : this.untilNext());
        this.again = false;
      });
    return this.running;
  }

  private async once(): Promise<void> {
    const { siteUrl, archive, settings, log, random } = this.options;
    const receivers = this.receivers();
    if (receivers.length === 0) return;
    const queue = (this.queue ??= openPushQueue(this.options.dataDir, settings.mode === 'dry-run'));
    if (!queue.lease(this.owner, this.clock(), LEASE_MS)) return;
    try {
      await collect(archive(), queue, receivers, siteUrl, this.clock());
      const transport = settings.mode === 'dry-run' ? rehearsal((line) => log.info(line)) : (this.options.transport ?? overHttp(siteUrl));
      const note = (receiver: string, outcome: Outcome['kind'], answer: string, addresses: number): void =>
        log[outcome === 'accepted' ? 'info' : 'warn'](`${receiver}: ${answer}`, { outcome, addresses });
      const courier = new Courier({ queue, transport, owner: this.owner, clock: this.clock, ...(random ? { random } : {}), log: note });
      for (const receiver of receivers) await courier.deliver(receiver, this.stopped.signal);
      queue.sweep(this.clock());
    } finally {
      queue.release(this.owner);
    }
  }

  private untilNext(): number {
    try {
      const now = this.clock();
      const times = this.queue ? this.receivers().flatMap(({ name }) => {
        const due = this.queue?.nextDue(name) ?? null;
        return due === null ? [] : [Math.max(due, this.queue?.receiver(name).paused ?? 0)];
      }) : [];
      return Math.max(SETTLE_MS, Math.min(LOOK_EVERY_MS, ...times.map((time) => time - now)));
    } catch {
      return LOOK_EVERY_MS;
    }
  }

  /** What waits and what became of the rest, by receiver. */
  counts(): ReceiverCount[] {
    return this.queue?.counts() ?? [];
  }

  /** Ends what is under way; what was not answered waits for the next start. */
  async stop(): Promise<void> {
    this.stopped.abort();
    clearTimeout(this.timer);
    await this.running?.catch(() => undefined);
    clearTimeout(this.timer);
    this.queue?.close();
    this.queue = null;
  }
}
