import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Captured, capture, type Handler } from './capture';
import { type Route, readRoutes, routeOf } from './routes';

type Entrypoint = (request: Parameters<Handler>[0], response: Parameters<Handler>[1], context: { waitUntil: (work: Promise<void>) => void; requestMeta: object }) => Promise<unknown>;

export type Rendered = Captured & { route: Route };

/**
 * The build's entrypoints, called without Next's own server in between (Next's documentation, adapters: "Invoking
 * Entrypoints"). Pages that Next would keep are asked for in Draft Mode, which renders them and keeps nothing: keeping
 * is the edge's part (ADR 0012).
 */
export class Entrypoints {
  private readonly routes: Route[];
  private readonly loaded = new Map<string, Promise<Entrypoint>>();
  private readonly draftCookie: string;
  private readonly require: NodeJS.Require;

  /** @param root the project's folder, absolute */
  constructor(root: string) {
    this.require = createRequire(join(root, 'package.json'));
    this.routes = readRoutes(join(root, '.next'));
    const { preview } = JSON.parse(readFileSync(join(root, '.next/prerender-manifest.json'), 'utf8')) as { preview: { previewModeId: string } };
    this.draftCookie = `__prerender_bypass=${preview.previewModeId}`;
    // What Next's own server loads before anything else of it: where modules are, and the globals that pages expect.
    this.require('next/dist/server/require-hook');
    this.require('next/dist/server/node-environment');
  }

  private load({ file }: Route): Promise<Entrypoint> {
    const known = this.loaded.get(file);
    if (known) return known;
    const loading = Promise.resolve(this.require(file) as { handler: Entrypoint }).then(({ handler }) => handler);
    this.loaded.set(file, loading);
    loading.catch(() => this.loaded.delete(file));
    return loading;
  }

  /** Answers a path inside Next, edition in front, encoded; null when the app has no such route. */
  async ask(url: string, asked: IncomingHttpHeaders): Promise<Rendered | null> {
    const route = routeOf(this.routes, url.split('?', 1)[0] ?? '');
    if (!route) return null;
    const entrypoint = await this.load(route);
    const handler: Handler = async (request, response) =>
      void (await entrypoint(request, response, { waitUntil: () => undefined, requestMeta: { relativeProjectDir: '.', hostname: 'localhost' } }));
    const headers = route.isKept ? { ...asked, cookie: this.draftCookie } : asked;
    return { ...(await capture(handler, url, headers)), route };
  }

  /** Loads the code of every route, so that no reader waits for it; requests are answered in between. */
  async preload(): Promise<void> {
    for (const route of this.routes) {
      await this.load(route);
      await new Promise((resolve) => setImmediate(resolve));
    }
  }
}
