import type { Address } from './address';

/** What a page's query may ask; `inner` answers it inside Next where the page itself does not. */
type Asked = { fields: readonly string[] | null; inner?: string };

/** The only pages whose query means something; of others it is dropped, so that it makes no new pages. */
const ASKED: ReadonlyMap<string, Asked> = new Map<string, Asked>([
  ['/search', { fields: null }],
  ['/tags', { fields: ['q', 'initial'], inner: '/state/tags' }],
]);

/** The part of a query that a page answers, with its question mark; empty when there is none. */
export function questionOf(path: string, query: string): string {
  const asked = ASKED.get(path);
  if (!asked || query === '') return '';
  if (asked.fields === null) return query;
  const given = new URLSearchParams(query);
  const kept = asked.fields.flatMap((name) => (given.get(name)?.trim() ? [[name, given.get(name) ?? '']] : []));
  return kept.length === 0 ? '' : `?${new URLSearchParams(kept).toString()}`;
}

/** The address inside Next that answers a question. */
export function askedAddress(address: Address, question: string): Address {
  const inner = question === '' ? undefined : ASKED.get(address.path)?.inner;
  return inner === undefined ? address : { locale: address.locale, path: inner };
}
