import { routing } from '../../../i18n/routing';

const XML = 'application/xml; charset=utf-8';
/** Crawlers may keep what changes with every publish for a minute. */
const CACHE_CONTROL = 'public, max-age=60, stale-while-revalidate=300';

/**
 * An answer for machines. `modified` is when it may have changed last (epoch ms): of a list not the newest change in it, as
 * older articles come and go.
 */
export function machineAnswer(body: string, type: string, { modified, headers = {} }: { modified?: number; headers?: Record<string, string> } = {}): Response {
  return new Response(body, {
    headers: { 'Content-Type': type, 'Cache-Control': CACHE_CONTROL, ...(modified ? { 'Last-Modified': new Date(modified).toUTCString() } : {}), ...headers },
  });
}

export const xmlAnswer = (pieces: Iterable<string>, modified?: number): Response => machineAnswer([...pieces].join(''), XML, { modified });

export const notThere = (): Response => new Response(null, { status: 404 });

/** What the whole site has once stands without an edition in its address. */
export const isDefaultEdition = (locale: string): boolean => locale === routing.defaultLocale;
