import { Overload } from './limit';

type Waiting = { client: string; go: () => void };

export type FairLimitOptions = {
  /** Works under way at once. */
  most: number;
  /** Works of one client that may wait, and of all clients together. */
  perClient: number;
  waiting: number;
};

/**
 * Runs a few works at a time, one of each client's; clients take turns, so that whoever asks for a hundred things waits
 * for his own and nobody else does.
 */
export class FairLimit {
  private readonly running = new Set<string>();
  private readonly queue: Waiting[] = [];

  constructor(private readonly options: FairLimitOptions) {}

  get load(): { running: number; waiting: number } {
    return { running: this.running.size, waiting: this.queue.length };
  }

  /** @throws Overload when too many of the client's, or of all, are waiting; otherwise what `work` throws. */
  async run<T>(client: string, work: () => Promise<T>): Promise<T> {
    if (this.running.size >= this.options.most || this.running.has(client)) await this.wait(client);
    else this.running.add(client);
    try {
      return await work();
    } finally {
      this.running.delete(client);
      this.next(client);
    }
  }

  private wait(client: string): Promise<void> {
    const own = this.queue.filter((waiting) => waiting.client === client).length;
    if (own >= this.options.perClient || this.queue.length >= this.options.waiting) throw new Overload();
    return new Promise((go) => this.queue.push({ client, go }));
  }

  /** Whoever waits longest goes, but clients that were not served just now go first. */
  private next(served: string): void {
    const isFree = ({ client }: Waiting): boolean => !this.running.has(client);
    const other = this.queue.findIndex((waiting) => waiting.client !== served && isFree(waiting));
    const index = other >= 0 ? other : this.queue.findIndex(isFree);
    const [waiting] = index >= 0 ? this.queue.splice(index, 1) : [];
    if (!waiting) return;
    this.running.add(waiting.client);
    waiting.go();
  }
}
