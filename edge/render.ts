import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { PageRef } from '../archive';
import { EARLY_SCRIPT } from '../client/early';
import { encodePath } from '../i18n/paths';
import { type Captured, capture, type Handler } from './capture';
import type { Address } from './address';
import { withMachinePages } from './machine';
import { slim } from './slim';

/** Paths of pages with client components, which need Next's scripts in the browser: none yet. */
const NEEDS_RUNTIME: readonly RegExp[] = [];
/** The scripts a page has of its own. */
const OWN_SCRIPTS = { inline: [EARLY_SCRIPT], sources: [/^\/_client\//] };

const isHtml = ({ headers }: Captured): boolean => String(headers['content-type'] ?? '').startsWith('text/html');

/** A page that takes longer than this holds nobody up. */
const PATIENCE_MS = 5_000;

const KEY = Symbol.for('broadsheet.internal-key');

/** Next as the edge uses it: every page under its edition's own address, and nothing of a request but that address. */
export class Renderer {
  private readonly key = randomBytes(24).toString('base64url');
  private readonly rendering = new Set<Promise<Captured>>();

  /** @param keepsRuntime in development, where pages reload themselves */
  constructor(private readonly next: Handler, private readonly host: string, private readonly keepsRuntime = false) {
    (globalThis as { [KEY]?: string })[KEY] = this.key;
  }

  page(address: Address, query = ''): Promise<Captured> {
    const rendering = this.render(address, query);
    this.rendering.add(rendering);
    const done = (): void => void this.rendering.delete(rendering);
    rendering.then(done, done);
    return rendering;
  }

  private async render(address: Address, query: string): Promise<Captured> {
    const captured = await capture(this.next, innerPath(address) + query, { headers: { host: this.host, accept: 'text/html' } });
    if (this.keepsRuntime || !isHtml(captured) || NEEDS_RUNTIME.some((pattern) => pattern.test(address.path))) return captured;
    return { ...captured, body: Buffer.from(slim(captured.body.toString('utf8'), OWN_SCRIPTS)) };
  }

  /**
   * Marks pages to be rendered anew. A page that was being made meanwhile may hold what is outdated now, and Next would keep
   * it as fresh: the mark is set again when those are done.
   * @throws when Next refuses, so that nobody believes pages were renewed that were not.
   */
  async revalidate(pages: readonly PageRef[] | null): Promise<void> {
    await this.mark(pages);
    const earlier = [...this.rendering];
    if (earlier.length === 0) return;
    await Promise.race([Promise.allSettled(earlier), setTimeout(PATIENCE_MS, undefined, { ref: false })]);
    await this.mark(pages);
  }

  private async mark(pages: readonly PageRef[] | null): Promise<void> {
    const body = JSON.stringify({ paths: pages === null ? null : withMachinePages(pages).map(innerPath) });
    const { status } = await capture(this.next, '/api/internal/revalidate', { method: 'POST', headers: { host: this.host, 'x-broadsheet-key': this.key }, body });
    if (status !== 204) throw new Error(`pages could not be revalidated (status ${status})`);
  }
}

/** The address inside Next, where every edition has its prefix; encoded. */
function innerPath({ locale, path }: Address): string {
  return encodePath(path === '/' ? `/${locale}` : `/${locale}${path}`).replaceAll('%252F', '%2F');
}
