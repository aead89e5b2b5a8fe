import type { Outcome, Receiver } from './receivers';

/** Feeds in one request, as hubs take them in practice; WebSub leaves this side open (https://www.w3.org/TR/websub/#publishing). */
const MOST = 50;
/** A hub fetches a feed after each ping. */
const REPEAT_MS = 60_000;

function read(status: number): Outcome {
  const note = String(status);
  if (status >= 200 && status < 300) return { kind: 'accepted', note };
  if (status === 401 || status === 403) return { kind: 'closed', note };
  if (status >= 400 && status < 500 && status !== 408 && status !== 425 && status !== 429) return { kind: 'refused', note };
  return { kind: 'later', note };
}

/** A hub that the feeds name: it fetches what changed and hands it to its subscribers. */
export function webSub(hub: string): Receiver {
  return {
    name: `websub ${hub}`, about: 'feeds', most: MOST, repeatMs: REPEAT_MS,
    request: (feeds) => {
      const form = new URLSearchParams({ 'hub.mode': 'publish' });
      for (const feed of feeds) form.append('hub.url', feed);
      return { url: hub, type: 'application/x-www-form-urlencoded', body: form.toString() };
    },
    read: ({ status }) => read(status),
  };
}
