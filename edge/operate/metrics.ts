import { createServer, type Server } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { PagesCount } from '../cache/pages';

/** Counts that the quick way through the server can afford: a number in a map, read when somebody asks. */
class Tally {
  private readonly counts = new Map<string, Map<number, number>>();

  add(kind: string, status: number): void {
    const ofKind = this.counts.get(kind) ?? new Map<number, number>();
    ofKind.set(status, (ofKind.get(status) ?? 0) + 1);
    this.counts.set(kind, ofKind);
  }

  *[Symbol.iterator](): Generator<[string, number, number]> {
    for (const [kind, ofKind] of this.counts) for (const [status, count] of ofKind) yield [kind, status, count];
  }
}

export type MetricsSources = { pages: () => PagesCount; press: () => { running: number; waiting: number }; archive: () => { version: number; publishedAt: number } };

/** What the server counts of itself, in Prometheus's format. */
export class Metrics {
  readonly registry = new Registry();
  readonly requests = new Tally();
  private readonly rendering = new Histogram({ name: 'broadsheet_render_seconds', help: 'Time to render a page', labelNames: ['kind'], buckets: [0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 5], registers: [this.registry] });
  private readonly lag = new Histogram({ name: 'broadsheet_publish_lag_seconds', help: 'From the commit of a publish until the server has acted on it', buckets: [0.05, 0.1, 0.2, 0.5, 1, 2, 5, 30], registers: [this.registry] });

  private version: number;

  constructor(sources: MetricsSources) {
    const { registry, requests } = this;
    this.version = sources.archive().version;
    collectDefaultMetrics({ register: registry });
    new Counter({
      name: 'broadsheet_requests_total', help: 'Answers sent, by kind of address and status', labelNames: ['kind', 'status'], registers: [registry],
      collect() {
        this.reset();
        for (const [kind, status, count] of requests) this.inc({ kind, status: String(status) }, count);
      },
    });
    new Counter({
      name: 'broadsheet_cache_lookups_total', help: 'Looks at the cache of pages, by what came of them', labelNames: ['result'], registers: [registry],
      collect() {
        const { hits, stale, misses } = sources.pages();
        this.reset();
        for (const [result, count] of Object.entries({ hit: hits, stale, miss: misses })) this.inc({ result }, count);
      },
    });
    const gauges: readonly (readonly [string, string, () => number])[] = [
      ['broadsheet_cache_bytes', 'Memory of kept pages', () => sources.pages().bytes],
      ['broadsheet_cache_entries', 'Kept pages', () => sources.pages().entries],
      ['broadsheet_cache_evictions', 'Pages that left for want of room', () => sources.pages().evictions],
      ['broadsheet_renders_running', 'Pages being rendered', () => sources.press().running],
      ['broadsheet_renders_waiting', 'Pages waiting to be rendered', () => sources.press().waiting],
      ['broadsheet_content_version', 'Number of the publish that is served', () => sources.archive().version],
      ['broadsheet_content_published_timestamp_seconds', 'When content last changed', () => sources.archive().publishedAt / 1000],
    ];
    for (const [name, help, read] of gauges) {
      new Gauge({
        name, help, registers: [registry],
        collect() {
          try {
            this.set(read());
          } catch {
            this.reset();
          }
        },
      });
    }
  }

  rendered(kind: string, ms: number): void {
    this.rendering.observe({ kind }, ms / 1000);
  }

  /** Pages became outdated: by a publish, which has its lag measured, or by the clock. */
  outdated(archive: { version: () => number; publishedAt: () => number }): void {
    const version = archive.version();
    if (version !== this.version) this.lag.observe(Math.max(0, Date.now() - archive.publishedAt()) / 1000);
    this.version = version;
  }

  /** Answers `GET /metrics` on a port of its own, which need not be open to the world. */
  listen(port: number, host: string, onError: (error: Error) => void): Server {
    const server = createServer(async (request, response) => {
      const isAsked = request.url === '/metrics' && request.method === 'GET';
      const body = isAsked ? await this.registry.metrics() : 'GET /metrics\n';
      response.writeHead(isAsked ? 200 : 404, { 'content-type': isAsked ? this.registry.contentType : 'text/plain' }).end(body);
    });
    server.on('error', onError);
    return server.listen(port, host);
  }
}
