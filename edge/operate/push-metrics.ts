import { Gauge, type Registry } from 'prom-client';
import type { Push } from '../../push/push';

/** How news is getting out, by receiver. */
export function countPush(registry: Registry, push: Pick<Push, 'counts'>): void {
  const gauges = [
    ['broadsheet_push_waiting', 'Addresses that wait to be told', ({ waiting }) => waiting],
    ['broadsheet_push_oldest_waiting_seconds', 'How long the oldest of them has waited', ({ oldest }) => (oldest === null ? 0 : Math.max(0, (Date.now() - oldest) / 1000))],
    ['broadsheet_push_failures', 'Failures in a row', ({ failures }) => failures],
    ['broadsheet_push_sent_total', 'Addresses taken', ({ sentTotal }) => sentTotal],
    ['broadsheet_push_failed_total', 'Addresses refused or given up', ({ failedTotal }) => failedTotal],
  ] satisfies (readonly [string, string, (count: ReturnType<Push['counts']>[number]) => number])[];
  for (const [name, help, value] of gauges) {
    new Gauge({
      name, help, labelNames: ['receiver'], registers: [registry],
      collect() {
        this.reset();
        try {
          for (const count of push.counts()) this.set({ receiver: count.name }, value(count));
        } catch {
          // the queue cannot be read now
        }
      },
    });
  }
}
