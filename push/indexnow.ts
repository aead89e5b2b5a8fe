import type { Outcome, Receiver } from './receivers';

/** https://www.indexnow.org/documentation: addresses in one request; the same one again not within ten minutes (FAQ). */
const MOST = 10_000;
const REPEAT_MS = 10 * 60_000;

function read(status: number): Outcome {
  const note = String(status);
  if (status === 200 || status === 202) return { kind: 'accepted', note: status === 202 ? '202: the key is still to be checked' : note };
  if (status === 400 || status === 422) return { kind: 'refused', note: status === 422 ? '422: the addresses are not this host\'s, or the key does not fit' : '400: bad request' };
  if (status === 401 || status === 403) return { kind: 'closed', note: `${status}: the key is not accepted; is /<key>.txt reachable?` };
  return { kind: 'later', note };
}

/** Where the key is shown, which proves that the site is ours. */
export const keyPath = (key: string): string => `/${key}.txt`;

/** Bing, Yandex, Naver, Seznam and Yep; one of them tells the others. Withdrawn and moved addresses are told as well. */
export function indexNow({ key, endpoint }: { key: string; endpoint: string }, siteUrl: string): Receiver {
  return {
    name: 'indexnow', about: 'all articles', most: MOST, repeatMs: REPEAT_MS,
    request: (urlList) => ({
      url: endpoint, type: 'application/json; charset=utf-8',
      body: JSON.stringify({ host: new URL(siteUrl).host, key, keyLocation: siteUrl + keyPath(key), urlList }),
    }),
    read: ({ status }) => read(status),
  };
}
