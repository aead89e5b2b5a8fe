import { randomBytes } from 'node:crypto';
import type { PageRef } from '../archive';
import { encodePath } from '../i18n/paths';
import { type Captured, capture, type Handler } from './capture';
import type { Address } from './address';

const KEY = Symbol.for('broadsheet.internal-key');

/** Next as the edge uses it: every page under its edition's own address, and nothing of a request but that address. */
export class Renderer {
  private readonly key = randomBytes(24).toString('base64url');

  constructor(private readonly next: Handler, private readonly host: string) {
    (globalThis as { [KEY]?: string })[KEY] = this.key;
  }

  page(address: Address, query = ''): Promise<Captured> {
    return capture(this.next, innerPath(address) + query, { headers: { host: this.host, accept: 'text/html' } });
  }

  /** @throws when Next refuses, so that nobody believes pages were renewed that were not. */
  async revalidate(pages: readonly PageRef[] | null): Promise<void> {
    const body = JSON.stringify({ paths: pages === null ? null : pages.map(innerPath) });
    const { status } = await capture(this.next, '/api/internal/revalidate', { method: 'POST', headers: { host: this.host, 'x-broadsheet-key': this.key }, body });
    if (status !== 204) throw new Error(`pages could not be revalidated (status ${status})`);
  }
}

/** The address inside Next, where every edition has its prefix; encoded. */
function innerPath({ locale, path }: Address): string {
  return encodePath(path === '/' ? `/${locale}` : `/${locale}${path}`).replaceAll('%252F', '%2F');
}
