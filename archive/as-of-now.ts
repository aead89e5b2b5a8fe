import type { SiteSettings } from '../settings/site-types';
import type { Context } from './context';
import type { Driver } from './driver';
import { Turns } from './turns';

/** How long a version read from the file stands for the queries of a page. */
const VERSION_FRESH_MS = 50;

/** An archive as of the last publish and the clock: what every query starts from. */
export class AsOfNow {
  private readonly turns = new Turns();
  private seen = { version: 0, at: -Infinity };
  private settings: { version: number; site: SiteSettings } | null = null;

  constructor(protected readonly db: Driver, private readonly clock: () => number) {}

  /** The number of the last publish; grows with every change of content. */
  version(): number {
    const version = Number(this.db.get("SELECT value FROM meta WHERE key = 'version'")?.value ?? 0);
    this.seen = { version, at: performance.now() };
    return version;
  }

  /** As of the moment: a page asks twenty times while it is made. Whoever calls `version()` to see a publish makes all see it. */
  private recentVersion(): number {
    return performance.now() - this.seen.at < VERSION_FRESH_MS ? this.seen.version : this.version();
  }

  /** When content last changed, epoch ms. */
  publishedAt(): number {
    return Number(this.db.get("SELECT value FROM meta WHERE key = 'published_at'")?.value ?? 0);
  }

  /** When what readers see last changed, by a publish or because an article appeared or expired since; epoch ms. */
  changedAt(): number {
    return Math.max(this.publishedAt(), this.turn());
  }

  site(): SiteSettings {
    const version = this.recentVersion();
    if (this.settings?.version !== version) {
      const row = this.db.get("SELECT value FROM meta WHERE key = 'site'");
      if (!row) throw new Error('The archive holds no site settings: publish content first (npm run content:publish).');
      this.settings = { version, site: JSON.parse(String(row.value)) as SiteSettings };
    }
    return this.settings.site;
  }

  protected context(): Context {
    const site = this.site();
    const version = this.settings?.version ?? 0;
    const now = this.clock();
    return { db: this.db, site, version, now, turn: this.turns.last(this.db, version, now) };
  }

  /** When an article last appeared or expired, epoch ms. */
  turn(): number {
    return this.context().turn;
  }

  close(): void {
    this.db.close();
  }
}
