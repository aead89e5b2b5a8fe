import type { Kept } from './kept';
import type { Pages } from './pages';

/** Codes pages that are read often as small as can be, one after the other, while no page is waiting to be made. */
export class Polisher {
  private readonly queue = new Map<string, Kept>();
  private busy = false;

  constructor(private readonly pages: Pages, private readonly isBusy: () => boolean) {}

  add(key: string, kept: Kept): void {
    if (kept.isPolished) return;
    this.queue.set(key, kept);
    if (!this.busy) void this.work();
  }

  private async work(): Promise<void> {
    this.busy = true;
    for (const [key, kept] of this.queue) {
      while (this.isBusy()) await new Promise((resolve) => setTimeout(resolve, 50).unref());
      this.queue.delete(key);
      await kept.polish().catch(() => undefined);
      this.pages.settle(key);
    }
    this.busy = false;
  }
}
