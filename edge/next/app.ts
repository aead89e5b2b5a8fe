import type { IncomingHttpHeaders } from 'node:http';
import { type Captured, capture, type Handler } from './capture';
import { Entrypoints } from './entrypoints';

/** An answer of the app; `isKept` where it depends on nothing but the address, so that Next itself would keep it (ISR). */
export type Answer = Captured & { isKept: boolean };

/** The app as the edge uses it. */
export type App = {
  /** Answers a path inside Next, edition in front, encoded; null when the app has no such route. */
  ask: (url: string, headers: IncomingHttpHeaders) => Promise<Answer | null>;
  /** Next's own server, for what only it can do: resizing pictures, and everything in development. */
  whole: () => Promise<Handler>;
  /** Loads what the first readers would wait for. */
  preload: () => Promise<void>;
  isDev: boolean;
};

type Place = { root: string; host: string; port: number };

async function startNext({ root, host, port }: Place, dev: boolean): Promise<Handler> {
  const { default: next } = await import('next');
  const server = next({ dev, dir: root, hostname: host, port });
  await server.prepare();
  return server.getRequestHandler();
}

/** The built app. Next's own server starts with the first picture that is to be resized. */
export function builtApp(place: Place): App {
  const entrypoints = new Entrypoints(place.root);
  let whole: Promise<Handler> | undefined;
  return {
    isDev: false,
    preload: () => entrypoints.preload(),
    ask: async (url, headers) => {
      const answer = await entrypoints.ask(url, headers);
      return answer && { ...answer, isKept: answer.route.isKept };
    },
    whole: () => {
      whole ??= startNext(place, false);
      whole.catch(() => (whole = undefined));
      return whole;
    },
  };
}

/** The app in development: Next's server answers everything, nothing is kept. */
export async function developedApp(place: Place): Promise<App> {
  const handler = await startNext(place, true);
  return { isDev: true, ask: async (url, headers) => ({ ...(await capture(handler, url, headers)), isKept: false }), whole: async () => handler, preload: async () => undefined };
}
